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
            for (index, citation) in citations.enumerated() { visit(citation, whole.then("citations", index)) }
        }
        switch self {
        case .entity(let entity):
            for (index, role) in entity.roles.enumerated() { visitAll(role.citations, Place("roles", index)) }
        case .meeting(let meeting):
            for (index, account) in meeting.accounts.enumerated() { visitAll(account.citations, Place("accounts", index)) }
        case .document, .statement, .fact, .relation: break
        }
        visitAll(ownCitations, Place())
    }

    /// The first of `citations`, without looking at the others.
    package var firstCitation: Citation? {
        let inner =
            switch self {
            case .entity(let entity): entity.roles.lazy.compactMap(\.citations.first).first
            case .meeting(let meeting): meeting.accounts.lazy.compactMap(\.citations.first).first
            case .document, .statement, .fact, .relation: nil as Citation?
            }
        return inner ?? ownCitations.first
    }
}
