/// How a query was answered, told as it went: the same question to the same snapshot gives the same plan.
package struct Plan: Equatable, Sendable {
    /// One for each segment, in the order of the snapshot.
    package internal(set) var segments: [Part] = []
    /// Rows visited to take the page from what matches.
    package internal(set) var ordering = 0
    /// Rows visited for each facet, in the order asked for.
    package internal(set) var facets: [Int] = []

    /// What was done in one segment.
    package struct Part: Equatable, Sendable {
        package let rows: Int
        /// Rows that newer segments have replaced: they match nothing.
        package let outdated: Int
        /// In the order they were taken.
        package internal(set) var steps: [Step] = []
        package internal(set) var matches = 0
    }

    /// One condition.
    package struct Step: Equatable, Sendable {
        /// Its index in `Query.conditions`; nothing for the condition that rows are of the types asked for.
        package let condition: Int?
        /// Of a condition on several words: which.
        package let word: String?
        /// How many rows its index holds for it: an upper bound, where several keys may share rows, and of dates.
        package let holds: Int
        package let way: Way
        package let visited: Int
        /// How many rows are left behind it.
        package let left: Int
    }

    package enum Way: Equatable, Sendable {
        /// The rarest: its rows are where it begins.
        case first
        /// The rows that were left and those of the condition were cut.
        case cut
        /// The rows that were left were looked at, of dates those that stand where such dates can be.
        case looked
        /// Nothing was left.
        case needless
    }
}
