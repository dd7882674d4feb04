extension RecordSet {
    /// Whom the entity acted for, and as what, on a date.
    ///
    /// A role without a date always applies, another where it contains the whole date (of a date with an open end, the known end). Of several
    /// the shortest applies, then the first. Without a date only a role without a date applies.
    package func role(of entity: RecordID, on date: RecordDate?) -> Entity.Role? {
        let roles = roles(of: entity)
        var best: (index: Int, days: Int)?
        for index in roles.indices {
            guard let days = roles[index].days(containing: date) else { continue }
            if let best, best.days <= days { continue }
            best = (index, days)
        }
        return best.map { roles[$0.index] }
    }

    /// For whom the entity acts on a date: the side of its role, or itself where it is a state, an organization or an alliance.
    package func side(of entity: RecordID, on date: RecordDate?) -> RecordID? {
        if let role = role(of: entity, on: date) { return role.side.id }
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
            guard case .statement(let statement)? = self[reference.id], let name = statement.speaker else { continue }
            speaker = speaker ?? name
            if let kind = statement.attribution?.kind { kinds.insert(kind) }
        }
        return speaker.map { ($0, Statement.Attribution.Kind.allCases.first(where: kinds.contains) ?? .implied) }
    }

    /// The topics of all statements tied to the meeting in the account's document, in the order of the document.
    package func topics(of account: Meeting.Account, in meeting: Meeting) -> [Reference] {
        var told: [(start: Int, id: RecordID, topics: [Reference])] = []
        forEachStatement(at: meeting.header.id) { statement in
            guard !statement.topics.isEmpty, let start = statement.start(in: account.document) else { return }
            told.append((start, statement.header.id, statement.topics))
        }
        told.sort { ($0.start, $0.id) < ($1.start, $1.id) }
        // Few are compared with one another, many gathered in a set.
        var topics: [Reference] = [], seen: Set<RecordID> = []
        for topic in told.lazy.flatMap(\.topics) {
            let isNew = told.count > 8 ? seen.insert(topic.id).inserted : !topics.contains { $0.id == topic.id }
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

extension Statement {
    /// Where the statement begins in a document, if it stands there: a citation that supports it as a whole, not one member only.
    package func start(in document: RecordID) -> Int? {
        header.citations.firstIndex { $0.document == document && $0.supports.isEmpty }.map { header.citations[$0].start }
    }
}

extension Entity.Role {
    /// How many days the role lasts, if it contains the date.
    fileprivate func days(containing date: RecordDate?) -> Int? {
        guard let own = self.date?.edtf else { return .max }
        guard let edtf = date?.edtf, let first = edtf.earliest ?? edtf.latest, let last = edtf.latest ?? edtf.earliest else { return nil }
        if let start = own.earliest, first < start { return nil }
        if let end = own.latest, end < last { return nil }
        guard let start = own.earliest, let end = own.latest else { return .max - 1 }
        return Int(end.number) - Int(start.number)
    }
}
