package import Records
package import Text

/// What is asked of the store: which rows, in which order, from where on, and what to count over them.
package struct Query: Equatable, Sendable {
    /// The records of any of these types.
    package var types: [RecordType]
    /// All must hold.
    package var conditions: [Condition] = []
    package var order: Order
    /// Heaviest first (`BM25`) in place of `order`, where words are asked for; at most `mostRanked` rows can be reached. Of a position only the
    /// instant counts then: how many rows are before it.
    package var isRanked = false
    /// At most so many rows; from 0 (only count) up.
    package var limit: Int
    /// The rows behind this position only.
    package var after: Position?
    /// Count the keys of these fields over all rows that match, not only the page.
    package var facets: [Field] = []
    /// At most so many keys for each facet; the rest are only counted (`Facet.more`).
    package var facetLimit = 20

    /// How many rows can be reached by rank.
    package static let mostRanked = 1000

    package init(types: [RecordType], conditions: [Condition] = [], order: Order = .newestFirst, limit: Int = 20) {
        self.types = types
        self.conditions = conditions
        self.order = order
        self.limit = limit
    }
}

extension Query {
    /// One thing that a row must fulfil.
    package enum Condition: Equatable, Sendable {
        /// The row holds any of these keys in the field. For `place`, `topic` and `side` a key includes what is `part_of` it;
        /// for `name` and `office` keys are compared folded.
        case any(Field, [String])
        /// The row holds no key in the field.
        case none(Field)
        /// The row holds any of the keys, or none at all ("x,none").
        case anyOrNone(Field, [String])
        case ids([RecordID])
        /// The row's time overlaps any of the ranges, or lies within one where it must be certain. An uncertain (`~`, `?`) or open-ended time is
        /// never certain; the undated match no range, but may be asked for besides.
        case dates([EDTF], certainly: Bool, orUndated: Bool)
        /// The row's texts, or the names in it, hold what the query wants and nothing that it does not.
        case words(SearchQuery)
    }

    /// `recordedFirst` begins with what was recorded first, `recordedLast` with what was recorded last. Undated rows come last in both date
    /// orders; ties stand in document order, then by id. A time that spans days stands at its first day, or, where that is open, at its last.
    package enum Order: String, Sendable, CaseIterable { case newestFirst, oldestFirst, recordedFirst, recordedLast, id }
}
