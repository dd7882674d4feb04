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

    private(set) var lexicon: Lexicon
    private(set) var column: TermColumn
    private(set) var postings: Postings
    /// By the byte of a space, the ordinals of its terms, the empty key's first: found once, so that a search begins among few.
    private var spaces: [Range<Int>]

    /// The terms of each row.
    init(_ collector: consuming TermCollector) {
        (lexicon, column, postings) = collector.sorted()
        spaces = Self.spaces(of: lexicon)
    }

    init() { self.init(TermCollector()) }

    mutating func visitColumns<Visitor: ColumnVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try lexicon.visitColumns(&visitor)
        try column.visitColumns(&visitor)
        try postings.visitColumns(&visitor)
        spaces = Self.spaces(of: lexicon)
    }

    private static func spaces(of lexicon: Lexicon) -> [Range<Int>] {
        var spaces = [Range<Int>](repeating: 0..<0, count: 256), start = 0
        while start < lexicon.count, let byte = lexicon.utf8(start).first, byte < .max {
            let end = max(start + 1, lexicon.insertionPoint(of: CollectionOfOne(byte + 1)))
            spaces[Int(byte)] = start..<end
            start = end
        }
        return spaces
    }

    /// O(log terms): nothing is copied. No row holds the empty key.
    func rows(holding key: Key) -> RowSet {
        lexicon.ordinal(of: key.term, in: ordinals(in: key.space)).map(postings.rows) ?? RowSet(empty: postings.universe)
    }

    /// The rows that hold any key at all in the space. O(1).
    func rows(holdingAnyIn space: Space) -> RowSet {
        spaces[Int(space.byte)].first.map(postings.rows) ?? RowSet(empty: postings.universe)
    }

    /// Every key of a row with its space; the empty keys are left out.
    func keys(of row: UInt32) -> [Key] {
        column[row].lazy.map { lexicon.utf8(Int($0)) }.filter { $0.count > 1 }.compactMap { term in
            guard let space = Space(byte: term.first) else { return nil }
            return Key(space, String(decoding: term.dropFirst(), as: UTF8.self))
        }
    }

    /// What the row was found by.
    func rowKeys(of row: UInt32) -> RowKeys { RowKeys(keys(of: row)) }

    /// The ordinals of all keys of a space, without the empty one.
    func ordinals(in space: Space) -> Range<Int> {
        let terms = spaces[Int(space.byte)]
        return min(terms.lowerBound + 1, terms.upperBound)..<terms.upperBound
    }

    /// The ordinal of the first key that is not before this one; the end of all where there is none.
    func insertionPoint(of key: Key) -> Int { lexicon.insertionPoint(of: key.term) }

    func rows(_ ordinal: Int) -> RowSet { postings.rows(ordinal) }

    /// A key with the byte of its space before it.
    func utf8(_ ordinal: Int) -> ArraySlice<UInt8> { lexicon.utf8(ordinal) }

    /// The ordinal of a key with the byte of its space before it.
    func ordinal(of term: ArraySlice<UInt8>) -> Int? { lexicon.ordinal(of: term) }

    func key(_ ordinal: Int) -> String { String(decoding: lexicon.utf8(ordinal).dropFirst(), as: UTF8.self) }

    func checkInvariant() {
        lexicon.checkInvariant()
        postings.checkInvariant()
        column.checkInvariant(terms: lexicon.count)
        precondition(lexicon.count == postings.terms && column.rows == postings.universe && spaces == Self.spaces(of: lexicon))
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
