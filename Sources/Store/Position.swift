package import Records

/// Where a row stands in an order: the keyset of a cursor. It means the same in every snapshot, and any position is valid in any order.
package struct Position: Equatable, Sendable {
    /// Day number, or seconds for the `recorded` orders; nothing for the undated and for the order by id.
    package var instant: Int64?
    /// Of the first citation: document and start. Empty and 0 where there is none, and for the order by id.
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

extension Position {
    /// Whether a row at this position stands before one at `other`.
    package func precedes(_ other: Position, in order: Query.Order) -> Bool {
        if order == .id { return id < other.id }
        if instant != other.instant { return order.puts(instant, before: other.instant) }
        if document != other.document { return document < other.document }
        if start != other.start { return start < other.start }
        return id < other.id
    }
}

extension Query.Order {
    /// Whether of two different instants the first stands before the second; no instant stands last.
    func puts(_ first: Int64?, before second: Int64?) -> Bool {
        guard let first else { return false }
        guard let second else { return true }
        switch self {
        case .newestFirst, .recordedLast: return first > second
        case .oldestFirst, .recordedFirst: return first < second
        case .id: return false
        }
    }
}
