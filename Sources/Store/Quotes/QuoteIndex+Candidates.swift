extension QuoteIndex {
    /// Calls `visit` with the rows that hold all of the pairs but `missing` at most, ascending, and how many they hold.
    ///
    /// Such a row is in one of the `missing` + 1 rarest lists; only those are walked, and the others are looked into. Where the lists to be walked
    /// are together longer than `most`, the longest of them are left out.
    func forEach(holdingAllBut missing: Int, of pairs: [UInt32], walking most: Int, _ visit: (UInt32, Int) -> Void) {
        var lists = pairs.map { RowCursor(rows(holding: $0)) }.sorted { $0.rows.count < $1.rows.count }
        guard missing < lists.count else { return }
        let wanted = lists.count - missing
        if missing == 0 {
            let first = lists[0].rows
            for row in first {
                var holdsAll = true
                for place in 1..<max(lists.count, 1) where !lists[place].reaches(row) {
                    holdsAll = false
                    break
                }
                if holdsAll { visit(row, wanted) }
            }
            return
        }
        var walked: [UInt32] = []
        for list in lists[...missing] where walked.isEmpty || walked.count + list.rows.count <= most { walked += list.rows }
        walked.sort()
        var last: UInt32?
        for row in walked where row != last {
            last = row
            var held = 0
            for place in lists.indices where held + lists.count - place >= wanted {
                if lists[place].reaches(row) { held += 1 }
            }
            if held >= wanted { visit(row, held) }
        }
    }
}

/// A walk along ascending rows.
struct RowCursor {
    let rows: ArraySlice<UInt32>
    private var place: Int

    init(_ rows: ArraySlice<UInt32>) {
        self.rows = rows
        place = rows.startIndex
    }

    /// Whether the row is among them; each row asked for stands behind the one before. O(log of the way).
    mutating func reaches(_ row: UInt32) -> Bool {
        var step = 1
        var low = place
        while low + step < rows.endIndex, rows[low + step] < row {
            low += step
            step *= 2
        }
        place = rows[low..<min(low + step + 1, rows.endIndex)].partitioningIndex { $0 >= row }
        return place < rows.endIndex && rows[place] == row
    }
}
