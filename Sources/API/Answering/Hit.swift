internal import Bytes
internal import JSON
internal import Records
internal import Store
internal import Text

/// A record in which words were found, with where they stand in it.
struct Hit: Sendable {
    /// One text of the record with what was found in it.
    struct Highlight: Equatable, Sendable {
        /// Where in the record the text stands (RFC 6901).
        var field: String
        /// The entity there, where the text is another of its names than the one shown.
        var entity: String?
        var fragment: Fragment
    }

    let row: Row
    /// Nothing where the rows stand in another order.
    let score: Double?
    /// In the order of `Hit.members`.
    let highlights: [Highlight]

    init(_ row: Row, score: Double?, _ wanted: SearchHighlights, in snapshot: Snapshot) {
        self.row = row
        self.score = score
        var finder = HighlightFinder(wanted, in: snapshot)
        if let record = snapshot.value(of: row) { finder.look(in: record) }
        highlights = finder.found
    }
}

extension Hit {
    /// What is shown of a record where no ‘fields’ are asked for: whose words, when, where, and the citation.
    private static let shown = ["gist", "name", "speaker", "mode", "quotable", "date", "place", "citations"]

    func write(_ shape: Shape, from snapshot: Snapshot, into buffer: inout ByteBuffer) {
        var shape = shape
        shape.fields = shape.fields ?? Self.shown
        buffer.object { buffer in
            buffer.member("type", snapshot.type(of: row).rawValue)
            buffer.member("id", snapshot.id(of: row).text)
            if let score {
                buffer.member("score")
                buffer.thousandths(Int((score * 1000).rounded()))
            }
            buffer.array("highlights") { for highlight in highlights { highlight.write(into: &$0) } }
            buffer.member("record")
            snapshot.write(row, shape, into: &buffer)
        }
    }
}

extension Hit.Highlight {
    fileprivate func write(into buffer: inout ByteBuffer) {
        buffer.object { buffer in
            buffer.member("field", field)
            buffer.member("entity", ifAny: entity)
            buffer.member("text", fragment.text)
            if fragment.start > 0 { buffer.member("start", fragment.start) }
            buffer.array("ranges") { buffer in
                for range in fragment.ranges {
                    buffer.array {
                        $0.integer(range.lowerBound)
                        $0.integer(range.upperBound)
                    }
                }
            }
        }
    }
}

/// Looks for what was wanted in every text that a record is found by.
private struct HighlightFinder {
    private let wanted: SearchHighlights
    private let snapshot: Snapshot
    private(set) var found: [Hit.Highlight] = []

    init(_ wanted: SearchHighlights, in snapshot: Snapshot) {
        self.wanted = wanted
        self.snapshot = snapshot
    }

    private static let texts: Set = ["gist", "name", "words", "publisher", "printed", "meant", "term"]
    private static let references: Set = [
        "speaker", "reported_by", "addressees", "topics", "about", "place", "participants", "subjects", "object", "discussed",
    ]

    mutating func look(in record: JSONValue) {
        for (name, value) in record.members {
            let name = name.string ?? "", field = "/" + name
            if Self.texts.contains(name) { look(at: value, field) }
            if Self.references.contains(name) { look(atReferences: value, field) }
            switch name {
            case "readings": for (place, reading) in value.elements.enumerated() { lookInside(reading, "\(field)/\(place)") }
            case "accounts": for (place, account) in value.elements.enumerated() { lookInside(account, "\(field)/\(place)") }
            default: break
            }
        }
    }

    private mutating func lookInside(_ value: JSONValue, _ field: String) {
        for (name, value) in value.members {
            guard let name = name.string else { continue }
            if Self.texts.contains(name) { look(at: value, "\(field)/\(name)") }
            if name != "topics", Self.references.contains(name) { look(atReferences: value, "\(field)/\(name)") }
        }
    }

    /// A text, or several.
    private mutating func look(at value: JSONValue, _ field: String) {
        if let text = value.string { add(text, field) }
        for (place, text) in value.elements.enumerated() { add(text.string ?? "", "\(field)/\(place)") }
    }

    private mutating func look(atReferences value: JSONValue, _ field: String) {
        if value.kind == .object { look(atReference: value, field) }
        for (place, reference) in value.elements.enumerated() { look(atReference: reference, "\(field)/\(place)") }
    }

    /// The name that is shown, and where nothing is in it, the entity's other names.
    private mutating func look(atReference reference: JSONValue, _ field: String) {
        guard let id = reference["id"]?.string, let name = reference["name"]?.string else { return }
        if add(name, field + "/name") { return }
        guard let row = snapshot.row(of: id.utf8Span.span), snapshot.type(of: row) == .entity, let entity = snapshot.value(of: row)
        else { return }
        guard let names = entity["names"] else { return }
        for other in names.elements where add(other["text"]?.string ?? "", field, entity: id) { return }
    }

    @discardableResult
    private mutating func add(_ text: String, _ field: String, entity: String? = nil) -> Bool {
        let ranges = wanted.ranges(in: text)
        if ranges.isEmpty { return false }
        found.append(Hit.Highlight(field: field, entity: entity, fragment: Fragment(of: text, showing: ranges)))
        return true
    }
}

extension Snapshot {
    /// The record's JSON, read once more.
    fileprivate func value(of row: Row) -> JSONValue? {
        var bytes = ByteBuffer(capacity: 2048)
        append(jsonOf: row, to: &bytes)
        return (try? JSONDocument(parsing: bytes.copied()))?.root
    }
}

extension ByteBuffer {
    /// A number given in thousandths.
    fileprivate mutating func thousandths(_ number: Int) {
        let rest = number % 1000
        integer(number / 1000)
        append(".")
        append(UInt8(ascii: "0") + UInt8(rest / 100))
        append(UInt8(ascii: "0") + UInt8(rest / 10 % 10))
        append(UInt8(ascii: "0") + UInt8(rest % 10))
    }
}
