internal import Records

extension RowKeyList {
    /// What a record is found by, but for what it names.
    mutating func add(_ record: Record, showing members: [String], in surroundings: Surroundings) {
        add(.type, record.type.rawValue)
        switch record {
        case .document(let document): add(document, mentions: surroundings.mentions(in: record.id))
        case .entity(let entity): add(entity)
        case .statement: if let speech = record.speech { add(speech, in: surroundings.records, on: record.date) }
        case .meeting(let meeting): add(meeting, in: surroundings.records)
        case .fact(let fact):
            add(.predicate, fact.predicate.rawValue)
            add(.assertedBy, surroundings.records.assertion(of: fact)?.speaker.id.text)
        case .relation(let relation): add(.kind, relation.kind.rawValue)
        }
        for member in members { add(.has, member) }
    }

    /// What the record names in a role.
    mutating func add(_ id: RecordID, as role: ReferenceRole) { add(KeyIndex.Space(role.field), id.text) }
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

extension RowKeyList {
    private mutating func add(_ field: Field, _ key: String?) {
        guard let key, !key.isEmpty else { return }
        add(KeyIndex.Space(field), key)
        guard field.isFolded else { return }
        let folded = Entry.folded(key)
        if !folded.isEmpty { add(KeyIndex.Space(folded: field), folded) }
    }

    @inline(__always)
    private mutating func add(_ document: Document, mentions: [RecordID]) {
        add(.document, document.header.id.text)
        add(.genre, document.genre.rawValue)
        add(.language, document.language)
        for id in mentions { add(.about, id.text) }
    }

    @inline(__always)
    private mutating func add(_ entity: Entity) {
        add(.kind, entity.kind.rawValue)
        for name in entity.allNames { add(.name, name) }
        for role in entity.roles { add(.office, role.office) }
    }

    private mutating func add(_ speech: Statement.Speech, in records: RecordSet, on date: RecordDate?) {
        add(.mode, speech.mode.rawValue)
        add(.fidelity, speech.fidelity.rawValue)
        add(.attribution, speech.attribution?.kind.rawValue)
        add(.act, speech.act.rawValue)
        add(.quotable, speech.isQuotable ? "true" : "false")
        if let speaker = speech.speaker { add(.side, records.side(of: speaker.id, on: date)?.text) }
    }

    @inline(__always)
    private mutating func add(_ meeting: Meeting, in records: RecordSet) {
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
