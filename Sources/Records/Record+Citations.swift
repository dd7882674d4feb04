extension Record {
    /// All its citations, wherever they stand, with the place: `/citations/0`, `/accounts/1/citations/0`, `/roles/0/citations/2`.
    package var citations: [(place: Place, citation: Citation)] {
        var found: [(place: Place, citation: Citation)] = []
        forEachCitation { citation, place in found.append((place, citation)) }
        return found
    }

    /// The same without making the list, in the order of the record's members.
    package func forEachCitation(_ visit: (Citation, Place) -> Void) {
        func visitAll(_ citations: [Citation], _ whole: Place) {
            for index in citations.indices { visit(citations[index], whole.then(.citations, index)) }
        }
        switch self {
        case .entity(let entity):
            for (index, role) in entity.roles.enumerated() { visitAll(role.citations, Place(.roles, index)) }
        case .meeting(let meeting):
            for (index, account) in meeting.accounts.enumerated() { visitAll(account.citations, Place(.accounts, index)) }
        case .document, .statement, .fact, .relation: break
        }
        visitAll(ownCitations, Place())
    }

    /// Where the first of `citations` begins, without looking at the others.
    package var firstCited: (document: RecordID, start: Int)? {
        switch self {
        case .entity(let entity):
            for role in entity.roles { if let first = role.citations.beginning { return first } }
        case .meeting(let meeting):
            for account in meeting.accounts { if let first = account.citations.beginning { return first } }
        case .document, .statement, .fact, .relation: break
        }
        return ownCitations.beginning
    }
}

extension [Citation] {
    fileprivate var beginning: (document: RecordID, start: Int)? { isEmpty ? nil : (self[0].document, self[0].start) }
}
