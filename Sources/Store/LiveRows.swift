/// Rows that match, but for those that newer segments have outdated: both are kept, so that a few outdated rows cost no copy of many.
///
/// Invariant: the outdated rows are among the rows.
struct LiveRows: Sendable {
    private let rows: RowSet
    private let outdated: RowSet

    init(_ rows: RowSet, without outdated: RowSet) {
        if case .bitmap = rows.form, case .list = outdated.form {
            self.rows = rows
            self.outdated = outdated.intersection(rows)
        } else {
            self.rows = rows.subtracting(outdated)
            self.outdated = RowSet(empty: rows.universe)
        }
    }

    var count: Int { rows.count - outdated.count }

    var isEmpty: Bool { count == 0 }

    /// How many rows the segment has.
    var universe: Int { rows.universe }

    func contains(_ row: UInt32) -> Bool { rows.contains(row) && !outdated.contains(row) }

    /// Calls `visit` with the rows from `start` on, ascending, until it answers false.
    func forEach(from start: UInt32 = 0, _ visit: (UInt32) -> Bool) {
        if outdated.isEmpty { return rows.forEach(from: start, visit) }
        rows.forEach(from: start) { row in outdated.contains(row) || visit(row) }
    }

    /// How often each key of a space occurs among rows of this segment.
    func counts(in space: KeyIndex.Space, of segment: Segment, _ effort: inout Effort) throws(Effort.Exhausted) -> KeyCounts {
        let all = try segment.keys.counts(in: space, over: rows, segment.keyColumns, &effort)
        if outdated.isEmpty { return all }
        let gone = try segment.keys.counts(in: space, over: outdated, segment.keyColumns, &effort)
        let fewer = Dictionary(uniqueKeysWithValues: gone.values.map { ($0.ordinal, $0.count) })
        let values = all.values.map { (ordinal: $0.ordinal, count: $0.count - (fewer[$0.ordinal] ?? 0)) }.filter { $0.count > 0 }
        return KeyCounts(values: values, visited: all.visited + gone.visited)
    }
}
