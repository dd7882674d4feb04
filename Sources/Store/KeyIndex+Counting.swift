/// How many rows hold each key of a space.
struct KeyCounts: Sendable {
    /// The keys that any of the rows holds; ascending by ordinal.
    var values: [(ordinal: Int, count: Int)]
    /// The rows and keys that were visited for it.
    let visited: Int
}

extension KeyIndex {
    /// Counts the keys of a space over rows, with the columns of this index.
    ///
    /// Where the rows are all that hold any key of the space, they are not visited: O(keys + rows / 64). Else O(keys + rows), but O(terms of the
    /// rows) where they are few beside the keys or few of them hold any.
    func counts(
        in space: Space, over rows: RowSet, _ columns: KeyColumns, _ effort: inout Effort
    ) throws(Effort.Exhausted) -> KeyCounts {
        let before = effort.visited
        let window = ordinals(in: space), any = self.rows(holdingAnyIn: space)
        let values: [(ordinal: Int, count: Int)]
        if any.count <= rows.count { try effort.visit(any.steps) }
        if any.isSubset(of: rows) {
            try effort.visit(window.count)
            values = window.map { ($0, postings.count($0)) }
        } else if rows.count * 16 >= window.count, let column = columns[space] {
            try effort.visit(rows.count + window.count)
            values = zip(window, column.counts(over: rows)).compactMap { $1 == 0 ? nil : ($0, Int($1)) }
        } else {
            try effort.visit(rows.stepsToIntersect(any))
            let holders = rows.intersection(any)
            try effort.visit(holders.count)
            values = counts(of: window, walking: holders)
        }
        return KeyCounts(values: values, visited: effort.visited - before)
    }

    /// Walks over all terms of the rows.
    private func counts(of window: Range<Int>, walking rows: RowSet) -> [(ordinal: Int, count: Int)] {
        var found: [Int] = []
        rows.forEach { row in
            for ordinal in column[row] where window.contains(Int(ordinal)) { found.append(Int(ordinal)) }
            return true
        }
        var counts: [(ordinal: Int, count: Int)] = []
        for ordinal in found.sorted() {
            if counts.last?.ordinal == ordinal { counts[counts.count - 1].count += 1 } else { counts.append((ordinal, 1)) }
        }
        return counts
    }
}
