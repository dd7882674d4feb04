extension RecordSet {
    /// As what the entity acted on a date: the office of the role that applies.
    package func office(of entity: RecordID, on date: RecordDate?) -> String? {
        role(of: entity, on: date).flatMap { roles(of: $0.actor)[$0.index].office }
    }

    /// Whom the entity acted for on a date: the side of the role that applies.
    package func roleSide(of entity: RecordID, on date: RecordDate?) -> RecordID? {
        role(of: entity, on: date).map { roles(of: $0.actor)[$0.index].side.id }
    }

    /// Which role applies on a date.
    ///
    /// A role without a date always applies, another where it contains the whole date (of a date with an open end, the known end). Of several
    /// the shortest applies, then the first. Without a date only a role without a date applies.
    private func role(of entity: RecordID, on date: RecordDate?) -> (actor: Int, index: Int)? {
        guard let actor = actor(entity) else { return nil }
        let tenures = tenures(of: actor)
        var best: (index: Int, days: Int)?
        for index in tenures.indices {
            guard let days = tenures[index].days(containing: date?.edtf) else { continue }
            if let best, best.days <= days { continue }
            best = (index, days)
        }
        return best.map { (actor, $0.index) }
    }

    /// For whom the entity acts on a date: the side of its role, or itself where it is a state, an organization or an alliance.
    package func side(of entity: RecordID, on date: RecordDate?) -> RecordID? {
        if let side = roleSide(of: entity, on: date) { return side }
        return kind(of: entity).map(RecordKinds.powers.contains) == true ? entity : nil
    }

    /// What the record is part of, and what that is part of, nearest first.
    package func parents(of id: RecordID) -> [RecordID] {
        var chain: [RecordID] = []
        var next = whole(of: id)
        while let parent = next, parent != id, !chain.contains(parent) {
            chain.append(parent)
            next = whole(of: parent)
        }
        return chain
    }

    /// Who says it, by the statements that assert it, and how plainly the clearest of them names its speaker.
    ///
    /// Nothing where the document itself says it. The statements share one speaker, or `faults()` says otherwise.
    package func assertion(of fact: Fact) -> (speaker: Reference, attribution: Statement.Attribution.Kind)? {
        var speaker: Reference?
        var kinds: Set<Statement.Attribution.Kind> = []
        for reference in fact.statements {
            guard let speech = self[reference.id]?.speech, let name = speech.speaker else { continue }
            speaker = speaker ?? name
            if let kind = speech.attribution?.kind { kinds.insert(kind) }
        }
        return speaker.map { ($0, Statement.Attribution.Kind.allCases.first(where: kinds.contains) ?? .implied) }
    }

    /// The topics of all statements tied to the meeting in the account's document, in the order of the document.
    package func topics(of account: Meeting.Account, in meeting: Meeting) -> [Reference] {
        var told: [(start: Int, id: RecordID, topics: [Reference])] = []
        let rows = statements(at: meeting.header.id)
        told.reserveCapacity(rows.count)
        for row in rows {
            let topics = records[row].statementTopics
            guard !topics.isEmpty, let start = records[row].start(in: account.document) else { continue }
            told.append((start, records[row].id, topics))
        }
        told.sort { ($0.start, $0.id) < ($1.start, $1.id) }
        // Few are compared with one another, many gathered in a set.
        var topics: [Reference] = [], seen: Set<RecordID> = []
        for topic in told.lazy.flatMap(\.topics) {
            let isNew = told.count > 32 ? seen.insert(topic.id).inserted : !topics.contains { $0.id == topic.id }
            if isNew { topics.append(topic) }
        }
        return topics
    }

    /// The topics that two accounts of the meeting have at least, in the order of the first of them; nothing where there are not two accounts.
    package func sharedTopics(of meeting: Meeting) -> [Reference]? {
        guard meeting.accounts.count > 1 else { return nil }
        let lists = meeting.accounts.map { topics(of: $0, in: meeting) }
        var seen: Set<RecordID> = []
        return lists.joined().filter { topic in
            seen.insert(topic.id).inserted && lists.count { $0.contains { $0.id == topic.id } } > 1
        }
    }
}

extension Record {
    /// What it is part of: an entity of an entity, a meeting of a meeting.
    package var partOf: Reference? {
        switch self {
        case .entity(let entity): entity.partOf
        case .meeting(let meeting): meeting.partOf
        case .document, .statement, .fact, .relation: nil
        }
    }
}

extension Record {
    /// None for other records.
    fileprivate var statementTopics: [Reference] { if case .statement(let statement) = self { statement.topics } else { [] } }

    /// Where the record begins in a document, if it stands there: a citation that supports it as a whole, not one member only.
    fileprivate func start(in document: RecordID) -> Int? {
        let citations = ownCitations
        return citations.firstIndex { $0.document == document && $0.supports.isEmpty }.map { citations[$0].start }
    }
}
