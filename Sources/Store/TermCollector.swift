/// Takes down which row holds which terms, row by row, and sorts the terms at the end.
struct TermCollector {
    /// By number, in order of first sight.
    private var terms = TextTable()
    /// With the terms' numbers, not yet their ordinals.
    private var column = TermColumn()
    private var row: [UInt32] = []
    private var term: [UInt8] = []
    /// The numbers of the terms that are one byte; `max` where one was not met yet.
    private var bare = [UInt32](repeating: .max, count: 256)

    /// A term of the row that is being taken down: a text, behind a byte where there are several kinds of text.
    mutating func add(_ text: String, behind byte: UInt8? = nil) {
        // Taken out for as long as it is lent.
        var term: [UInt8] = []
        swap(&term, &self.term)
        term.removeAll(keepingCapacity: true)
        if let byte { term.append(byte) }
        term.append(contentsOf: text.utf8)
        row.append(terms.insert(term.span))
        swap(&term, &self.term)
    }

    /// The term that is just the byte.
    mutating func add(_ byte: UInt8) {
        if bare[Int(byte)] == .max {
            bare[Int(byte)] = terms.insert([byte])
        }
        row.append(bare[Int(byte)])
    }

    /// The row has all its terms; one said twice counts once.
    mutating func endRow() {
        row.sort()
        column.append(distinct: row)
        row.removeAll(keepingCapacity: true)
    }

    /// The terms in order, the terms of each row, and the rows of each term.
    mutating func sorted() -> (lexicon: Lexicon, column: TermColumn, postings: Postings) {
        let texts = terms.texts
        let order = texts.sortedIndices()
        var ordinals = [UInt32](repeating: 0, count: order.count)
        for (ordinal, number) in order.enumerated() { ordinals[number] = UInt32(ordinal) }
        var sorted = TermColumn()
        sorted.reserve(like: column)
        for place in 0..<UInt32(column.rows) {
            row.removeAll(keepingCapacity: true)
            for number in column[place] { row.append(ordinals[Int(number)]) }
            row.sort()
            sorted.append(distinct: row)
        }
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
