/// A place in a record, written out only when asked for: making one allocates nothing.
package struct Place: Sendable {
    private struct Step {
        var member: StaticString
        /// In the list that the member is; negative: the member itself.
        var index: Int
    }

    private var steps: InlineArray<3, Step>
    private var count: Int

    /// The record as a whole.
    package init() {
        steps = InlineArray(repeating: Step(member: "  ", index: -1))
        count = 0
    }

    package init(_ member: StaticString, _ index: Int? = nil) {
        self = Place().then(member, index)
    }

    /// Precondition: at most three members deep, which no record exceeds.
    package func then(_ member: StaticString, _ index: Int? = nil) -> Place {
        var place = self
        place.steps[count] = Step(member: member, index: index ?? -1)
        place.count += 1
        return place
    }

    /// How many members it goes through.
    package var depth: Int { count }

    /// RFC 6901: `/accounts/1/citations/0`. Member names hold neither `/` nor `~`.
    package var pointer: String {
        var text = ""
        for index in 0..<count {
            text += "/\(steps[index].member)"
            if steps[index].index >= 0 { text += "/\(steps[index].index)" }
        }
        return text
    }
}
