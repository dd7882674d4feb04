/// Which terms each row holds: the ordinals of one row lie side by side, so counting over rows reads memory forwards.
///
/// Invariant: `starts` ascends from 0 and has one element more than there are rows; the ordinals of each row ascend without repeats.
struct TermColumn: Sendable {
    private(set) var starts: [UInt32] = [0]
    private(set) var ordinals: [UInt32] = []

    var rows: Int { starts.count - 1 }

    mutating func append(_ terms: some Collection<UInt32>) {
        ordinals += terms
        starts.append(UInt32(ordinals.count))
    }

    subscript(row: UInt32) -> ArraySlice<UInt32> { ordinals[Int(starts[Int(row)])..<Int(starts[Int(row) + 1])] }

    func checkInvariant(terms: Int) {
        precondition(starts.first == 0 && starts.last.map(Int.init) == ordinals.count)
        for row in 0..<UInt32(rows) {
            precondition(zip(self[row], self[row].dropFirst()).allSatisfy { $0 < $1 })
            if let last = self[row].last { precondition(last < terms) }
        }
    }
}

/// Takes down which row holds which terms, row by row, and sorts the terms at the end.
struct TermCollector {
    private var numbers: [[UInt8]: UInt32] = [:]
    /// With the terms' numbers in order of first sight, not yet ascending.
    private var column = TermColumn()

    /// The terms of the next row; a term said twice counts once.
    mutating func append(_ terms: some Sequence<[UInt8]>) {
        var row: [UInt32] = []
        for term in terms {
            let number = numbers[term] ?? UInt32(numbers.count)
            numbers[term] = number
            row.append(number)
        }
        row.sort()
        column.append(row.indices.filter { $0 == 0 || row[$0] != row[$0 - 1] }.map { row[$0] })
    }

    /// The terms in order, the terms of each row, and the rows of each term.
    consuming func sorted() -> (lexicon: Lexicon, column: TermColumn, postings: Postings) {
        let terms = numbers.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        var ordinals = [UInt32](repeating: 0, count: terms.count)
        for (ordinal, term) in terms.enumerated() { ordinals[Int(term.value)] = UInt32(ordinal) }
        var sorted = TermColumn()
        for row in 0..<UInt32(column.rows) { sorted.append(column[row].map { ordinals[Int($0)] }.sorted()) }
        return (Lexicon(ascending: terms.lazy.map(\.key)), sorted, Postings(sorted, terms: terms.count))
    }
}
