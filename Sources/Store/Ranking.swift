/// A segment's rows in another order than their own.
///
/// Invariant: `rows` and `ranks` are permutations, each the inverse of the other.
struct Ranking: Sendable {
    /// By rank.
    var rows: [UInt32]
    /// By row.
    var ranks: [UInt32]

    /// Of all rows in their order.
    init(_ rows: [UInt32]) {
        self.rows = rows
        ranks = Self.inverse(of: rows)
    }

    /// Of each row's rank.
    init(inverting ranks: [UInt32]) {
        self.ranks = ranks
        rows = Self.inverse(of: ranks)
    }

    private static func inverse(of numbers: [UInt32]) -> [UInt32] {
        var places = [UInt32](repeating: 0, count: numbers.count)
        for (place, number) in numbers.enumerated() { places[Int(number)] = UInt32(place) }
        return places
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
