internal import Records

extension Snapshot {
    /// The rows of a part that match a query and are up to date.
    struct Matches {
        let segment: Segment
        /// The segment's place in the snapshot.
        let number: Int
        let rows: LiveRows
    }

    func matches(_ clauses: [Clause]) -> [Matches] {
        parts.enumerated().map { number, part in
            let rows = LiveRows(part.segment.rows(matching: clauses), without: part.outdated)
            return Matches(segment: part.segment, number: number, rows: rows)
        }
    }

    /// How many rows match, whatever the query's limit and position.
    package func count(of query: Query) -> Int { matches(clauses(of: query)).reduce(0) { $0 + $1.rows.count } }

    /// The rows that match, cut to the page asked for; the total and the facets are over all of them.
    package func page(of query: Query) -> Page {
        let clauses = clauses(of: query)
        let matches = matches(clauses)
        let (rows, scores, next) = query.isRanked ? ranked(query, among: matches, by: clauses) : rows(of: query, among: matches)
        return Page(
            rows: rows, scores: scores, total: matches.reduce(0) { $0 + $1.rows.count }, next: next,
            possible: rows.filter { isOnlyPossible($0, in: clauses) }.map(id),
            facets: query.facets.map { facet($0, over: matches, limit: query.facetLimit) })
    }

    /// Takes the first rows of every segment and merges them.
    private func rows(of query: Query, among matches: [Matches]) -> (rows: [Row], scores: [Double], next: Position?) {
        if query.limit == 0 { return ([], [], nil) }
        let enough = min(query.limit, Int.max - 1) + 1
        var heads = matches.filter { !$0.rows.isEmpty }.map { matches in
            let rows = matches.segment.first(enough, of: matches.rows, in: query.order, behind: query.after)
            return (segment: matches.segment, number: matches.number, rows: rows[...])
        }
        var found: [Row] = []
        while found.count < enough {
            var best: (head: Int, row: UInt32)?
            for (index, head) in heads.enumerated() {
                guard let row = head.rows.first else { continue }
                if let best, !head.segment.places(row, before: best.row, of: heads[best.head].segment, in: query.order) { continue }
                best = (index, row)
            }
            guard let best else { return (found, [], nil) }
            heads[best.head].rows.removeFirst()
            found.append(Row(segment: heads[best.head].number, number: Int(best.row)))
        }
        found.removeLast()
        return (found, [], found.last.map { position(of: $0, in: query.order) })
    }

    /// Where the row stands in an order: a page behind this position goes on after the row.
    package func position(of row: Row, in order: Query.Order) -> Position {
        parts[row.segment].segment.position(of: UInt32(row.number), in: order)
    }

    private func isOnlyPossible(_ row: Row, in clauses: [Clause]) -> Bool {
        clauses.contains { clause in
            guard case .dates(let wanted) = clause else { return false }
            return wanted.includeOnlyPossibly(parts[row.segment].segment.dates[UInt32(row.number)])
        }
    }
}
