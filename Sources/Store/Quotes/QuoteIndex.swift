/// Finds the rows that hold a pair of words, and those that a passage supports.
///
/// Four plain arrays and two directories: eight bytes and a bit for each pair of a row, twelve for each passage. A hash may stand for
/// several pairs, so whoever asks compares the words themselves.
struct QuoteIndex: Sendable {
    private var pairs: HashPostings<UInt32>
    private var passages: HashPostings<UInt64>
    private var count: Int

    init(_ draft: consuming QuoteDraft) {
        count = draft.pairs.ends.count
        pairs = HashPostings(draft.pairs)
        passages = HashPostings(draft.passages)
    }

    mutating func visitColumns<Visitor: ColumnVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.visit(&count)
        try pairs.visitColumns(&visitor)
        try passages.visitColumns(&visitor)
    }

    /// Ascending.
    func rows(holding pair: UInt32) -> ArraySlice<UInt32> { pairs.rows(of: pair) }

    /// Ascending.
    func rows(ofPassage digest: UInt64) -> ArraySlice<UInt32> { passages.rows(of: digest) }

    /// What the index was made of. O(all).
    func keysOfRows() -> [QuoteKeys] {
        var keys = [QuoteKeys](repeating: QuoteKeys(), count: count)
        pairs.forEach { keys[Int($1)].pairs.append($0) }
        passages.forEach { keys[Int($1)].passages.append($0) }
        return keys
    }

    func checkInvariant() {
        pairs.checkInvariant(rows: count)
        passages.checkInvariant(rows: count)
    }
}

/// An index that is being built.
struct QuoteDraft {
    fileprivate var pairs = HashColumn<UInt32>()
    fileprivate var passages = HashColumn<UInt64>()

    init() {}

    /// The keys of the next row.
    mutating func append(_ keys: QuoteKeys) {
        pairs.append(keys.pairs)
        passages.append(keys.passages)
    }
}

/// The hashes of each row.
struct HashColumn<Hash: FixedWidthInteger & UnsignedInteger & BitwiseCopyable & Sendable> {
    fileprivate var hashes: [Hash] = []
    /// By row.
    fileprivate var ends: [Int] = []

    init() {}

    /// The hashes of the next row, which ascend without repeats.
    mutating func append(_ row: [Hash]) {
        hashes += row
        ends.append(hashes.count)
    }
}

/// Which rows hold each of many hashes.
///
/// Invariant: the entries ascend by hash and then by row, without repeats; `starts` has, for every beginning of a hash, where its entries begin.
struct HashPostings<Hash: FixedWidthInteger & UnsignedInteger & BitwiseCopyable & Sendable>: Sendable {
    private var hashes: [Hash]
    private var rows: [UInt32]
    /// By the first bits of a hash: one element more than there are beginnings.
    private var starts: [UInt32]
    /// All bits of a hash but the first.
    private var shift: Int

    /// O(all).
    init(_ column: HashColumn<Hash>) {
        let total = column.hashes.count
        // Eight entries for each beginning.
        let bits = max(0, min(24, Int.bitWidth - (total / 8).leadingZeroBitCount))
        let shift = Hash.bitWidth - bits
        var starts = [UInt32](repeating: 0, count: 1 << bits + 1)
        for hash in column.hashes { starts[Int(hash >> shift) + 1] += 1 }
        for place in 1..<starts.count { starts[place] += starts[place - 1] }
        var ends = starts
        var entries = [Entry](repeating: Entry(hash: 0, row: 0), count: total)
        var place = 0
        for (row, end) in column.ends.enumerated() {
            while place < end {
                let hash = column.hashes[place], bucket = Int(hash >> shift)
                entries[Int(ends[bucket])] = Entry(hash: hash, row: UInt32(row))
                ends[bucket] += 1
                place += 1
            }
        }
        for bucket in 0..<1 << bits { entries.sort(Int(starts[bucket])..<Int(starts[bucket + 1])) }
        hashes = entries.map(\.hash)
        rows = entries.map(\.row)
        self.starts = starts
        self.shift = shift
    }

    mutating func visitColumns<Visitor: ColumnVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.visit(&hashes)
        try visitor.visit(&rows)
        try visitor.visit(&starts)
        try visitor.visit(&shift)
    }

    fileprivate struct Entry {
        var hash: Hash
        var row: UInt32
    }

    /// Ascending. O(1) on average, O(log entries) where many rows hold the same.
    func rows(of hash: Hash) -> ArraySlice<UInt32> {
        let bucket = Int(hash >> shift)
        let found = hashes[Int(starts[bucket])..<Int(starts[bucket + 1])]
        let start = found.partitioningIndex { $0 >= hash }
        let end = found[start...].partitioningIndex { $0 > hash }
        return rows[start..<end]
    }

    func forEach(_ visit: (Hash, UInt32) -> Void) {
        for place in hashes.indices { visit(hashes[place], rows[place]) }
    }

    func checkInvariant(rows count: Int) {
        precondition(hashes.count == rows.count && starts.first == 0 && starts.last.map(Int.init) == hashes.count)
        precondition(rows.allSatisfy { $0 < count })
        for place in 1..<max(hashes.count, 1) {
            precondition((hashes[place - 1], rows[place - 1]) < (hashes[place], rows[place]))
        }
        for place in hashes.indices {
            let bucket = Int(hashes[place] >> shift)
            precondition(Int(starts[bucket]) <= place && place < Int(starts[bucket + 1]))
        }
    }
}

extension Array {
    /// Sorts entries, of which those with the same hash stand in the order of their rows, by hash. What is short, as most is, without a copy.
    fileprivate mutating func sort<Hash>(_ range: Range<Int>) where Element == HashPostings<Hash>.Entry {
        if range.count > 32 { return self[range].sort { ($0.hash, $0.row) < ($1.hash, $1.row) } }
        var entries = mutableSpan
        for next in range.dropFirst() {
            let entry = entries[next]
            var place = next
            while place > range.lowerBound, entries[place - 1].hash > entry.hash {
                entries[place] = entries[place - 1]
                place -= 1
            }
            entries[place] = entry
        }
    }
}
