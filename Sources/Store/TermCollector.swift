/// Takes down which row holds which terms, row by row, and sorts the terms at the end.
struct TermCollector {
    /// By number, in order of first sight.
    private var terms = TextTable()
    /// With the terms' numbers, not yet their ordinals.
    private var column = TermColumn()
    private var row: [UInt32] = []
    private var term: [UInt8] = []

    /// A term of the row that is being taken down: a text, behind a byte where there are several kinds of text.
    mutating func add(_ text: String, behind byte: UInt8? = nil) {
        term.removeAll(keepingCapacity: true)
        if let byte { term.append(byte) }
        term.append(contentsOf: text.utf8)
        row.append(terms.insert(term))
    }

    /// The row has all its terms; one said twice counts once.
    mutating func endRow() {
        column.append(sortedAndDistinct(row))
        row.removeAll(keepingCapacity: true)
    }

    private func sortedAndDistinct(_ numbers: [UInt32]) -> [UInt32] {
        var sorted: [UInt32] = []
        for number in numbers.sorted() where sorted.last != number { sorted.append(number) }
        return sorted
    }

    /// The terms in order, the terms of each row, and the rows of each term.
    consuming func sorted() -> (lexicon: Lexicon, column: TermColumn, postings: Postings) {
        let texts = terms.texts
        let order = texts.sortedIndices()
        var ordinals = [UInt32](repeating: 0, count: order.count)
        for (ordinal, number) in order.enumerated() { ordinals[number] = UInt32(ordinal) }
        var sorted = TermColumn()
        for row in 0..<UInt32(column.rows) { sorted.append(column[row].map { ordinals[Int($0)] }.sorted()) }
        return (Lexicon(ascending: order.lazy.map(texts.utf8)), sorted, Postings(sorted, terms: order.count))
    }
}

extension TextColumn {
    /// The indices of the texts in the order of their bytes. Most comparisons look at eight bytes at once.
    func sortedIndices() -> [Int] {
        let beginnings = (0..<count).map { index in
            utf8(index).prefix(8).reduce(into: (bits: UInt64(0), shift: UInt64(64))) { beginning, byte in
                beginning.shift -= 8
                beginning.bits |= UInt64(byte) << beginning.shift
            }.bits
        }
        return (0..<count).sorted { left, right in
            if beginnings[left] != beginnings[right] { return beginnings[left] < beginnings[right] }
            return utf8(left).lexicographicallyPrecedes(utf8(right))
        }
    }
}
