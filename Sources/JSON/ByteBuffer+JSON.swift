package import Bytes

// Compact JSON, value by value. No writer is needed: a comma is due exactly where the last byte ends a value, so what is written here may
// stand behind a response head, a line end or another buffer's fragment alike.
extension ByteBuffer {
    package mutating func openObject() {
        separate()
        append(UInt8(ascii: "{"))
    }

    package mutating func closeObject() { append(UInt8(ascii: "}")) }

    package mutating func openArray() {
        separate()
        append(UInt8(ascii: "["))
    }

    package mutating func closeArray() { append(UInt8(ascii: "]")) }

    /// A member's name, which needs no escapes; its value must follow.
    package mutating func member(_ name: StaticString) {
        separate()
        append(UInt8(ascii: "\""))
        append(name)
        append("\":")
    }

    /// A member's name that came from outside; its value must follow.
    package mutating func member(named name: String) {
        string(name)
        append(UInt8(ascii: ":"))
    }

    /// The same, ready to be written.
    package mutating func member(_ name: JSONName) {
        append(name.bytes.span.extracting(droppingFirst: isCommaDue ? 0 : 1))
    }

    /// A string that is known to need no escapes: an id, a digest, a date.
    package mutating func plain(_ text: String) {
        if isCommaDue { append(UInt8(ascii: ",")) }
        append(text.utf8Span.span, between: UInt8(ascii: "\""), and: UInt8(ascii: "\""))
    }

    /// The same, of at most so many bytes, as they are made.
    package mutating func plain(atMost room: Int, _ write: (inout OutputSpan<UInt8>) -> Void) {
        separate()
        append(UInt8(ascii: "\""))
        append(atMost: room, write)
        append(UInt8(ascii: "\""))
    }

    package mutating func string(_ text: String) {
        let bytes = text.utf8Span.span
        if isCommaDue { append(UInt8(ascii: ",")) }
        if bytes.endOfPlainText(from: 0) == bytes.count {
            return append(bytes, between: UInt8(ascii: "\""), and: UInt8(ascii: "\""))
        }
        append(UInt8(ascii: "\""))
        append(escaping: bytes)
        append(UInt8(ascii: "\""))
    }

    package mutating func integer(_ number: Int) {
        separate()
        append(decimal: number)
    }

    package mutating func boolean(_ value: Bool) {
        separate()
        if value { append("true") } else { append("false") }
    }

    /// A value that is JSON already.
    package mutating func raw(json: Span<UInt8>) {
        separate()
        append(json)
    }

    /// Writes the comma, if one is due.
    package mutating func separate() { if isCommaDue { append(UInt8(ascii: ",")) } }

    @inline(__always)
    private var isCommaDue: Bool {
        switch withSpan({ $0.isEmpty ? 0 : $0[$0.count - 1] }) {
        case UInt8(ascii: "\""), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }

    /// Text between quotation marks (RFC 8259 §7): what must be escaped is, all else stays as it is.
    package mutating func append(escaping text: Span<UInt8>) {
        var start = 0
        while true {
            let index = text.endOfPlainText(from: start)
            append(text.extracting(start..<index))
            if index == text.count { return }
            let byte = text[index]
            append(UInt8(ascii: "\\"))
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
            case 0x08: append(UInt8(ascii: "b"))
            case 0x09: append(UInt8(ascii: "t"))
            case 0x0A: append(UInt8(ascii: "n"))
            case 0x0C: append(UInt8(ascii: "f"))
            case 0x0D: append(UInt8(ascii: "r"))
            default:
                append("u00")
                append(byte < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
                append(byte & 15 < 10 ? UInt8(ascii: "0") + byte & 15 : UInt8(ascii: "a") - 10 + byte & 15)
            }
            start = index + 1
        }
    }
}

/// A member's name with its quotation marks and its colon, and a comma in front that may be left out.
package struct JSONName: Sendable {
    let bytes: [UInt8]

    package init(_ name: StaticString) { bytes = Array(",\"\(name)\":".utf8) }
}
