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
        case .phrase(let words): return try matches(of: words, &effort)
        }
    }

    private func matches(exact: UInt32?, near: [UInt32], _ effort: inout Effort) throws(Effort.Exhausted) -> WordMatches {
        let words = near + (exact.map { [$0] } ?? [])
        if words.count > 1 { try effort.visit(words.reduce(0) { $0 + (isFrequent($1) ? Bitmap.words(for: universe) : count($1)) }) }
        let rows = RowSet.union(words.map(rows), universe: universe)
        return WordMatches(rows: rows, exact: exact.map { .word($0) }, near: near)
    }

    /// The rows where the words stand one behind the other in one text. O(rows that hold all of them and what they say).
    private func matches(of phrase: [String], _ effort: inout Effort) throws(Effort.Exhausted) -> WordMatches {
        let numbers = phrase.compactMap { number(of: Array($0.utf8)) }
        if numbers.count < phrase.count { return WordMatches(rows: RowSet(empty: universe), exact: nil, near: []) }
        let word = numbers[0]
        if numbers.count == 1 { return WordMatches(rows: rows(of: word), exact: .word(word), near: []) }
        var together: RowSet?
        for number in Set(numbers).sorted(by: >) {
            let rows = rows(of: number)
            if let others = together { try effort.visit(others.stepsToIntersect(rows)) }
            together = together?.intersection(rows) ?? rows
        }
        try effort.visit(together?.count ?? 0)
        let wanted = numbers.map { $0 + Self.firstWord }
        var pattern: [UInt8] = []
        for number in wanted { pattern.append(number: number) }
        var found: [UInt32] = [], impacts: [UInt8] = []
        together?.forEach { row in
            if holds(pattern, in: Int(row)) {
                let (frequency, length) = frequency(of: wanted, in: Int(row))
                found.append(row)
                impacts.append(BM25.impact(frequency: frequency, length: length))
            }
            return true
        }
        return WordMatches(rows: RowSet(universe, ascending: found[...]), exact: .phrase(impacts), near: [])
    }

    /// Whether the numbers stand in a row one behind the other: looked for as bytes, since a number begins where the byte before ends one.
    private func holds(_ pattern: [UInt8], in row: Int) -> Bool {
        let bytes = stream.span, pattern = pattern.span
        let start = Int(rowStarts[row]), last = Int(rowStarts[row + 1]) - pattern.count
        var place = start
        while place <= last {
            if bytes[place] == pattern[0], place == start || bytes[place - 1] < 0x80 {
                var length = 1
                while length < pattern.count, bytes[place + length] == pattern[length] { length += 1 }
                if length == pattern.count { return true }
            }
            place += 1
        }
        return false
    }

    /// How often a run of words stands in a row, and how long the row is, both by weight. Occurrences may overlap.
    private func frequency(of wanted: [UInt32], in row: Int) -> (frequency: UInt32, length: UInt32) {
        var frequency: UInt32 = 0, length: UInt32 = 0, weight: UInt32 = 0
        var place = Int(rowStarts[row])
        let end = Int(rowStarts[row + 1]), first = wanted[0]
        while place < end {
            let number = stream.number(at: &place)
            if let field = SearchField(rawValue: UInt8(clamping: number)) {
                weight = field.weight
                continue
            }
            length += weight
            if number == first, continues(wanted, at: place, before: end) { frequency += weight }
        }
        return (frequency, length)
    }

    private func continues(_ wanted: [UInt32], at start: Int, before end: Int) -> Bool {
        var place = start
        for index in 1..<wanted.count where place >= end || stream.number(at: &place) != wanted[index] { return false }
        return true
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
