/// Takes down which row holds which terms, row by row, and sorts the terms at the end.
struct TermCollector {
    /// By number, in order of first sight.
    private var terms = TextTable()
    /// The terms' numbers, row by row, some more than once, and where each row's begin.
    private var numbers: [UInt32] = []
    private var starts: [Int] = [0]
    /// The numbers of the terms that are one byte; `max` where one was not met yet.
    private var bare = [UInt32](repeating: .max, count: 256)

    /// The keys of the next row; one that stands there twice counts once. With each goes the term of any key of its space.
    mutating func append(_ keys: RowKeys) {
        var space: UInt8?
        keys.forEachTerm { term in
            numbers.append(terms.insert(term))
            if term[0] == space { return }
            space = term[0]
            numbers.append(bareTerm(term[0]))
        }
        starts.append(numbers.count)
    }

    /// The term that is just the byte.
    private mutating func bareTerm(_ byte: UInt8) -> UInt32 {
        if bare[Int(byte)] == .max { bare[Int(byte)] = terms.insert([byte]) }
        return bare[Int(byte)]
    }

    /// The terms in order, the terms of each row, and the rows of each term.
    consuming func sorted() -> (lexicon: Lexicon, column: TermColumn, postings: Postings) {
        let texts = terms.texts
        let order = texts.sortedIndices()
        var ordinals = [UInt32](repeating: 0, count: order.count)
        for (ordinal, number) in order.enumerated() { ordinals[number] = UInt32(ordinal) }
        var sorted = TermColumn()
        sorted.reserve(rows: starts.count - 1, terms: numbers.count)
        for row in 0..<starts.count - 1 {
            let range = starts[row]..<starts[row + 1]
            for place in range { numbers[place] = ordinals[Int(numbers[place])] }
            numbers[range].sort()
            sorted.append(distinct: numbers[range])
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
