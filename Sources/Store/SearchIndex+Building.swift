/// An index over the texts of rows that is being built: their words numbered as they came, before it is known which are frequent.
struct SearchDraft {
    private var table = TextTable()
    private var stream: [UInt8] = []
    private var rowStarts: [Int] = [0]
    private var names: [UInt8] = []
    /// By word: how many rows hold it, and the last of them.
    private var counts: [UInt32] = []
    private var lastRows: [UInt32] = []

    init() {}

    /// The text of the next row.
    mutating func append(_ text: SearchText) {
        let row = UInt32(rowStarts.count - 1)
        var field = SearchField.other
        text.forEach(begin: { next in
            field = next
            stream.append(number: UInt32(next.rawValue))
        }) { range in
            let number = number(of: text, range)
            if lastRows[Int(number)] != row {
                lastRows[Int(number)] = row
                counts[Int(number)] += 1
            }
            if field.isName { names[Int(number)] = 1 }
            stream.append(number: number + SearchIndex.firstWord)
        }
        rowStarts.append(stream.count)
    }

    private mutating func number(of text: SearchText, _ range: Range<Int>) -> UInt32 {
        if let known = table.number(of: text.bytes.span.extracting(range)) { return known }
        counts.append(0)
        lastRows.append(.max)
        names.append(0)
        return table.insert(Array(text.bytes[range]))
    }

    /// O(all words), and a sort of the distinct ones.
    consuming func finish() -> SearchIndex {
        let universe = rowStarts.count - 1
        var index = SearchIndex(universe: universe)
        // Sorting is stable, so that the same texts give the same index.
        let order = counts.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
        var numbers = [UInt32](repeating: 0, count: order.count)
        index.impactStarts.reserveCapacity(order.count + 1)
        for (number, old) in order.enumerated() {
            numbers[old] = UInt32(number)
            index.words.append(table.utf8(UInt32(old)))
            index.names.append(names[old])
            index.impactStarts.append(index.impactStarts[number] + counts[old])
            if !RowSet.prefersList(Int(counts[old]), of: universe) { index.frequent = number + 1 }
        }
        index.alphabet = index.words.sortedIndices().map { UInt32($0) }
        index.siblings = SearchIndex.rings(index.words)
        table = TextTable()
        index.take(stream, rowStarts, numberedAs: numbers)
        return index
    }
}

extension SearchIndex {
    /// Takes the rows' words with their final numbers, and with them rows and impacts of every word.
    fileprivate mutating func take(_ draft: [UInt8], _ draftStarts: [Int], numberedAs numbers: [UInt32]) {
        let size = Bitmap.words(for: universe)
        bitmaps = [UInt64](repeating: 0, count: frequent * size)
        impacts = [UInt8](repeating: 0, count: Int(impactStarts[numbers.count]))
        greatest = [UInt8](repeating: 0, count: numbers.count)
        let firstListed = Int(impactStarts[frequent])
        var listed = [UInt32](repeating: 0, count: impacts.count - firstListed)
        var ends = impactStarts
        var weights = [UInt32](repeating: 0, count: numbers.count)
        var met: [UInt32] = []
        stream.reserveCapacity(draft.count)
        rowStarts.reserveCapacity(universe + 1)
        for row in 0..<universe {
            var length: UInt32 = 0, weight: UInt32 = 0
            var place = draftStarts[row]
            while place < draftStarts[row + 1] {
                let old = draft.number(at: &place)
                if let field = SearchField(rawValue: UInt8(clamping: old)) {
                    weight = field.weight
                    stream.append(number: old)
                    continue
                }
                let number = numbers[Int(old - Self.firstWord)]
                if weights[Int(number)] == 0 { met.append(number) }
                weights[Int(number)] += weight
                length += weight
                stream.append(number: number + Self.firstWord)
            }
            rowStarts.append(UInt32(stream.count))
            for number in met {
                let word = Int(number), end = Int(ends[word]), impact = BM25.impact(frequency: weights[word], length: length)
                impacts[end] = impact
                if impact > greatest[word] { greatest[word] = impact }
                if word < frequent {
                    bitmaps[word * size + row >> 6] |= 1 << UInt64(row & 63)
                } else {
                    listed[end - firstListed] = UInt32(row)
                }
                ends[word] += 1
                weights[word] = 0
            }
            met.removeAll(keepingCapacity: true)
        }
        packLists(listed)
        measureBlocks()
    }

    private mutating func packLists(_ listed: [UInt32]) {
        listStarts.reserveCapacity(greatest.count - frequent + 1)
        let first = Int(impactStarts[frequent])
        for word in frequent..<greatest.count {
            var last: UInt32 = 0
            for row in listed[Int(impactStarts[word]) - first..<Int(impactStarts[word + 1]) - first] {
                lists.append(number: row - last)
                last = row
            }
            listStarts.append(UInt32(lists.count))
        }
    }

    private mutating func measureBlocks() {
        for word in 0..<UInt32(frequent) {
            let bitmap = bitmap(of: word), impacts = impacts(of: word)
            var next = impacts.startIndex
            for block in stride(from: bitmap.startIndex, to: bitmap.endIndex, by: Self.block / 64) {
                let end = next + bitmap[block..<min(block + Self.block / 64, bitmap.endIndex)].reduce(0) { $0 + $1.nonzeroBitCount }
                blockStarts.append(UInt32(next - impacts.startIndex))
                blockGreatest.append(impacts[next..<end].max() ?? 0)
                next = end
            }
        }
    }
}
