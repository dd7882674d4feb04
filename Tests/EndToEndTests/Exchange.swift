/// A request and the answer that it must get, as a file that anyone can read and write:
///
/// comments, a request line, field lines, perhaps an empty line and content; a line of hyphens; status and media type, field lines that are
/// to be compared, content. In what is expected `…` stands for anything.
struct Exchange {
    static let border = "--------"

    var comments: [String] = []
    /// `GET /v1/statements`.
    var line = ""
    var fields: [String] = []
    var content = ""
    /// `200 application/json`, with the field lines and the content as they must be.
    var expected: Expected?

    struct Expected: Equatable {
        var status: String
        var fields: [String]
        var content: String
    }
}

extension Exchange {
    init(_ text: String) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        let border = lines.firstIndex(of: Self.border) ?? lines.endIndex
        var request = lines[..<border]
        while let first = request.first, first.hasPrefix("#") { comments.append(String(request.removeFirst())) }
        line = request.isEmpty ? "" : request.removeFirst()
        while let first = request.first, !first.isEmpty { fields.append(String(request.removeFirst())) }
        content = request.dropFirst().joined(separator: "\n")
        var answer = lines[border...].dropFirst()
        guard !answer.isEmpty else { return }
        let status = answer.removeFirst()
        var wanted: [String] = []
        while let first = answer.first, first.isField { wanted.append(String(answer.removeFirst())) }
        expected = Expected(status: status, fields: wanted, content: answer.joined(separator: "\n"))
    }

    /// The file that expects this answer: what agrees with it stays as it is, and of its fields those are compared that were before.
    func text(expecting actual: Actual) -> String {
        let wanted = expected?.fields ?? []
        let fields = wanted.flatMap { field in
            actual.fields.contains { $0.matches(field) } ? [field] : actual.fields.filter { $0.fieldName == field.fieldName }
        }
        let content = expected.flatMap { actual.content.matches($0.content) ? $0.content : nil } ?? actual.content
        let request = comments + [line] + self.fields + (self.content.isEmpty ? [] : ["", self.content])
        return (request + [Self.border, actual.status] + fields + (content.isEmpty ? [] : [content])).joined(separator: "\n") + "\n"
    }

    /// The request as it travels.
    var request: [UInt8] {
        let bytes = content.bytes
        let length = bytes.isEmpty ? [] : ["Content-Length: \(bytes.count)"]
        let head = ["\(line) HTTP/1.1", "Host: record.test"] + fields + length + ["", ""]
        return Array(head.joined(separator: "\r\n").utf8) + bytes
    }

    /// What came back.
    struct Actual: Equatable {
        var status: String
        var fields: [String]
        /// Without the end of its last line.
        var content: String
        var endsLine = false
    }

    /// What of the answer is not as expected; nothing where all of it is.
    func difference(from actual: Actual) -> String? {
        guard let expected else { return "Nothing is expected." }
        if expected.status != actual.status { return "\(actual.status) in place of \(expected.status)\n\(actual.content)" }
        for field in expected.fields where !actual.fields.contains(where: { $0.matches(field) }) {
            return "No field ‘\(field)’ among:\n\(actual.fields.joined(separator: "\n"))"
        }
        return actual.content.matches(expected.content) ? nil : "Expected:\n\(expected.content)\nFound:\n\(actual.content)"
    }
}

extension String {
    /// As UTF-8, except that `\\xFF` is the byte of that number.
    fileprivate var bytes: [UInt8] {
        let pieces = split(separator: "\\x", omittingEmptySubsequences: false)
        let first = pieces.first.map { Array($0.utf8) } ?? []
        return pieces.dropFirst().reduce(into: first) { bytes, piece in
            if let byte = UInt8(piece.prefix(2), radix: 16) { bytes.append(byte) }
            bytes += piece.dropFirst(2).utf8
        }
    }

    /// Whether it is `pattern`, in which `…` stands for any characters.
    func matches(_ pattern: String) -> Bool {
        var pieces = pattern.split(separator: "…", omittingEmptySubsequences: false)
        let first = pieces.removeFirst()
        guard hasPrefix(first) else { return false }
        guard let last = pieces.popLast() else { return utf8.count == first.utf8.count }
        var rest = dropFirst(first.count)
        for piece in pieces {
            guard let place = rest.firstRange(of: piece) else { return false }
            rest = rest[place.upperBound...]
        }
        return rest.hasSuffix(last)
    }

    fileprivate var isField: Bool {
        let name = fieldName
        return !name.isEmpty && name != self && name.allSatisfy { $0.isLetter || $0 == "-" } && dropFirst(name.count).hasPrefix(": ")
    }

    fileprivate var fieldName: String { String(prefix { $0 != ":" }) }
}

extension Substring {
    fileprivate func firstRange(of piece: Substring) -> Range<Index>? {
        var place = startIndex
        while true {
            if self[place...].hasPrefix(piece) { return place..<index(place, offsetBy: piece.count) }
            guard place < endIndex else { return nil }
            place = index(after: place)
        }
    }
}
