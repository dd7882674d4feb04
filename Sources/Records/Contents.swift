/// What the records met so far say, to find those that say the same.
struct Contents {
    /// What makes two records the same.
    private enum Key: Hashable {
        /// One text has one record.
        case document(digest: Digest)
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
    /// Open addressing by the hash of a key: half of it above, the row + 1 that holds it below; the key itself is made only of two rows whose
    /// hashes agree. At most half of the slots, as many as a power of two, are taken; 0 is an empty one.
    private var slots: [UInt64]

    init(of records: [Record]) {
        self.records = records
        var size = 2
        while size < records.count * 2 { size *= 2 }
        slots = Array(repeating: 0, count: size)
    }

    /// Takes in a record. Returns an earlier one that says the same, if there is one; what was retracted says nothing.
    mutating func take(_ row: Int) -> RecordID? {
        let record = records[row]
        if record.isRetracted { return nil }
        let hash = record.hashOfContents, mask = slots.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while slots[place] != 0 {
            if (slots[place] ^ hash) >> 32 == 0 {
                let other = records[Int(slots[place] & 0xFFFF_FFFF) - 1]
                if Self.key(of: record) == Self.key(of: other) { return other.id }
            }
            place = (place + 1) & mask
        }
        slots[place] = hash & ~0xFFFF_FFFF | UInt64(row + 1)
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
    /// The same for records with the same key. What many records rarely share is enough; names may be one in several spellings, so they are
    /// left to `hashValue`.
    fileprivate var hashOfContents: UInt64 {
        var hash = WordHash()
        switch self {
        case .document(let document): hash.take(document.edition.sha256.beginning)
        case .entity, .meeting: hash.take(UInt64(truncatingIfNeeded: line.hashValue))
        case .statement:
            if let speaker = speech?.speaker { hash.take(speaker.id) }
            hash.take(passagesOf: ownCitations)
        case .fact: hash.take(passagesOf: ownCitations)
        case .relation(let relation): hash.take(UInt64(truncatingIfNeeded: Set(relation.members.map(\.id)).hashValue))
        }
        return hash.value
    }
}

extension WordHash {
    fileprivate mutating func take(passagesOf citations: [Citation]) {
        for index in citations.indices where citations[index].supports.isEmpty {
            take(citations[index].document)
            take(UInt64(truncatingIfNeeded: citations[index].start))
            take(UInt64(truncatingIfNeeded: citations[index].end))
        }
    }
}
