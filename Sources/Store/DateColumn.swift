/// The times of a segment's rows, with the bounds of every 64 rows, so that a search skips what cannot match.
///
/// Invariant: the bounds of a block are the least and the greatest of its rows.
struct DateColumn: Sendable {
    struct Bounds: Equatable, BitwiseCopyable {
        var leastEarliest = Int32.max
        var greatestLatest = Int32.min
    }

    var earliest: [Int32] = []
    var latest: [Int32] = []
    var firm: Bitmap
    /// Of rows 64 × n and the 63 behind it.
    var blocks: [Bounds] = []

    init(_ spans: [DaySpan]) {
        firm = Bitmap(universe: spans.count)
        for (row, span) in spans.enumerated() {
            earliest.append(span.earliest)
            latest.append(span.latest)
            if span.isFirm { firm.insert(UInt32(row)) }
            if row % 64 == 0 { blocks.append(Bounds()) }
            blocks[row / 64].leastEarliest = min(blocks[row / 64].leastEarliest, span.earliest)
            blocks[row / 64].greatestLatest = max(blocks[row / 64].greatestLatest, span.latest)
        }
    }

    subscript(row: UInt32) -> DaySpan {
        DaySpan(earliest: earliest[Int(row)], latest: latest[Int(row)], isFirm: firm.contains(row))
    }

    /// As that of the row's span (`DaySpan.instant`), but most rows' is read from one column.
    func instant(of row: UInt32) -> Int64? {
        let day = earliest[Int(row)]
        return day == .max || day == DaySpan.openStart ? self[row].instant : Int64(day)
    }

    /// Whether the row's time is asked for. Most rows whose time is not are told by the bounds of their block alone, which many rows share.
    func isWithin(_ wanted: WantedTimes, _ row: UInt32) -> Bool {
        let block = blocks[Int(row) / 64]
        return wanted.mayInclude(earliest: block.leastEarliest, latest: block.greatestLatest) && wanted.include(self[row])
    }

    /// The rows whose time is asked for. O(rows / 64) and what the blocks that may match hold.
    func rows(in wanted: WantedTimes, _ effort: inout Effort) throws(Effort.Exhausted) -> RowSet {
        try effort.visit(blocks.count)
        var words: [UInt64] = []
        words.reserveCapacity(blocks.count)
        for (index, block) in blocks.enumerated() {
            var word: UInt64 = 0
            if wanted.mayInclude(earliest: block.leastEarliest, latest: block.greatestLatest) {
                try effort.visit(min(64, earliest.count - index * 64))
                for row in index * 64..<min(index * 64 + 64, earliest.count) where wanted.include(self[UInt32(row)]) {
                    word |= 1 << UInt64(row % 64)
                }
            }
            words.append(word)
        }
        return RowSet(Bitmap(universe: earliest.count, words: words[...]))
    }

    func checkInvariant() {
        firm.checkInvariant()
        precondition(earliest.count == latest.count && blocks.count == Bitmap.words(for: earliest.count))
        for (index, block) in blocks.enumerated() {
            let rows = index * 64..<min(index * 64 + 64, earliest.count)
            precondition(block.leastEarliest == earliest[rows].min() && block.greatestLatest == latest[rows].max())
        }
    }
}
