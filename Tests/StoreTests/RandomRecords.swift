import Records
import Samples
import Testing

/// Random records of all types that name each other: few distinct names, days and places, so that everything meets and ties.
struct RandomRecords {
    var chance: SeededGenerator
    private(set) var ids: [RecordType: [RecordID]] = [:]
    private var made = 0

    init(seed: UInt64) { chance = SeededGenerator(seed: seed) }

    static let dates: [String?] = [
        nil, "2024-03-17", "2024-03-18", "2024-03-17", "2024-03", "2024", "1994", "1994/..", "../2024-03-17", "[2024-03-18..2024-03-19]",
        "2024-03-17~", "2024?", "2024-03-01/2024-03-31", "2023-12-31", "1994/2024",
    ]
    static let words = [
        "peace", "talks", "Əliyev", "aliyev", "gas", "pipeline’s", "agreement", "draft", "T’bilisi", "tbilisi", "thirty", "years", "ÇOP",
        "talk",
        "talked", "agreements", "drafted",
    ]
    static let offices = ["President", "Secretary General", "Foreign Minister", "president"]

    mutating func one<Element>(of elements: [Element]) -> Element { elements[Int.random(in: elements.indices, using: &chance)] }

    mutating func happens(oneIn times: Int) -> Bool { Int.random(in: 0..<times, using: &chance) == 0 }

    mutating func text() -> String { (0..<Int.random(in: 1...4, using: &chance)).map { _ in one(of: Self.words) }.joined(separator: " ") }

    mutating func edtf() throws -> EDTF? { try one(of: Self.dates).map { text throws in try EDTF(text) } }

    mutating func date() throws -> RecordDate? { try edtf().map { RecordDate($0) } }

    /// Some record of the type, or an id that no record has.
    mutating func reference(_ type: RecordType) throws -> Reference {
        if let known = ids[type], !known.isEmpty, !happens(oneIn: 20) { return Reference(one(of: known)) }
        return Reference(try #require(RecordID("nobody-\(Int.random(in: 0...2, using: &chance))")))
    }

    mutating func references(_ type: RecordType, most: Int = 2) throws -> [Reference] {
        var references: [Reference] = []
        for _ in 0..<Int.random(in: 0...most, using: &chance) { references.append(try reference(type)) }
        return references
    }

    mutating func anything() throws -> Reference { try reference(one(of: RecordType.allCases)) }

    mutating func citations() throws -> [Citation] {
        try references(.document).map { document in
            let start = Int.random(in: 0...5, using: &chance) * 100
            return Citation(document: document.id, sentence: 1, start: start, end: start + 40, sha256: Digest())
        }
    }

    private mutating func header(_ id: RecordID, version: Int) throws -> RecordHeader {
        var header = RecordHeader(id: id, recordedAt: Timestamp(seconds: 1_700_000_000 + Int64.random(in: 0...3, using: &chance)))
        header.version = version
        header.citations = try citations()
        return header
    }

    /// A new record of a random type.
    mutating func next() throws -> Record {
        made += 1
        let type = one(of: RecordType.allCases + [.statement, .statement, .entity])
        let id = try #require(RecordID("\(one(of: ["a", "peace", "z9", "talks-on"]))-\(type.rawValue)-\(made)"))
        ids[type, default: []].append(id)
        return try record(type, id, version: 1)
    }

    /// Another version of a record: everything but its id and type may have changed.
    mutating func changed(_ old: Record) throws -> Record {
        try record(old.type, old.id, version: old.header.version + 1)
    }

    private mutating func record(_ type: RecordType, _ id: RecordID, version: Int) throws -> Record {
        let header = try header(id, version: version)
        switch type {
        case .document: return .document(try document(header))
        case .entity: return .entity(try entity(header))
        case .statement: return .statement(try statement(header))
        case .meeting: return .meeting(try meeting(header))
        case .fact:
            var fact = Fact(
                header: header, gist: text(), subjects: [try anything()] + (try references(.entity)), predicate: one(of: Predicate.allCases)
            )
            if happens(oneIn: 2) { fact.object = try anything() }
            fact.date = try date()
            fact.topics = try references(.entity)
            fact.statements = try references(.statement)
            return .fact(fact)
        case .relation:
            return .relation(
                Relation(
                    header: header, gist: text(), kind: one(of: Relation.Kind.allCases), members: [try anything(), try anything()],
                    ground: text()))
        }
    }
}
