internal import Bytes

extension SearchIndex {
    /// The rows where the words stand one behind the other in one text. O(rows that hold all of them and what they say).
    func matches(ofPhrase phrase: [String], _ effort: inout Effort) throws(Effort.Exhausted) -> WordMatches {
        let numbers = phrase.compactMap { number(of: Array($0.utf8)) }
        if numbers.count < phrase.count { return WordMatches(rows: RowSet(empty: universe), exact: nil, near: []) }
        let word = numbers[0]
        if numbers.count == 1 { return WordMatches(rows: rows(of: word), exact: .word(word), near: []) }
        let candidates = try rows(holdingAllOf: numbers, &effort)
        try effort.visit(candidates.count)
        let wanted = numbers.map { $0 + Self.firstWord }
        var pattern: [UInt8] = []
        for number in wanted { pattern.append(number: number) }
        var found: [UInt32] = [], impacts: [UInt8] = []
        for start in stride(from: 0, to: candidates.count, by: Self.rowsAhead) {
            let rows = candidates[start..<min(start + Self.rowsAhead, candidates.count)]
            stream.span.lookAhead(at: rows.lazy.map { Int(rowStarts[Int($0)]) })
            for row in rows where holds(pattern.span, in: Int(row)) {
                let (frequency, length) = frequency(of: wanted, in: Int(row))
                found.append(row)
                impacts.append(BM25.impact(frequency: frequency, length: length))
            }
        }
        return WordMatches(rows: RowSet(universe, ascending: found[...]), exact: .phrase(impacts), near: [])
    }

    /// What so many rows say is on its way from memory at once.
    private static var rowsAhead: Int { 32 }

    /// The rows that hold each of the words somewhere, ascending.
    private func rows(holdingAllOf words: [UInt32], _ effort: inout Effort) throws(Effort.Exhausted) -> [UInt32] {
        var together: RowSet?
        for word in Set(words).sorted(by: >) {
            let rows = rows(of: word)
            if let others = together { try effort.visit(others.stepsToIntersect(rows)) }
            together = together?.intersection(rows) ?? rows
        }
        return together?.rows ?? []
    }

    /// Whether the numbers stand in a row one behind the other: looked for as bytes, since a number begins where the byte before ends one.
    private func holds(_ pattern: Span<UInt8>, in row: Int) -> Bool {
        let stream = stream.span, start = Int(rowStarts[row]), end = Int(rowStarts[row + 1])
        var place = start
        while let found = stream.firstIndex(of: pattern, in: place..<end) {
            if found == start || stream[found - 1] < 0x80 { return true }
            place = found + 1
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
}
