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

    /// Turns a column round: from the terms of each row to the rows of each term. O(its size + terms).
    init(_ column: TermColumn, terms: Int) {
        universe = column.rows
        var ends = [Int](repeating: 0, count: terms)
        for ordinal in column.ordinals { ends[Int(ordinal)] += 1 }
        var sum = 0
        for ordinal in 0..<terms {
            let count = ends[ordinal]
            ends[ordinal] = sum
            sum += count
        }
        var rows = [UInt32](repeating: 0, count: sum)
        for row in 0..<UInt32(universe) {
            for ordinal in column[row] {
                rows[ends[Int(ordinal)]] = row
                ends[Int(ordinal)] += 1
            }
        }
        places.reserveCapacity(terms)
        var start = 0
        for end in ends {
            append(rows[start..<end])
            start = end
        }
    }

    private mutating func append(_ rows: ArraySlice<UInt32>) {
        let isList = RowSet.prefersList(rows.count, of: universe)
        places.append(Place(start: isList ? lists.count : bitmaps.count, count: rows.count))
        if isList { lists += rows } else { bitmaps += Bitmap(universe: universe, rows).words }
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
