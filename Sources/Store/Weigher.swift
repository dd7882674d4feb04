/// Weighs the rows of one segment for one term of a query, block by block.
struct Weigher {
    /// What a row gets from one word or phrase.
    private enum Source {
        case frequent(UInt32)
        /// Rows, ascending, and their impacts side by side; the next of them that is not behind us.
        case listed(rows: ArraySlice<UInt32>, impacts: ArraySlice<UInt8>, greatest: UInt8)
    }

    private struct Part {
        var source: Source
        let isExact: Bool
        var next: Int

        func value(_ impact: UInt8) -> Int32 { isExact ? BM25.exact(impact) : BM25.near(impact) }
    }

    private let index: SearchIndex
    private let rarity: Int32
    private var parts: [Part] = []
    /// Of the block at hand, the greatest value so far.
    private var values: [Int32]

    init(_ matches: WordMatches, in index: SearchIndex, rarity: Int32) {
        self.index = index
        self.rarity = rarity
        values = [Int32](repeating: 0, count: SearchIndex.block)
        switch matches.exact {
        case .word(let word): parts.append(part(word, isExact: true))
        case .phrase(let impacts):
            let rows = matches.rows.rows[...]
            parts.append(Part(source: .listed(rows: rows, impacts: impacts[...], greatest: impacts.max() ?? 0), isExact: true, next: 0))
        case nil: break
        }
        if matches.near.count > Self.most {
            parts.append(gathered(matches.near, in: matches.rows))
        } else {
            for word in matches.near { parts.append(part(word, isExact: false)) }
        }
    }

    /// More words than this are gathered into one list first.
    private static let most = 4

    /// Of many words the greatest impact in each row. O(their rows + rows of the segment / 8).
    private func gathered(_ words: [UInt32], in rows: RowSet) -> Part {
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
        let held = rows.rows.filter { best[Int($0)] > 0 }, impacts = held.map { best[Int($0)] }
        return Part(source: .listed(rows: held[...], impacts: impacts[...], greatest: impacts.max() ?? 0), isExact: false, next: 0)
    }

    private func part(_ word: UInt32, isExact: Bool) -> Part {
        if index.isFrequent(word) { return Part(source: .frequent(word), isExact: isExact, next: 0) }
        let rows = index.list(of: word)[...]
        return Part(
            source: .listed(rows: rows, impacts: index.impacts(of: word), greatest: index.greatest[Int(word)]), isExact: isExact, next: 0)
    }

    /// More than this no row of the block can get. Blocks are asked for in ascending order.
    mutating func bound(ofBlock block: Int) -> Int32 {
        var bound: Int32 = 0
        let end = UInt32(clamping: (block + 1) * SearchIndex.block)
        for place in parts.indices {
            switch parts[place].source {
            case .frequent(let word):
                let greatest = index.blockGreatest[Int(word) * index.blocks + block]
                if greatest > 0 { bound = max(bound, parts[place].value(greatest)) }
            case .listed(let rows, _, let greatest):
                let start = UInt32(block * SearchIndex.block)
                var next = parts[place].next
                while next < rows.count, rows[rows.startIndex + next] < start { next += 1 }
                parts[place].next = next
                if next < rows.count, rows[rows.startIndex + next] < end { bound = max(bound, parts[place].value(greatest)) }
            }
        }
        return bound * rarity
    }

    /// Adds what the rows of the block get. Its bound was asked for before.
    mutating func weigh(block: Int, into sums: inout [Int32]) {
        if parts.count == 1 {
            let part = parts[0], rarity = rarity
            forEach(part, ofBlock: block) { place, impact in sums[place] += part.value(impact) * rarity }
            return
        }
        for part in parts { forEach(part, ofBlock: block) { place, impact in values[place] = max(values[place], part.value(impact)) } }
        for place in values.indices where values[place] > 0 {
            sums[place] += values[place] * rarity
            values[place] = 0
        }
    }

    @inline(__always)
    private func forEach(_ part: Part, ofBlock block: Int, _ visit: (Int, UInt8) -> Void) {
        switch part.source {
        case .frequent(let word):
            let bitmap = Bitmap.words(for: index.universe) * Int(word)
            let first = block * SearchIndex.block / 64
            var impact = Int(index.impactStarts[Int(word)]) + Int(index.blockStarts[Int(word) * index.blocks + block])
            for number in first..<min(first + SearchIndex.block / 64, Bitmap.words(for: index.universe)) {
                var bits = index.bitmaps[bitmap + number]
                while bits != 0 {
                    visit((number - first) * 64 + bits.trailingZeroBitCount, index.impacts[impact])
                    impact += 1
                    bits &= bits - 1
                }
            }
        case .listed(let rows, let impacts, _):
            let start = UInt32(block * SearchIndex.block)
            var next = part.next
            while next < rows.count, rows[rows.startIndex + next] - start < UInt32(SearchIndex.block) {
                visit(Int(rows[rows.startIndex + next] - start), impacts[impacts.startIndex + next])
                next += 1
            }
        }
    }
}
