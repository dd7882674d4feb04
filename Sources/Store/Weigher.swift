/// Weighs the rows of one segment for one term of a query: block by block where many match, else row by row. Both only go forwards.
struct Weigher {
    /// One word or phrase from which a row can get its weight. A frequent word is read from the index; of all others rows, ascending, and
    /// impacts stand here side by side.
    private struct Source {
        let frequent: Int?
        let rows: [UInt32]
        let impacts: ArraySlice<UInt8>
        let greatest: UInt8
        let isExact: Bool
        /// The first of the rows that is not behind us.
        var next = 0

        func value(_ impact: UInt8) -> Int32 { isExact ? BM25.exact(impact) : BM25.near(impact) }

        mutating func advance(to row: UInt32) {
            while next < rows.count, rows[next] < row { next += 1 }
        }
    }

    private let index: SearchIndex
    private let rarity: Int32
    private var sources: [Source] = []
    /// Of the block at hand, the greatest value so far.
    private var values: [Int32]

    init(_ matches: WordMatches, in index: SearchIndex, rarity: Int32) {
        self.index = index
        self.rarity = rarity
        values = [Int32](repeating: 0, count: SearchIndex.block)
        switch matches.exact {
        case .word(let word): sources.append(source(word, isExact: true))
        case .phrase(let impacts): sources.append(listed(matches.rows.rows, impacts[...], isExact: true))
        case nil: break
        }
        if matches.near.count > Self.most {
            sources.append(gathered(matches.near, in: matches.rows))
        } else {
            for word in matches.near { sources.append(source(word, isExact: false)) }
        }
    }

    /// More words than this are gathered into one list first.
    private static let most = 4

    private func source(_ word: UInt32, isExact: Bool) -> Source {
        guard index.isFrequent(word) else { return listed(index.list(of: word), index.impacts(of: word), isExact: isExact) }
        return Source(frequent: Int(word), rows: [], impacts: [], greatest: index.greatest[Int(word)], isExact: isExact)
    }

    private func listed(_ rows: [UInt32], _ impacts: ArraySlice<UInt8>, isExact: Bool) -> Source {
        Source(frequent: nil, rows: rows, impacts: impacts, greatest: impacts.max() ?? 0, isExact: isExact)
    }

    /// Of many words the greatest impact in each row. O(their rows + rows of the segment / 8).
    private func gathered(_ words: [UInt32], in rows: RowSet) -> Source {
        var best = [UInt8](repeating: 0, count: index.universe)
        for word in words {
            let impacts = index.impacts(of: word)
            var next = impacts.startIndex
            index.rows(of: word).forEach { row in
                if impacts[next] > best[Int(row)] { best[Int(row)] = impacts[next] }
                next += 1
                return true
            }
        }
        let held = rows.rows.filter { best[Int($0)] > 0 }
        return listed(held, held.map { best[Int($0)] }[...], isExact: false)
    }
}

// Row by row.
extension Weigher {
    /// More than this no row can get.
    var bound: Int32 { (sources.map { $0.value($0.greatest) }.max() ?? 0) * rarity }

    /// What the row gets. Rows are asked for in ascending order.
    mutating func weight(of row: UInt32) -> Int32 {
        var value: Int32 = 0
        for place in sources.indices {
            if let word = sources[place].frequent {
                if let impact = impact(of: word, in: row) { value = max(value, sources[place].value(impact)) }
                continue
            }
            sources[place].advance(to: row)
            let next = sources[place].next
            if next < sources[place].rows.count, sources[place].rows[next] == row {
                value = max(value, sources[place].value(sources[place].impacts[sources[place].impacts.startIndex + next]))
            }
        }
        return value * rarity
    }

    /// The impact of a frequent word, where the row holds it: found by counting the rows of the block that are before it.
    private func impact(of word: Int, in row: UInt32) -> UInt8? {
        let bitmap = Bitmap.words(for: index.universe) * word, number = Int(row) / 64
        let bits = index.bitmaps[bitmap + number], bit: UInt64 = 1 << UInt64(row % 64)
        if bits & bit == 0 { return nil }
        let block = Int(row) / SearchIndex.block
        var before = Int(index.blockStarts[word * index.blocks + block]) + (bits & (bit - 1)).nonzeroBitCount
        for earlier in block * SearchIndex.block / 64..<number { before += index.bitmaps[bitmap + earlier].nonzeroBitCount }
        return index.impacts[Int(index.impactStarts[word]) + before]
    }
}

// Block by block.
extension Weigher {
    /// More than this no row of the block can get. Blocks are asked for in ascending order.
    mutating func bound(ofBlock block: Int) -> Int32 {
        var bound: Int32 = 0
        let start = UInt32(block * SearchIndex.block)
        for place in sources.indices {
            if let word = sources[place].frequent {
                let greatest = index.blockGreatest[word * index.blocks + block]
                if greatest > 0 { bound = max(bound, sources[place].value(greatest)) }
                continue
            }
            sources[place].advance(to: start)
            let next = sources[place].next
            if next < sources[place].rows.count, sources[place].rows[next] - start < UInt32(SearchIndex.block) {
                bound = max(bound, sources[place].value(sources[place].greatest))
            }
        }
        return bound * rarity
    }

    /// Adds what the rows of the block get. Its bound was asked for before.
    mutating func weigh(block: Int, into sums: inout [Int32]) {
        if sources.count == 1 {
            let source = sources[0], rarity = rarity
            forEach(source, ofBlock: block) { place, impact in sums[place] += source.value(impact) * rarity }
            return
        }
        for source in sources {
            forEach(source, ofBlock: block) { place, impact in values[place] = max(values[place], source.value(impact)) }
        }
        for place in values.indices where values[place] > 0 {
            sums[place] += values[place] * rarity
            values[place] = 0
        }
    }

    @inline(__always)
    private func forEach(_ source: Source, ofBlock block: Int, _ visit: (Int, UInt8) -> Void) {
        if let word = source.frequent {
            let bitmap = Bitmap.words(for: index.universe) * word
            let first = block * SearchIndex.block / 64
            var impact = Int(index.impactStarts[word]) + Int(index.blockStarts[word * index.blocks + block])
            for number in first..<min(first + SearchIndex.block / 64, Bitmap.words(for: index.universe)) {
                var bits = index.bitmaps[bitmap + number]
                while bits != 0 {
                    visit((number - first) * 64 + bits.trailingZeroBitCount, index.impacts[impact])
                    impact += 1
                    bits &= bits - 1
                }
            }
            return
        }
        let start = UInt32(block * SearchIndex.block)
        var next = source.next
        while next < source.rows.count, source.rows[next] - start < UInt32(SearchIndex.block) {
            visit(Int(source.rows[next] - start), source.impacts[source.impacts.startIndex + next])
            next += 1
        }
    }
}
