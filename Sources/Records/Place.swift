/// A place in a record, written out only when asked for: it is as small as two numbers.
package struct Place: Sendable {
    /// A member that a place may lead through.
    package enum Member: String, Sendable {
        case about, accounts, addressees, attribution, citations, date, discussed, document, edition, end, from, ground, history
        case id, `in`, max, meant, meeting, members, names, object, on, participants, parts, place, printed, quantity, readings
        case roles, sentence, sentences, side, speaker, statements, status, subjects, supports, term, topics, translation, value
        case words
        case partOf = "part_of"
        case reportedBy = "reported_by"
        case statusAsOf = "status_as_of"
    }

    private var members: (Member, Member, Member)
    private var count: UInt8
    /// In the list that the member is; negative: the member itself.
    private var indices: (Int32, Int32, Int32)

    /// The record as a whole.
    package init() {
        members = (.id, .id, .id)
        count = 0
        indices = (-1, -1, -1)
    }

    package init(_ member: Member, _ index: Int? = nil) {
        self = Place().then(member, index)
    }

    /// Precondition: at most three members deep, which no record exceeds.
    package func then(_ member: Member, _ index: Int? = nil) -> Place {
        var place = self
        let index = Int32(index ?? -1)
        switch count {
        case 0: (place.members.0, place.indices.0) = (member, index)
        case 1: (place.members.1, place.indices.1) = (member, index)
        case 2: (place.members.2, place.indices.2) = (member, index)
        default: preconditionFailure("records are three members deep")
        }
        place.count += 1
        return place
    }

    /// How many members it goes through.
    package var depth: Int { Int(count) }

    /// RFC 6901: `/accounts/1/citations/0`. Member names hold neither `/` nor `~`.
    package var pointer: String {
        var text = ""
        for (member, index) in [(members.0, indices.0), (members.1, indices.1), (members.2, indices.2)].prefix(depth) {
            text += "/\(member.rawValue)"
            if index >= 0 { text += "/\(index)" }
        }
        return text
    }
}
