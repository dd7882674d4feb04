/// What the records met so far say, to find those that say the same.
struct Contents {
    /// What makes two records the same.
    private enum Key: Hashable {
        /// One text has one record.
        case document(digest: String)
        case entity(Entity.Kind, name: String)
        /// One sentence may report several acts, so the gist counts too.
        case statement(speaker: RecordID?, gist: String, passages: [Passage])
        case meeting(name: String)
        case fact(Predicate, subjects: [RecordID], object: RecordID?, date: EDTF?, passages: [Passage])
        case relation(Relation.Kind, members: Set<RecordID>)
    }

    private struct Passage: Hashable {
        let document: RecordID
        let start: Int
        let end: Int
    }

    private let records: [Record]
    /// By the hash of a key, a row that holds it; the key itself is made only of two rows whose hashes agree.
    private var rows: [Int: UInt32]

    init(of records: [Record]) {
        self.records = records
        rows = Dictionary(minimumCapacity: records.count)
    }

    /// Takes in a record. Returns an earlier one that says the same, if there is one; what was retracted says nothing.
    mutating func take(_ row: Int) -> RecordID? {
        let record = records[row]
        if record.isRetracted { return nil }
        var hasher = Hasher()
        record.hashContents(into: &hasher)
        var hash = hasher.finalize()
        while let other = rows[hash].map({ records[Int($0)] }) {
            if Self.key(of: record) == Self.key(of: other) { return other.id }
            hash &+= 1
        }
        rows[hash] = UInt32(row)
        return nil
    }

    private static func key(of record: Record) -> Key {
        let passages = record.ownCitations.filter(\.supports.isEmpty).map {
            Passage(document: $0.document, start: $0.start, end: $0.end)
        }
        return switch record {
        case .document(let document): .document(digest: document.edition.sha256)
        case .entity(let entity): .entity(entity.kind, name: entity.name)
        case .statement(let statement): .statement(speaker: statement.speaker?.id, gist: statement.gist, passages: passages)
        case .meeting(let meeting): .meeting(name: meeting.name)
        case .fact(let fact):
            .fact(fact.predicate, subjects: fact.subjects.map(\.id), object: fact.object?.id, date: fact.date?.edtf, passages: passages)
        case .relation(let relation): .relation(relation.kind, members: Set(relation.members.map(\.id)))
        }
    }
}

extension Record {
    /// The same for records with the same key.
    fileprivate func hashContents(into hasher: inout Hasher) {
        hasher.combine(type)
        switch self {
        case .document(let document): hasher.combine(document.edition.sha256)
        case .entity(let entity): hasher.combine(entity.name)
        case .statement(let statement):
            hasher.combine(statement.speaker?.id)
            hasher.combine(statement.gist)
            hashPassages(into: &hasher)
        case .meeting(let meeting): hasher.combine(meeting.name)
        case .fact(let fact):
            hasher.combine(fact.predicate)
            hashPassages(into: &hasher)
        case .relation(let relation):
            hasher.combine(relation.kind)
            hasher.combine(Set(relation.members.map(\.id)))
        }
    }

    private func hashPassages(into hasher: inout Hasher) {
        for citation in ownCitations where citation.supports.isEmpty {
            hasher.combine(citation.document)
            hasher.combine(citation.start)
            hasher.combine(citation.end)
        }
    }
}
