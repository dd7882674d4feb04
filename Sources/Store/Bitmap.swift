/// Some of the numbers 0..<universe, one bit each.
///
/// Invariant: there are just enough words, `count` of their bits are set, none of them at or behind `universe`.
struct Bitmap: Sendable {
    let universe: Int
    private(set) var count: Int
    /// Bit `n % 64` of word `n / 64` stands for `n`. A slice, so that many bitmaps can lie in one array.
    private(set) var words: ArraySlice<UInt64>

    static func words(for universe: Int) -> Int { (universe + 63) / 64 }

    init(universe: Int) {
        self.universe = universe
        count = 0
        words = ArraySlice(repeating: 0, count: Self.words(for: universe))
    }

    /// Takes the words as they are.
    init(universe: Int, words: ArraySlice<UInt64>, count: Int) {
        self.universe = universe
        self.words = words
        self.count = count
    }

    /// Counts the words' bits. O(universe / 64).
    init(universe: Int, words: ArraySlice<UInt64>) {
        self.init(universe: universe, words: words, count: words.reduce(0) { $0 + $1.nonzeroBitCount })
    }

    init(universe: Int, _ rows: some Sequence<UInt32>) {
        self.init(universe: universe)
        for row in rows { insert(row) }
    }

    func contains(_ row: UInt32) -> Bool {
        words[words.startIndex + Int(row >> 6)] & (1 << UInt64(row & 63)) != 0
    }

    mutating func insert(_ row: UInt32) {
        let place = words.startIndex + Int(row >> 6), bit: UInt64 = 1 << UInt64(row & 63)
        if words[place] & bit == 0 {
            words[place] |= bit
            count += 1
        }
    }

    mutating func remove(_ row: UInt32) {
        let place = words.startIndex + Int(row >> 6), bit: UInt64 = 1 << UInt64(row & 63)
        if words[place] & bit != 0 {
            words[place] &= ~bit
            count -= 1
        }
    }

    /// Those of some numbers that are set, in their order. There is no branch for each, as none could be foreseen.
    func intersection(_ rows: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
        var common = [UInt32](repeating: 0, count: rows.count)
        var count = 0
        let start = words.startIndex
        for row in rows {
            common[count] = row
            count += Int(truncatingIfNeeded: words[start + Int(row >> 6)] >> UInt64(row & 63) & 1)
        }
        return common[..<count]
    }

    /// Word by word. O(universe / 64).
    @inline(__always)
    func combined(with other: Bitmap, _ combine: (UInt64, UInt64) -> UInt64) -> Bitmap {
        precondition(universe == other.universe)
        var joined = [UInt64](repeating: 0, count: words.count), count = 0
        let start = words.startIndex, otherStart = other.words.startIndex
        for place in joined.indices {
            joined[place] = combine(words[start + place], other.words[otherStart + place])
            count += joined[place].nonzeroBitCount
        }
        return Bitmap(universe: universe, words: joined[...], count: count)
    }

    /// Calls `visit` with the numbers from `start` on, ascending, until it answers false.
    func forEach(from start: UInt32 = 0, _ visit: (UInt32) -> Bool) {
        var index = Int(start >> 6)
        var mask: UInt64 = ~0 << UInt64(start & 63)
        while index < words.count {
            var word = words[words.startIndex + index] & mask
            while word != 0 {
                guard visit(UInt32(truncatingIfNeeded: index << 6 + word.trailingZeroBitCount)) else { return }
                word &= word - 1
            }
            mask = ~0
            index += 1
        }
    }

    func checkInvariant() {
        precondition(words.count == Self.words(for: universe))
        precondition(words.reduce(0) { $0 + $1.nonzeroBitCount } == count)
        if universe % 64 != 0, let last = words.last { precondition(last >> UInt64(universe % 64) == 0) }
    }
}
