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

    private var known: [Key: RecordID] = [:]

    /// Takes in a record. Returns the one that says the same, if there is one; what was retracted says nothing.
    mutating func take(_ record: Record) -> RecordID? {
        if record.header.retracted != nil { return nil }
        let key = key(of: record)
        if let other = known[key] { return other }
        known[key] = record.id
        return nil
    }

    private func key(of record: Record) -> Key {
        let passages = record.header.citations.filter(\.supports.isEmpty).map {
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
