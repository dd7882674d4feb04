/// Some of the rows of a segment, as an ascending list or as a bitmap, whichever is smaller; what is left of a bitmap stays one until a list is much
/// smaller, as going through all its words to make one is dear.
///
/// Invariant: a list ascends without repeats, stays below `universe` and takes fewer bytes than a bitmap; a bitmap less than eight times those of a list.
struct RowSet: Sendable {
    enum Form: Sendable {
        /// A slice, so that many lists can lie in one array.
        case list(ArraySlice<UInt32>)
        case bitmap(Bitmap)
    }

    /// How many rows the segment has.
    let universe: Int
    let form: Form

    /// Whether `count` rows take fewer bytes as a list.
    static func prefersList(_ count: Int, of universe: Int) -> Bool { count * 4 < Bitmap.words(for: universe) * 8 }

    init(empty universe: Int) {
        self.init(universe, ascending: [])
    }

    /// Every row.
    init(all universe: Int) {
        var words = ArraySlice(repeating: ~UInt64(0), count: Bitmap.words(for: universe))
        if universe % 64 != 0 { words[words.endIndex - 1] = 1 << UInt64(universe % 64) - 1 }
        self.init(Bitmap(universe: universe, words: words, count: universe))
    }

    init(_ universe: Int, ascending rows: ArraySlice<UInt32>) {
        self.universe = universe
        form = Self.prefersList(rows.count, of: universe) ? .list(rows) : .bitmap(Bitmap(universe: universe, rows))
    }

    init(_ bitmap: Bitmap) {
        universe = bitmap.universe
        guard Self.prefersList(bitmap.count * 8, of: universe) else {
            form = .bitmap(bitmap)
            return
        }
        var rows: [UInt32] = []
        rows.reserveCapacity(bitmap.count)
        bitmap.forEach { row in
            rows.append(row)
            return true
        }
        form = .list(rows[...])
    }

    var count: Int {
        switch form {
        case .list(let rows): rows.count
        case .bitmap(let bitmap): bitmap.count
        }
    }

    var isEmpty: Bool { count == 0 }

    /// O(1) in a bitmap, O(log count) in a list.
    func contains(_ row: UInt32) -> Bool {
        switch form {
        case .list(let rows):
            let place = rows.partitioningIndex { $0 >= row }
            return place < rows.endIndex && rows[place] == row
        case .bitmap(let bitmap): return bitmap.contains(row)
        }
    }

    /// Calls `visit` with the rows from `start` on, ascending, until it answers false.
    func forEach(from start: UInt32 = 0, _ visit: (UInt32) -> Bool) {
        switch form {
        case .list(let rows):
            var place = start == 0 ? rows.startIndex : rows.partitioningIndex { $0 >= start }
            while place < rows.endIndex, visit(rows[place]) { place += 1 }
        case .bitmap(let bitmap): bitmap.forEach(from: start, visit)
        }
    }

    /// All rows, ascending.
    var rows: [UInt32] {
        var rows: [UInt32] = []
        rows.reserveCapacity(count)
        forEach { row in
            rows.append(row)
            return true
        }
        return rows
    }

    func checkInvariant() {
        switch form {
        case .list(let rows):
            precondition(Self.prefersList(rows.count, of: universe))
            precondition(zip(rows, rows.dropFirst()).allSatisfy { $0 < $1 })
            if let last = rows.last { precondition(last < universe) }
        case .bitmap(let bitmap):
            precondition(bitmap.universe == universe && !Self.prefersList(bitmap.count * 8, of: universe))
            bitmap.checkInvariant()
        }
    }
}

extension RowSet: Equatable {
    static func == (left: RowSet, right: RowSet) -> Bool { left.universe == right.universe && left.rows == right.rows }
}

extension RandomAccessCollection where Index == Int {
    /// The first index whose element fulfils `belongs`, where all that fulfil it stand behind all that do not. O(log count).
    func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
        var low = startIndex, high = endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if belongs(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
