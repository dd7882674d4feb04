/// A segment's rows in another order than their own.
///
/// Invariant: `rows` and `ranks` are permutations, each the inverse of the other.
struct Ranking: Sendable {
    /// By rank.
    let rows: [UInt32]
    /// By row.
    let ranks: [UInt32]

    init(count: Int, by precedes: (UInt32, UInt32) -> Bool) {
        rows = (0..<UInt32(count)).sorted(by: precedes)
        var ranks = [UInt32](repeating: 0, count: count)
        for (rank, row) in rows.enumerated() { ranks[Int(row)] = UInt32(rank) }
        self.ranks = ranks
    }

    /// The first `limit` of the rows in this order, from a rank on. O(matches) at worst, whatever the rank: it first walks the order,
    /// and where matches are rare, it looks at the matches instead.
    func first(_ limit: Int, of matches: RowSet, from start: Int) -> [UInt32] {
        let limit = min(limit, matches.count)
        var found: [UInt32] = []
        let end = min(rows.count, start + matches.count)
        for row in rows[min(start, end)..<end] {
            if found.count == limit { return found }
            if matches.contains(row) { found.append(row) }
        }
        if end == rows.count || found.count == limit { return found }
        var foremost = Foremost<UInt32>(limit, by: <)
        matches.forEach { row in
            if ranks[Int(row)] >= start { foremost.offer(ranks[Int(row)]) }
            return true
        }
        return foremost.finish().map { rows[Int($0)] }
    }

    func checkInvariant() {
        precondition(rows.count == ranks.count)
        for (rank, row) in rows.enumerated() { precondition(ranks[Int(row)] == rank) }
    }
}

/// Keeps the first few of many elements by an order. O(log limit) for each that is offered, on average.
struct Foremost<Element> {
    private let limit: Int
    private let precedes: (Element, Element) -> Bool
    /// Up to twice the limit; sorted and cut when full.
    private var kept: [Element] = []
    /// The last of the first `limit` at the latest cut: whatever does not precede it is out.
    private var bar: Element?

    init(_ limit: Int, by precedes: @escaping (Element, Element) -> Bool) {
        self.limit = limit
        self.precedes = precedes
    }

    mutating func offer(_ element: Element) {
        if limit == 0 { return }
        if let bar, !precedes(element, bar) { return }
        kept.append(element)
        if kept.count >= limit * 2 { cut() }
    }

    private mutating func cut() {
        kept.sort(by: precedes)
        kept.removeLast(max(0, kept.count - limit))
        if kept.count == limit { bar = kept.last }
    }

    /// In order.
    mutating func finish() -> [Element] {
        cut()
        return kept
    }
}
