internal import Store

/// Goes through the rows of a query, in its order: of however many rows there are, only a few are at hand.
struct RowCursor: Sendable {
    /// What it reads: held for as long as the cursor is, whatever becomes known meanwhile.
    let snapshot: Snapshot
    /// With the position behind which it goes on.
    private var query: Query
    private var pending: ArraySlice<Row> = []
    private var isAtEnd = false
    /// Where a list that is cut by its limit goes on.
    private(set) var next: Position?

    /// So many rows are fetched at a time.
    private static let fetched = 64

    /// Of the query's limit it takes notice only if `isLimited`. The first rows are fetched within what the effort allows; those behind them
    /// cost about as much each time, and are fetched without a bound, for an answer that was begun is to be finished.
    init(_ query: Query, isLimited: Bool, in snapshot: Snapshot, _ effort: inout Effort) throws(Effort.Exhausted) {
        self.snapshot = snapshot
        self.query = query
        self.query.facets = []
        if !isLimited { self.query.limit = Self.fetched }
        let page = try snapshot.page(of: self.query, &effort)
        if isLimited {
            pending = page.rows[...]
            next = page.next
            isAtEnd = true
        } else {
            accept(page)
        }
    }

    mutating func take() -> Row? {
        if pending.isEmpty && !isAtEnd { accept(snapshot.page(of: query)) }
        return pending.popFirst()
    }

    private mutating func accept(_ page: Page) {
        pending = page.rows[...]
        query.after = page.next
        isAtEnd = page.next == nil
    }
}
