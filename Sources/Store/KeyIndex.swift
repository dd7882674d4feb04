/// Finds the rows that hold a key in a field, and the keys that a row holds.
///
/// A term is a space (the field) and a key in it. The term with the empty key stands for any key of its space, so that "holds none" is one look-up.
/// Invariant: whichever row holds a key of a space holds that term too.
struct KeyIndex: Sendable {
    /// A field, or the folded twin of one whose keys are compared folded.
    struct Space: Hashable, Sendable {
        let byte: UInt8

        init(_ field: Field) { byte = field.rawValue }
        init(folded field: Field) { byte = field.rawValue | 0x80 }

        func term(_ text: String) -> [UInt8] { [byte] + text.utf8 }
    }

    struct Key: Hashable, Sendable {
        let space: Space
        let text: String

        init(_ space: Space, _ text: String) {
            self.space = space
            self.text = text
        }

        var term: [UInt8] { space.term(text) }
    }

    private let lexicon: Lexicon
    private let column: TermColumn
    private let postings: Postings

    /// The keys of each row; no key is empty, repeats count once.
    init(_ keysOfRows: [[Key]]) {
        var collector = TermCollector()
        for keys in keysOfRows {
            for key in keys {
                precondition(!key.text.isEmpty)
                collector.add(key.text, behind: key.space.byte)
                collector.add("", behind: key.space.byte)
            }
            collector.endRow()
        }
        (lexicon, column, postings) = collector.sorted()
    }

    /// O(log terms): nothing is copied. No row holds the empty key.
    func rows(holding key: Key) -> RowSet { key.text.isEmpty ? RowSet(empty: postings.universe) : rows(of: key.term) }

    private func rows(of term: [UInt8]) -> RowSet {
        lexicon.ordinal(of: term).map(postings.rows) ?? RowSet(empty: postings.universe)
    }

    /// The rows that hold any key at all in the space.
    func rows(holdingAnyIn space: Space) -> RowSet { rows(of: space.term("")) }

    /// Every key of a row with its space; the empty keys are left out.
    func keys(of row: UInt32) -> [Key] {
        column[row].lazy.map { lexicon.utf8(Int($0)) }.filter { $0.count > 1 }.compactMap { term in
            guard let space = Space(byte: term.first) else { return nil }
            return Key(space, String(decoding: term.dropFirst(), as: UTF8.self))
        }
    }

    /// The ordinals of all keys of a space, without the empty one.
    func ordinals(in space: Space) -> Range<Int> {
        let start = lexicon.insertionPoint(of: [space.byte, 0]), end = lexicon.insertionPoint(of: [space.byte + 1])
        return start..<max(start, end)
    }

    /// The ordinal of the first key that is not before this one; the end of all where there is none.
    func insertionPoint(of key: Key) -> Int { lexicon.insertionPoint(of: key.term) }

    func rows(_ ordinal: Int) -> RowSet { postings.rows(ordinal) }

    /// A key with the byte of its space before it.
    func utf8(_ ordinal: Int) -> ArraySlice<UInt8> { lexicon.utf8(ordinal) }

    /// The ordinal of a key with the byte of its space before it.
    func ordinal(of term: ArraySlice<UInt8>) -> Int? { lexicon.ordinal(of: term) }

    func key(_ ordinal: Int) -> String { String(decoding: lexicon.utf8(ordinal).dropFirst(), as: UTF8.self) }

    /// How many of the rows hold each key of a space, where any does; ascending by ordinal.
    ///
    /// O(terms of the rows) and at most O(keys) more. Where the rows are all that hold any key, they are not visited: O(keys + rows / 64).
    func counts(in space: Space, over rows: RowSet, _ effort: inout Effort) throws(Effort.Exhausted) -> [(ordinal: Int, count: Int)] {
        let window = ordinals(in: space), any = self.rows(holdingAnyIn: space)
        if any.count <= rows.count { try effort.visit(any.steps) }
        if any.isSubset(of: rows) {
            try effort.visit(window.count)
            return window.map { ($0, postings.count($0)) }
        }
        try effort.visit(rows.count)
        if rows.count * 16 < window.count { return sparseCounts(of: window, over: rows) }
        try effort.visit(window.count)
        var counts = [Int](repeating: 0, count: window.count)
        forEachOrdinal(of: rows, in: window) { counts[$0 - window.lowerBound] += 1 }
        return counts.indices.filter { counts[$0] > 0 }.map { ($0 + window.lowerBound, counts[$0]) }
    }

    private func sparseCounts(of window: Range<Int>, over rows: RowSet) -> [(ordinal: Int, count: Int)] {
        var found: [Int] = []
        forEachOrdinal(of: rows, in: window) { found.append($0) }
        var counts: [(ordinal: Int, count: Int)] = []
        for ordinal in found.sorted() {
            if counts.last?.ordinal == ordinal { counts[counts.count - 1].count += 1 } else { counts.append((ordinal, 1)) }
        }
        return counts
    }

    private func forEachOrdinal(of rows: RowSet, in window: Range<Int>, _ visit: (Int) -> Void) {
        rows.forEach { row in
            for place in Int(column.starts[Int(row)])..<Int(column.starts[Int(row) + 1]) {
                let ordinal = Int(column.ordinals[place])
                if ordinal >= window.upperBound { break }
                if ordinal >= window.lowerBound { visit(ordinal) }
            }
            return true
        }
    }

    func checkInvariant() {
        lexicon.checkInvariant()
        postings.checkInvariant()
        column.checkInvariant(terms: lexicon.count)
        precondition(lexicon.count == postings.terms && column.rows == postings.universe)
        for row in 0..<UInt32(column.rows) {
            for ordinal in column[row] { precondition(postings.rows(Int(ordinal)).contains(row)) }
        }
        for (key, rows) in (0..<lexicon.count).map({ (lexicon.utf8($0), postings.rows($0)) }) {
            guard let any = lexicon.ordinal(of: Array(key.prefix(1))) else { preconditionFailure("A space has no empty key.") }
            precondition(rows.subtracting(postings.rows(any)).isEmpty)
        }
        precondition(column.ordinals.count == (0..<postings.terms).reduce(0) { $0 + postings.count($1) })
    }
}

extension KeyIndex.Space {
    fileprivate init?(byte: UInt8?) {
        guard let byte else { return nil }
        self.byte = byte
    }
}
