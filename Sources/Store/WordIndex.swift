/// Finds the rows whose text holds a folded word.
struct WordIndex: Sendable {
    private var lexicon: Lexicon
    private var postings: Postings

    /// The words of each row; repeats count once.
    init(_ wordsOfRows: [[String]]) {
        var collector = TermCollector()
        for words in wordsOfRows {
            for word in words { collector.add(word) }
            collector.endRow()
        }
        (lexicon, _, postings) = collector.sorted()
    }

    mutating func visitColumns<Visitor: ColumnVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try lexicon.visitColumns(&visitor)
        try postings.visitColumns(&visitor)
    }

    /// O(log words): nothing is copied.
    func rows(holding word: String) -> RowSet {
        lexicon.ordinal(of: Array(word.utf8)).map(postings.rows) ?? RowSet(empty: postings.universe)
    }

    /// The words of each row, each once, ascending: what the index was made of. O(all).
    func wordsOfRows() -> [[String]] {
        var words = [[String]](repeating: [], count: postings.universe)
        for ordinal in 0..<lexicon.count {
            let word = String(decoding: lexicon.utf8(ordinal), as: UTF8.self)
            postings.rows(ordinal).forEach { row in
                words[Int(row)].append(word)
                return true
            }
        }
        return words
    }

    func checkInvariant() {
        lexicon.checkInvariant()
        postings.checkInvariant()
        precondition(lexicon.count == postings.terms)
    }
}
