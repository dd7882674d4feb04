package import Records

/// What the store answers.
package struct Page: Equatable, Sendable {
    package var rows: [Row]
    /// What each row weighs, where they are ranked; else none.
    package var scores: [Double] = []
    /// How many rows match, exactly, wherever the page begins.
    package var total: Int
    /// Where to go on; nothing on the last page, and where no row was asked for.
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
    /// How many further keys occur that `Query.facetLimit` left out.
    package var more: Int

    package static func == (left: Facet, right: Facet) -> Bool {
        left.field == right.field && left.more == right.more && left.values.elementsEqual(right.values, by: ==)
    }
}

/// A record's place in one snapshot: good only for the snapshot that gave it.
package struct Row: Hashable, Sendable {
    package var segment: Int
    package var number: Int
}

/// A record that was taken back: when and why, and what it was, for others may name it still.
package struct Retracted: Equatable, Sendable {
    package let retraction: Retraction
    package let type: RecordType
    /// The record by itself, without whitespace.
    package let json: [UInt8]

    package init(_ retraction: Retraction, type: RecordType, json: [UInt8]) {
        self.retraction = retraction
        self.type = type
        self.json = json
    }
}

/// What became of an id.
package enum Standing: Equatable, Sendable {
    case present(Row)
    /// Taken back: in no list, and the id is never used again.
    case retracted(Retraction)
    case unknown
}
