internal import Text

extension SearchIndex {
    /// The rows that hold the term. For a word also those with other forms of it; `meant` is what a word that is nobody's was taken for.
    func matches(
        of term: SearchQuery.Term, meaning meant: [String]?, _ effort: inout Effort
    ) throws(Effort.Exhausted) -> WordMatches {
        switch term {
        case .word(let word):
            if let meant { return try matches(exact: nil, near: meant.compactMap { number(of: Array($0.utf8)) }, &effort) }
            let letters = Array(word.utf8), exact = number(of: letters)
            return try matches(exact: exact, near: forms(of: letters, stem: stem(letters)).filter { $0 != exact }, &effort)
        case .beginning(let letters):
            let exact = number(of: Array(letters.utf8))
            return try matches(exact: exact, near: words(beginning: Array(letters.utf8)).filter { $0 != exact }, &effort)
        case .phrase(let words): return try matches(ofPhrase: words, &effort)
        }
    }

    private func matches(exact: UInt32?, near: [UInt32], _ effort: inout Effort) throws(Effort.Exhausted) -> WordMatches {
        let words = near + (exact.map { [$0] } ?? [])
        if words.count > 1 { try effort.visit(words.reduce(0) { $0 + (isFrequent($1) ? Bitmap.words(for: universe) : count($1)) }) }
        let rows = RowSet.union(words.map(rows), universe: universe)
        return WordMatches(rows: rows, exact: exact.map { .word($0) }, near: near)
    }

    /// Whether the word stands in a name there.
    func isName(_ word: UInt32, in row: Int) -> Bool {
        var field = SearchField.other
        var place = Int(rowStarts[row])
        let end = Int(rowStarts[row + 1])
        while place < end {
            let number = stream.number(at: &place)
            if let next = SearchField(rawValue: UInt8(clamping: number)) {
                field = next
            } else if number == word + Self.firstWord, field.isName {
                return true
            }
        }
        return false
    }
}
