internal import Records
internal import Store
internal import Text

/// Where a list goes on, in a form that a client hands back as it is: a position, the query it belongs to, and a checksum.
struct Cursor: Equatable, Sendable {
    var position: Position
    /// Of what chooses and orders the rows (`Query.fingerprint`).
    var query: UInt64

    init(position: Position, query: UInt64) {
        self.position = position
        self.query = query
    }
}

extension Cursor {
    private static let edition: UInt8 = 1

    /// Letters that need no escape in a URL.
    var text: String {
        var bytes = [Self.edition]
        bytes.append(bigEndian: query)
        bytes.append(position.instant == nil ? 0 : 1)
        bytes.append(bigEndian: UInt64(bitPattern: position.instant ?? 0))
        bytes.append(bigEndian: UInt64(position.start))
        bytes.append(UInt8(position.document.utf8.count))
        bytes.append(contentsOf: position.document.utf8)
        bytes.append(contentsOf: position.id.text.utf8)
        bytes.append(bigEndian: Self.checksum(of: bytes))
        return Base64URL.text(of: bytes)
    }

    /// Nothing where the text was never a cursor of ours, or is one no more.
    init?(text: String) {
        guard let bytes = Base64URL.bytes(of: text), bytes.count > 35, bytes[0] == Self.edition else { return nil }
        let content = Array(bytes.dropLast(8))
        guard bytes.suffix(8).bigEndian == Self.checksum(of: content) else { return nil }
        let documentEnd = 27 + Int(content[26])
        guard documentEnd < content.count, let start = Int(exactly: content[18..<26].bigEndian),
            let id = RecordID(String(decoding: content[documentEnd...], as: UTF8.self))
        else { return nil }
        query = content[1..<9].bigEndian
        position = Position(
            instant: content[9] == 0 ? nil : Int64(bitPattern: content[10..<18].bigEndian),
            document: String(decoding: content[27..<documentEnd], as: UTF8.self), start: start, id: id)
    }

    private static func checksum(of bytes: [UInt8]) -> UInt64 {
        Fingerprint.of(bytes.span)
    }
}

extension Query {
    /// The same for all queries that choose the same rows in the same order, whatever they show or count of them.
    var fingerprint: UInt64 {
        var fingerprint = Fingerprint()
        for type in types { fingerprint.combine(type.rawValue) }
        fingerprint.combine(isRanked ? "by rank" : "by " + order.rawValue)
        for condition in conditions {
            for word in condition.spelled { fingerprint.combine(word) }
            fingerprint.combine("")
        }
        return fingerprint.value
    }
}

extension Query.Condition {
    /// The condition in words that no other one has.
    fileprivate var spelled: [String] {
        switch self {
        case .any(let field, let keys): ["any", field.name] + keys
        case .none(let field): ["none", field.name]
        case .anyOrNone(let field, let keys): ["any or none", field.name] + keys
        case .ids(let ids): ["ids"] + ids.map(\.text)
        case .dates(let ranges, let certainly, let orUndated):
            ["dates", certainly ? "certain" : "possible", orUndated ? "or undated" : ""] + ranges.map(\.text)
        case .words(let query): ["words", query.text]
        }
    }
}

extension [UInt8] {
    fileprivate mutating func append(bigEndian number: UInt64) {
        for shift in stride(from: 56, through: 0, by: -8) { append(UInt8(truncatingIfNeeded: number >> UInt64(shift))) }
    }
}

extension ArraySlice<UInt8> {
    fileprivate var bigEndian: UInt64 { reduce(0) { $0 << 8 | UInt64($1) } }
}
