/// How many rows hold each key of a space.
struct KeyCounts: Sendable {
    /// The keys that any of the rows holds; ascending by ordinal.
    var values: [(ordinal: Int, count: Int)]
    /// The rows and keys that were visited for it.
    let visited: Int
}

extension KeyIndex {
    /// Counts the keys of several spaces over the same rows, in one walk.
    ///
    /// O(terms of the rows) and at most O(keys) more. Where the rows are all that hold any key of a space, they are not visited for it:
    /// O(keys + rows / 64). Each row is counted as visited for each space it is looked at for.
    func counts(in spaces: [Space], over rows: RowSet, _ effort: inout Effort) throws(Effort.Exhausted) -> [KeyCounts] {
        var counts: [KeyCounts] = [], walked: [(number: Int, window: Range<Int>)] = []
        for space in spaces {
            let before = effort.visited
            let window = ordinals(in: space), any = self.rows(holdingAnyIn: space)
            var values: [(ordinal: Int, count: Int)] = []
            if any.count <= rows.count { try effort.visit(any.steps) }
            if any.isSubset(of: rows) {
                try effort.visit(window.count)
                values = window.map { ($0, postings.count($0)) }
            } else {
                try effort.visit(rows.count)
                if rows.count * 16 < window.count {
                    values = sparseCounts(of: window, over: rows)
                } else {
                    try effort.visit(window.count)
                    walked.append((counts.count, window))
                }
            }
            counts.append(KeyCounts(values: values, visited: effort.visited - before))
        }
        walked.sort { $0.window.lowerBound < $1.window.lowerBound }
        for (number, values) in zip(walked.map(\.number), tallies(of: walked.map(\.window), over: rows)) { counts[number].values = values }
        return counts
    }

    private func sparseCounts(of window: Range<Int>, over rows: RowSet) -> [(ordinal: Int, count: Int)] {
        var found: [Int] = []
        forEachOrdinal(of: rows, in: [window]) { ordinal, _ in found.append(ordinal) }
        var counts: [(ordinal: Int, count: Int)] = []
        for ordinal in found.sorted() {
            if counts.last?.ordinal == ordinal { counts[counts.count - 1].count += 1 } else { counts.append((ordinal, 1)) }
        }
        return counts
    }

    /// The counts of each window, all of them in one array while they are counted. The windows ascend; one may stand several times.
    private func tallies(of windows: [Range<Int>], over rows: RowSet) -> [[(ordinal: Int, count: Int)]] {
        if windows.isEmpty { return [] }
        var distinct: [Range<Int>] = []
        for window in windows where distinct.last != window { distinct.append(window) }
        var starts: [Int] = [], room = 0
        for window in distinct {
            starts.append(room - window.lowerBound)
            room += window.count
        }
        var counts = [UInt32](repeating: 0, count: room)
        forEachOrdinal(of: rows, in: distinct) { ordinal, window in counts[ordinal + starts[window]] += 1 }
        return windows.map { window in
            guard let start = zip(distinct, starts).first(where: { $0.0 == window })?.1 else { preconditionFailure("A window is lost.") }
            return window.compactMap { ordinal in
                let count = counts[ordinal + start]
                return count == 0 ? nil : (ordinal, Int(count))
            }
        }
    }

    /// Each ordinal of each row that lies in one of the windows, which ascend and do not overlap, with the window's index.
    private func forEachOrdinal(of rows: RowSet, in windows: [Range<Int>], _ visit: (Int, Int) -> Void) {
        let starts = column.starts, ordinals = column.ordinals
        rows.forEach { row in
            var window = 0
            for place in Int(starts[Int(row)])..<Int(starts[Int(row) + 1]) {
                let ordinal = Int(ordinals[place])
                while ordinal >= windows[window].upperBound {
                    window += 1
                    if window == windows.count { return true }
                }
                if ordinal >= windows[window].lowerBound { visit(ordinal, window) }
            }
            return true
        }
    }
}
