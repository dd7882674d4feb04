internal import Records

extension Snapshot {
    /// The rows of a part that match a query and are up to date.
    struct Matches {
        let segment: Segment
        /// The segment's place in the snapshot.
        let number: Int
        let rows: LiveRows
    }

    func matches(_ clauses: [PlacedClause], _ effort: inout Effort) throws(Effort.Exhausted) -> [Matches] {
        var found: [Matches] = []
        effort.stage = .matching
        for (number, part) in parts.enumerated() {
            effort.plan?.segments.append(Plan.Part(rows: part.segment.count, outdated: part.outdated.count))
            let matching = try part.segment.rows(matching: clauses, &effort)
            if !part.outdated.isEmpty { try effort.visit(matching.stepsToIntersect(part.outdated)) }
            let rows = LiveRows(matching, without: part.outdated)
            effort.plan?.segments[number].matches = rows.count
            found.append(Matches(segment: part.segment, number: number, rows: rows))
        }
        return found
    }

    /// How many rows match, whatever the query's limit and position.
    package func count(of query: Query, _ effort: inout Effort) throws(Effort.Exhausted) -> Int {
        try matches(clauses(of: query, &effort), &effort).reduce(0) { $0 + $1.rows.count }
    }

    /// The same without a bound.
    package func count(of query: Query) -> Int {
        Effort.unbounded { effort throws(Effort.Exhausted) in try count(of: query, &effort) }
    }

    /// The page without a bound on what it costs.
    package func page(of query: Query) -> Page {
        Effort.unbounded { effort throws(Effort.Exhausted) in try page(of: query, &effort) }
    }

    /// The rows that match, cut to the page asked for; the total and the facets are over all of them.
    package func page(of query: Query, _ effort: inout Effort) throws(Effort.Exhausted) -> Page {
        let clauses = try clauses(of: query, &effort)
        let matches = try matches(clauses, &effort)
        effort.stage = .ordering
        let matched = effort.visited
        let (rows, scores, next) =
            query.isRanked ? try ranked(query, among: matches, by: clauses, &effort) : try rows(of: query, among: matches, &effort)
        effort.plan?.ordering = effort.visited - matched
        effort.stage = .counting
        let facets = try facets(query.facets, over: matches, limit: query.facetLimit, &effort)
        let times = clauses.compactMap { if case .dates(let times) = $0.clause { times } else { nil } }
        return Page(
            rows: rows, scores: scores, total: matches.reduce(0) { $0 + $1.rows.count }, next: next,
            possible: times.isEmpty ? [] : rows.filter { isOnlyPossible($0, in: times) }.map(id), facets: facets)
    }

    /// Takes the first rows of every segment and merges them.
    private func rows(
        of query: Query, among matches: [Matches], _ effort: inout Effort
    ) throws(Effort.Exhausted) -> (rows: [Row], scores: [Double], next: Position?) {
        if query.limit == 0 { return ([], [], nil) }
        let enough = min(query.limit, Int.max - 1) + 1
        var heads: [(segment: Segment, number: Int, rows: ArraySlice<UInt32>)] = []
        for matches in matches where !matches.rows.isEmpty {
            let rows = try matches.segment.first(enough, of: matches.rows, in: query.order, behind: query.after, &effort)
            heads.append((matches.segment, matches.number, rows[...]))
        }
        var found = Self.merged(heads, limit: enough, in: query.order)
        if found.count < enough { return (found, [], nil) }
        found.removeLast()
        return (found, [], found.last.map { position(of: $0, in: query.order) })
    }

    /// The first rows of several segments, each with its rows in order.
    private static func merged(
        _ heads: [(segment: Segment, number: Int, rows: ArraySlice<UInt32>)], limit: Int, in order: Query.Order
    ) -> [Row] {
        if heads.count == 1 { return heads[0].rows.map { Row(segment: heads[0].number, number: Int($0)) } }
        var heads = heads
        var found: [Row] = []
        while found.count < limit {
            var best: (head: Int, row: UInt32)?
            for (index, head) in heads.enumerated() {
                guard let row = head.rows.first else { continue }
                if let best, !head.segment.places(row, before: best.row, of: heads[best.head].segment, in: order) { continue }
                best = (index, row)
            }
            guard let best else { break }
            heads[best.head].rows.removeFirst()
            found.append(Row(segment: heads[best.head].number, number: Int(best.row)))
        }
        return found
    }

    /// Where the row stands in an order: a page behind this position goes on after the row.
    package func position(of row: Row, in order: Query.Order) -> Position {
        parts[row.segment].segment.position(of: UInt32(row.number), in: order)
    }

    private func isOnlyPossible(_ row: Row, in times: [WantedTimes]) -> Bool {
        times.contains { $0.includeOnlyPossibly(parts[row.segment].segment.dates[UInt32(row.number)]) }
    }
}
