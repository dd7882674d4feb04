internal import Bytes

/// Takes down which row holds which terms, row by row, and sorts the terms at the end.
struct TermCollector {
    /// By number, in order of first sight.
    private var terms = TextTable()
    /// By number.
    private var counts: [RowCount] = []
    /// The terms of each row by their numbers, each once, and where each row's begin.
    private var numbers: [UInt32] = []
    private var starts: [UInt32] = [0]
    /// The numbers of the terms that are one byte; `max` where one was not met yet.
    private var bare = [UInt32](repeating: .max, count: 256)

    /// The keys of the next row; one that stands there twice counts once. With each goes the term of any key of its space.
    mutating func append(_ keys: RowKeys) {
        var space: UInt8?
        keys.forEachTerm { bytes, term in
            hold(terms.insert(bytes, term))
            let byte = bytes[term.lowerBound]
            if byte == space { return }
            space = byte
            hold(bareTerm(byte))
        }
        starts.append(UInt32(numbers.count))
    }

    /// Room for what so many rows hold, as far as those that are here tell.
    mutating func reserve(rows: Int) { numbers.reserveCapacity(numbers.count / (starts.count - 1) * rows * 9 / 8) }

    private mutating func hold(_ number: UInt32) {
        if number == counts.count { counts.append(RowCount()) }
        if counts[Int(number)].add(UInt32(starts.count - 1)) { numbers.append(number) }
    }

    /// The term that is just the byte.
    private mutating func bareTerm(_ byte: UInt8) -> UInt32 {
        if bare[Int(byte)] == .max { bare[Int(byte)] = terms.insert([byte].span) }
        return bare[Int(byte)]
    }

    /// The terms in order, the terms of each row, and the rows of each term. O(what the rows hold), and a sort of the terms.
    consuming func sorted() -> (lexicon: Lexicon, column: TermColumn, postings: Postings) {
        let order = terms.texts.sortedIndices()
        let lexicon = Lexicon(ascending: order.lazy.map(terms.texts.utf8))
        let (rows, starts) = rowsOfTerms(order)
        numbers = []
        // Term by term, so that the terms of each row come in their order.
        var ends = FixedList<UInt32>(self.starts)
        var ordinals = [UInt32](repeating: 0, count: rows.count)
        var places = ordinals.mutableSpan
        for ordinal in order.indices {
            for index in starts[ordinal]..<starts[ordinal + 1] {
                let row = Int(rows[index]), end = ends[row]
                places[Int(end)] = UInt32(ordinal)
                ends[row] = end + 1
            }
        }
        return (lexicon, TermColumn(starts: self.starts, ordinals: ordinals), Postings(self.starts.count - 1, rows, starts))
    }

    /// The rows of the terms, in the order of these, and where each term's begin.
    private func rowsOfTerms(_ order: [Int]) -> (rows: [UInt32], starts: [Int]) {
        var starts = [0], ends = FixedList<Int>(repeating: 0, count: order.count)
        starts.reserveCapacity(order.count + 1)
        for (ordinal, number) in order.enumerated() {
            ends[number] = starts[ordinal]
            starts.append(starts[ordinal] + Int(counts[number].rows))
        }
        var rows = [UInt32](repeating: 0, count: numbers.count)
        var places = rows.mutableSpan
        for row in 0..<self.starts.count - 1 {
            for index in Int(self.starts[row])..<Int(self.starts[row + 1]) {
                let number = Int(numbers[index]), end = ends[number]
                places[end] = UInt32(row)
                ends[number] = end + 1
            }
        }
        return (rows, starts)
    }
}

extension TextColumn {
    /// The indices of the texts in the order of their bytes. Most comparisons look at sixteen bytes at once.
    func sortedIndices() -> [Int] {
        let beginnings = (0..<count).map { index in withSpan(index) { Beginning(of: $0, at: index) } }
        return Beginning.sorted(beginnings) { utf8($0).lexicographicallyPrecedes(utf8($1)) }
    }
}
