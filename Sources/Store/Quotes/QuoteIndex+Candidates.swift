extension QuoteIndex {
    /// At most so many rows are looked at in search of what holds only most of the pairs: those that hold most of the rarest.
    private static let mostExamined = 256

    /// Calls `visit` with the rows that hold all of the pairs but `missing` at most, and one at least, ascending, and how many they hold. A pair given
    /// twice counts once.
    ///
    /// Such a row is in one of the `missing` + 1 rarest lists: only those are walked, and the others are looked into. Where some may be missing and
    /// the lists to be walked are together longer than `most`, the longest of them are left out.
    func forEach(holdingAllBut missing: Int, of pairs: [UInt32], walking most: Int, _ visit: (UInt32, Int) -> Void) {
        var lists = Set(pairs).map { RowCursor(rows(holding: $0)) }.sorted { $0.rows.count < $1.rows.count }
        let missing = min(missing, lists.count - 1)
        if missing < 0 { return }
        if missing == 0 {
            for row in lists[0].rows where lists.indices.dropFirst().allSatisfy({ lists[$0].reaches(row) }) { visit(row, lists.count) }
            return
        }
        let wanted = lists.count - missing
        for row in Self.likeliest(in: lists[...missing].map(\.rows), walking: most) {
            var held = 0
            for place in lists.indices where held + lists.count - place >= wanted && lists[place].reaches(row) { held += 1 }
            if held >= wanted { visit(row, held) }
        }
    }

    /// The rows of the lists, ascending; where they are too many, those that are in most of them.
    private static func likeliest(in lists: [ArraySlice<UInt32>], walking most: Int) -> [UInt32] {
        var walked: [(row: UInt32, hits: Int)] = []
        for list in lists where walked.isEmpty || walked.count + list.count <= most { walked = merged(walked, list.prefix(most)) }
        if walked.count <= mostExamined { return walked.map(\.row) }
        var rowsByHits = [Int](repeating: 0, count: lists.count + 1)
        for (_, hits) in walked { rowsByHits[hits] += 1 }
        var bar = lists.count, room = mostExamined
        while rowsByHits[bar] <= room {
            room -= rowsByHits[bar]
            bar -= 1
        }
        return walked.compactMap { row, hits in
            if hits > bar { return row }
            guard hits == bar, room > 0 else { return nil }
            room -= 1
            return row
        }
    }

    /// Both ascending, and how often each row was met.
    private static func merged(_ walked: [(row: UInt32, hits: Int)], _ list: ArraySlice<UInt32>) -> [(row: UInt32, hits: Int)] {
        var merged: [(row: UInt32, hits: Int)] = []
        merged.reserveCapacity(walked.count + list.count)
        var place = list.startIndex
        for (row, hits) in walked {
            while place < list.endIndex, list[place] < row {
                merged.append((list[place], 1))
                place += 1
            }
            let isMet = place < list.endIndex && list[place] == row
            merged.append((row, isMet ? hits + 1 : hits))
            if isMet { place += 1 }
        }
        for row in list[place...] { merged.append((row, 1)) }
        return merged
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
