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
    func first(
        _ limit: Int, of matches: LiveRows, from start: Int, _ effort: inout Effort
    ) throws(Effort.Exhausted) -> [UInt32] {
        let limit = min(limit, matches.count)
        var found: [UInt32] = []
        let end = min(rows.count, start + matches.count)
        var place = min(start, end)
        while place < end, found.count < limit {
            if matches.contains(rows[place]) { found.append(rows[place]) }
            place += 1
        }
        try effort.visit(place - min(start, end))
        if end == rows.count || found.count == limit { return found }
        try effort.visit(matches.count)
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
