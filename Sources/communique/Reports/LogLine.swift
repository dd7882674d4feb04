import Bytes
import JSON
import Logging
import Records

/// One event as it is written: a line, whatever stands in its values.
struct LogLine {
    /// Since 1970, UTC.
    let seconds: Int
    let level: Logger.Level
    let message: String
    let values: [(name: String, value: String)]

    func text(as format: LogFormat) -> String {
        switch format {
        case .text: text
        case .json: json
        }
    }

    private var time: String { Timestamp(seconds: Int64(seconds)).text }

    /// `2026-11-24T00:00:00Z info Listening on http://127.0.0.1:8080`, then `name=value` for each value.
    private var text: String {
        let rest = values.map { value in
            let isPlain = !value.value.isEmpty && !value.value.contains { $0 == " " || $0 == "\"" }
            return " \(value.name)=" + (isPlain ? value.value : "\"\(value.value.replacing("\"", with: "\\\""))\"")
        }
        return "\(time) \(level) \(message)\(rest.joined())".escapingControls + "\n"
    }

    private var json: String {
        var line = ByteBuffer()
        line.openObject()
        line.member("time")
        line.string(time)
        line.member("level")
        line.string(level.rawValue)
        line.member("message")
        line.string(message)
        for value in values {
            line.member(named: value.name)
            line.string(value.value)
        }
        line.closeObject()
        line.append(UInt8(ascii: "\n"))
        return line.withSpan { $0.text }
    }
}

extension String {
    /// With every control character written as `\u{1b}`: nothing a client sends can start a line of its own or colour a terminal.
    fileprivate var escapingControls: String {
        guard unicodeScalars.contains(where: \.isControl) else { return self }
        return unicodeScalars.reduce(into: "") { text, scalar in
            if scalar.isControl { text += "\\u{\(String(scalar.value, radix: 16))}" } else { text.unicodeScalars.append(scalar) }
        }
    }
}

extension Unicode.Scalar {
    /// C0, DEL, C1, and the two line separators.
    fileprivate var isControl: Bool {
        value < 0x20 || (0x7f...0x9f).contains(value) || value == 0x2028 || value == 0x2029
    }
}
