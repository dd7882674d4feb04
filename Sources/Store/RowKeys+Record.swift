internal import Records

extension Entry {
    /// Everything that a record is found by, but for the members it shows.
    static func keys(of record: Record, in surroundings: Surroundings) -> [KeyIndex.Key] {
        var keys = KeyList()
        keys.add(.type, record.type.rawValue)
        record.forEachReference { id, role, _ in
            keys.add(role.field, id.text)
        }
        switch record {
        case .document(let document): keys.add(document, mentions: surroundings.mentions(in: record.id))
        case .entity(let entity): keys.add(entity)
        case .statement(let statement): keys.add(statement, in: surroundings.records)
        case .meeting(let meeting): keys.add(meeting, in: surroundings.records)
        case .fact(let fact):
            keys.add(.predicate, fact.predicate.rawValue)
            keys.add(.assertedBy, surroundings.records.assertion(of: fact)?.speaker.id.text)
        case .relation(let relation): keys.add(.kind, relation.kind.rawValue)
        }
        return keys.keys
    }
}

extension ReferenceRole {
    /// The field in which a record is found by what it names in this role.
    fileprivate var field: Field {
        switch self {
        case .document: .document
        case .side: .side
        case .speaker: .speaker
        case .reporter: .reportedBy
        case .addressee: .addressee
        case .participant: .participant
        case .place: .place
        case .topic: .topic
        case .wholeEntity, .wholeMeeting: .partOf
        case .meeting: .meeting
        case .about: .about
        case .subject: .subject
        case .object: .object
        case .member: .member
        case .containing: .containing
        case .asserting: .asserting
        }
    }
}

/// The keys of one record so far.
private struct KeyList {
    var keys: [KeyIndex.Key] = []

    mutating func add(_ field: Field, _ key: String?) {
        guard let key, !key.isEmpty else { return }
        keys.append(.init(.init(field), key))
        guard field.isFolded else { return }
        let folded = Entry.folded(key)
        if !folded.isEmpty { keys.append(.init(.init(folded: field), folded)) }
    }

    mutating func add(_ document: Document, mentions: Set<RecordID>) {
        add(.document, document.header.id.text)
        add(.genre, document.genre.rawValue)
        add(.language, document.language)
        for id in mentions { add(.about, id.text) }
    }

    mutating func add(_ entity: Entity) {
        add(.kind, entity.kind.rawValue)
        for name in entity.allNames { add(.name, name) }
        for role in entity.roles { add(.office, role.office) }
    }

    mutating func add(_ statement: Statement, in records: RecordSet) {
        add(.mode, statement.mode.rawValue)
        add(.fidelity, statement.fidelity.rawValue)
        add(.attribution, statement.attribution?.kind.rawValue)
        add(.act, statement.act.rawValue)
        add(.quotable, statement.isQuotable ? "true" : "false")
        if let speaker = statement.speaker { add(.side, records.side(of: speaker.id, on: statement.date)?.text) }
    }

    mutating func add(_ meeting: Meeting, in records: RecordSet) {
        add(.kind, meeting.kind.rawValue)
        add(.status, meeting.status.rawValue)
        for participant in meeting.participants { add(.side, records.side(of: participant.who.id, on: meeting.date)?.text) }
        for account in meeting.accounts {
            for participant in account.participants {
                add(.side, records.side(of: participant.who.id, on: account.date ?? meeting.date)?.text)
            }
            for topic in records.topics(of: account, in: meeting) { add(.topic, topic.id.text) }
        }
    }
}
