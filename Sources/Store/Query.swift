package import Records

/// What is asked of the store: which rows, in which order, from where on, and what to count over them.
package struct Query: Equatable, Sendable {
    /// The records of any of these types.
    package var types: [RecordType]
    /// All must hold.
    package var conditions: [Condition] = []
    package var order: Order
    /// At most so many rows; from 0 (only count) up.
    package var limit: Int
    /// The rows behind this position only.
    package var after: Position?
    /// Count the keys of these fields over all rows that match, not only the page.
    package var facets: [Field] = []

    package init(types: [RecordType], order: Order, limit: Int) {
        self.types = types
        self.order = order
        self.limit = limit
    }
}

extension Query {
    /// One thing that a row must fulfil.
    package enum Condition: Equatable, Sendable {
        /// The row holds any of these keys in the field. For `place`, `topic` and `side` a key includes what is `part_of` it.
        case any(Field, [String])
        /// The row holds no key in the field.
        case none(Field)
        /// The row holds any of the keys, or none at all ("x,none").
        case anyOrNone(Field, [String])
        case ids([RecordID])
        /// The row's time overlaps the range, or lies within it where it must be certain.
        case dates(EDTF, certainly: Bool)
        /// The row's text holds every one of these folded words.
        case words([String])
    }

    /// Undated rows come last in both date orders; ties stand in document order, then by id.
    package enum Order: Equatable, Sendable { case newestFirst, oldestFirst, recordedFirst, recordedLast, id }
}

/// Where a row stands in an order: the keyset of a cursor. It means the same in every snapshot.
package struct Position: Equatable, Sendable {
    /// Day number, or seconds for the `recorded` orders; nothing for the undated and for the order by id.
    package var instant: Int64?
    /// Of the first citation: document and start. Empty and 0 where there is none.
    package var document: String
    package var start: Int
    package var id: RecordID

    package init(instant: Int64?, document: String, start: Int, id: RecordID) {
        self.instant = instant
        self.document = document
        self.start = start
        self.id = id
    }
}

/// What the store answers.
package struct Page: Sendable {
    package var rows: [Row]
    /// How many rows match, exactly.
    package var total: Int
    /// Where to go on; nothing on the last page.
    package var next: Position?
    /// The rows of this page whose time is only possibly in the range asked for.
    package var possible: [RecordID]
    /// One for each field asked for, in that order.
    package var facets: [Facet]
}

/// How often each key of a field occurs among the rows that match; most frequent first, ties by key.
package struct Facet: Equatable, Sendable {
    package var field: Field
    package var values: [(key: String, count: Int)]

    package static func == (left: Facet, right: Facet) -> Bool {
        left.field == right.field && left.values.elementsEqual(right.values, by: ==)
    }
}

/// A record's place in one snapshot: good only for the snapshot that gave it.
package struct Row: Hashable, Sendable {
    package var segment: Int
    package var number: Int
}
