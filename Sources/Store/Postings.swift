/// Which rows hold each of many terms: one list of rows for each ordinal, all lists in one array and all bitmaps in another.
///
/// Invariant: every set is a good `RowSet`, and none is empty.
struct Postings: Sendable {
    struct Place: BitwiseCopyable {
        var start: Int
        var count: Int
    }

    var universe: Int
    var places: [Place] = []
    var lists: [UInt32] = []
    var bitmaps: [UInt64] = []

    /// The rows of each term, ascending, and where each term's begin.
    init(_ universe: Int, _ rows: [UInt32], _ starts: [Int]) {
        self.universe = universe
        let listed = zip(starts, starts.dropFirst()).map { $1 - $0 }.filter { RowSet.prefersList($0, of: universe) }
        places.reserveCapacity(starts.count - 1)
        lists.reserveCapacity(listed.reduce(0, +))
        bitmaps.reserveCapacity((starts.count - 1 - listed.count) * Bitmap.words(for: universe))
        for (start, end) in zip(starts, starts.dropFirst()) { append(rows[start..<end]) }
    }

    private mutating func append(_ rows: ArraySlice<UInt32>) {
        let isList = RowSet.prefersList(rows.count, of: universe)
        places.append(Place(start: isList ? lists.count : bitmaps.count, count: rows.count))
        if isList {
            lists += rows
        } else {
            let start = bitmaps.count
            bitmaps.append(contentsOf: repeatElement(0, count: Bitmap.words(for: universe)))
            var words = bitmaps.mutableSpan
            for row in rows { words[start + Int(row >> 6)] |= 1 << UInt64(row & 63) }
        }
    }

    var terms: Int { places.count }

    func count(_ ordinal: Int) -> Int { places[ordinal].count }

    /// O(1): nothing is copied.
    func rows(_ ordinal: Int) -> RowSet {
        let place = places[ordinal], count = place.count
        if RowSet.prefersList(count, of: universe) {
            return RowSet(universe, ascending: lists[place.start..<place.start + count])
        }
        let words = bitmaps[place.start..<place.start + Bitmap.words(for: universe)]
        return RowSet(Bitmap(universe: universe, words: words, count: count))
    }

    func checkInvariant() {
        for ordinal in places.indices {
            precondition(count(ordinal) > 0)
            rows(ordinal).checkInvariant()
        }
    }
}
