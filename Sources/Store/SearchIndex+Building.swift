internal import Bytes

/// An index over the texts of rows that is being built: their words numbered as they came, before it is known which are frequent.
struct SearchDraft {
    private struct Word {
        var count = RowCount()
        var isName = false
    }

    private var table = TextTable()
    /// By number.
    private var words: [Word] = []
    private var stream: [UInt8] = []
    private var rowStarts: [Int] = [0]
    /// Short words that were met lately, by a hash of their letters: most words are found here, as few are most of any text.
    private var recent = [(letters: UInt64, number: UInt32)](repeating: (0, 0), count: 1 << 10)

    init() {}

    /// The text of the next row.
    mutating func append(_ text: SearchText) {
        let row = UInt32(rowStarts.count - 1)
        var isName = false
        text.forEach(begin: { field in
            isName = field.isName
            stream.append(field.rawValue)
        }) { bytes, range in
            let number = number(of: bytes, range)
            _ = words[Int(number)].count.add(row)
            if isName { words[Int(number)].isName = true }
            stream.append(number: number + SearchIndex.firstWord)
        }
        rowStarts.append(stream.count)
    }

    private mutating func number(of bytes: Span<UInt8>, _ word: Range<Int>) -> UInt32 {
        if word.count > 8 { return insert(bytes, word) }
        // No byte of a word is zero, so no other word has the same letters.
        let letters = bytes.word(at: word.lowerBound, length: word.count)
        let place = Int(truncatingIfNeeded: (letters &* 0x9E37_79B9_7F4A_7C15) >> 54)
        if recent[place].letters == letters { return recent[place].number }
        let number = insert(bytes, word)
        recent[place] = (letters, number)
        return number
    }

    private mutating func insert(_ bytes: Span<UInt8>, _ word: Range<Int>) -> UInt32 {
        let number = table.insert(bytes, word)
        if number == words.count { words.append(Word()) }
        return number
    }

    /// O(all words), and a sort of the distinct ones.
    consuming func finish() -> SearchIndex {
        let universe = rowStarts.count - 1
        var index = SearchIndex(universe: universe)
        // Sorting is stable, so that the same texts give the same index.
        let order = words.indices.sorted { (words[$1].count.rows, $0) < (words[$0].count.rows, $1) }
        var numbers = [UInt32](repeating: 0, count: order.count)
        index.impactStarts.reserveCapacity(order.count + 1)
        for (number, old) in order.enumerated() {
            let word = words[old]
            numbers[old] = UInt32(number)
            index.words.append(table.utf8(UInt32(old)))
            index.names.append(word.isName ? 1 : 0)
            index.impactStarts.append(index.impactStarts[number] + word.count.rows)
            if !RowSet.prefersList(Int(word.count.rows), of: universe) { index.frequent = number + 1 }
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
        let size = Bitmap.words(for: universe), frequent = frequent, firstListed = Int(impactStarts[frequent])
        var bitmaps = [UInt64](repeating: 0, count: frequent * size)
        var impacts = [UInt8](repeating: 0, count: Int(impactStarts[numbers.count]))
        var greatest = [UInt8](repeating: 0, count: numbers.count)
        var listed = [UInt32](repeating: 0, count: impacts.count - firstListed)
        var ends = FixedList<UInt32>(impactStarts)
        var weights = FixedList<UInt32>(repeating: 0, count: numbers.count)
        var met = FixedList<UInt32>(capacity: numbers.count)
        // Whether anybody else holds the memory is asked once for a span, but with every element of an array.
        var bits = bitmaps.mutableSpan, impactsOfWords = impacts.mutableSpan
        var greatestOfWords = greatest.mutableSpan, rows = listed.mutableSpan
        stream.reserveCapacity(draft.count)
        rowStarts.reserveCapacity(universe + 1)
        for row in 0..<universe {
            var length: UInt32 = 0, weight: UInt32 = 0
            var place = draftStarts[row]
            while place < draftStarts[row + 1] {
                let old = draft.number(at: &place)
                if let field = SearchField(rawValue: UInt8(clamping: old)) {
                    weight = field.weight
                    stream.append(field.rawValue)
                    continue
                }
                let number = numbers[Int(old - Self.firstWord)]
                if weights[Int(number)] == 0 { met.append(number) }
                weights[Int(number)] += weight
                length += weight
                stream.append(number: number + Self.firstWord)
            }
            rowStarts.append(UInt32(stream.count))
            for index in 0..<met.count {
                let word = Int(met[index]), end = Int(ends[word])
                let impact = BM25.impact(frequency: weights[word], length: length)
                impactsOfWords[end] = impact
                if impact > greatestOfWords[word] { greatestOfWords[word] = impact }
                if word < frequent {
                    bits[word * size + row >> 6] |= 1 << UInt64(row & 63)
                } else {
                    rows[end - firstListed] = UInt32(row)
                }
                ends[word] += 1
                weights[word] = 0
            }
            met.removeAll()
        }
        (self.bitmaps, self.impacts, self.greatest) = (bitmaps, impacts, greatest)
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
