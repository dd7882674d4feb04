extension SearchQuery {
    /// Reads a query, or says where it cannot be read. A term said twice counts once. O(length).
    package init(_ text: String) throws(Fault) {
        var reader = SearchQueryReader(text)
        try reader.read()
        self = reader.query
    }
}

private typealias Fault = SearchQuery.Fault

extension SearchQuery {
    fileprivate mutating func leaveOutRepeats() {
        var met: Set<[Term]> = []
        wanted.removeAll { !met.insert($0).inserted }
    }
}

/// Reads term by term from the front.
private struct SearchQueryReader {
    private let source: String.UnicodeScalarView
    private let scalars: [Unicode.Scalar]
    /// Where each scalar stands in the source, and the end.
    private let places: [String.Index]
    private var place = 0
    /// Where an `OR` stands whose right side is still to come.
    private var open: Int?
    /// Whether an `OR` may follow: what was read last is wanted.
    private var mayContinue = false
    private var words = 0
    private(set) var query = SearchQuery()

    init(_ text: String) {
        source = text.unicodeScalars
        scalars = Array(source)
        places = source.indices + [source.endIndex]
    }

    mutating func read() throws(Fault) {
        if scalars.count > SearchQuery.longest {
            throw Fault(offset: SearchQuery.longest, expected: "the end, for at most \(SearchQuery.longest) characters are read")
        }
        while let next = nextTerm() { try take(next) }
        if open != nil { throw Fault(offset: scalars.count, expected: "a word or a phrase behind ‘OR’") }
        query.leaveOutRepeats()
        if query.wanted.isEmpty, query.unwanted.isEmpty { throw Fault(offset: 0, expected: "a word to look for") }
    }

    /// Where the next term begins.
    private mutating func nextTerm() -> Int? {
        while place < scalars.count, scalars[place].properties.isWhitespace { place += 1 }
        return place < scalars.count ? place : nil
    }

    private mutating func take(_ start: Int) throws(Fault) {
        let isUnwanted = scalars[start] == "-"
        if isUnwanted {
            if open != nil { throw Fault(offset: start, expected: "a word or a phrase behind ‘OR’, not one to leave out") }
            place += 1
        }
        let first = place
        let term = isQuotationMark(first) ? try phrase() : try word(isUnwanted: isUnwanted)
        guard let term else {
            if isUnwanted { throw Fault(offset: first, expected: "a word or a phrase right behind ‘-’") }
            return
        }
        words += term.words
        if words > SearchQuery.mostWords {
            throw Fault(offset: start, expected: "the end, for at most \(SearchQuery.mostWords) words are looked for")
        }
        add(term, isUnwanted: isUnwanted)
    }

    private mutating func add(_ term: SearchQuery.Term, isUnwanted: Bool) {
        if isUnwanted {
            if !query.unwanted.contains(term) { query.unwanted.append(term) }
        } else if open != nil {
            let last = query.wanted.count - 1
            if !query.wanted[last].contains(term) { query.wanted[last].append(term) }
        } else {
            query.wanted.append([term])
        }
        open = nil
        mayContinue = !isUnwanted
    }

    private func isQuotationMark(_ index: Int) -> Bool {
        guard index < scalars.count else { return false }
        switch scalars[index] {
        case "\"", "“", "”", "„", "«", "»": return true
        default: return false
        }
    }

    private mutating func phrase() throws(Fault) -> SearchQuery.Term {
        let mark = place
        guard let closing = scalars.indices[(mark + 1)...].first(where: isQuotationMark) else {
            throw Fault(offset: mark, expected: "a closing quotation mark for the one here")
        }
        let inside = mark + 1..<closing
        if let star = inside.first(where: { scalars[$0] == "*" }) {
            throw Fault(offset: star, expected: "a plain word, for a phrase is matched word for word")
        }
        let words = fold(text(inside))
        if words.isEmpty { throw Fault(offset: mark + 1, expected: "a word between the quotation marks") }
        place = closing + 1
        return .phrase(words)
    }

    /// Nothing where it is an operator, or only punctuation.
    private mutating func word(isUnwanted: Bool) throws(Fault) -> SearchQuery.Term? {
        let start = place
        while place < scalars.count, !scalars[place].properties.isWhitespace, !isQuotationMark(place) { place += 1 }
        let range = start..<place, word = text(range)
        if !isUnwanted, try takeOperator(word, at: start) { return nil }
        if let bracket = range.first(where: { scalars[$0] == "(" || scalars[$0] == ")" }) {
            throw Fault(
                offset: bracket,
                expected: "no bracket: ‘OR’ joins its two neighbours, and a bracket of a phrase goes inside quotation marks")
        }
        guard let star = range.first(where: { scalars[$0] == "*" }) else {
            let words = fold(word)
            return words.count > 1 ? .phrase(words) : words.first.map { .word($0) }
        }
        let words = fold(text(start..<star))
        if star + 1 < place { throw Fault(offset: star, expected: "‘*’ only at the end of a word") }
        guard words.count == 1, words[0].unicodeScalars.count >= SearchQuery.shortestBeginning else {
            throw Fault(offset: star, expected: "one word with at least \(SearchQuery.shortestBeginning) letters before ‘*’")
        }
        return .beginning(words[0])
    }

    private mutating func takeOperator(_ word: String, at start: Int) throws(Fault) -> Bool {
        switch word {
        case "OR":
            if open != nil || !mayContinue { throw Fault(offset: start, expected: "a word or a phrase before ‘OR’") }
            open = start
            return true
        case "AND": throw Fault(offset: start, expected: "the next word: all of them must be there anyway; the word ‘and’ is written small")
        case "NOT": throw Fault(offset: start, expected: "‘-’ right before what is to be left out; the word ‘not’ is written small")
        default: return false
        }
    }

    private func text(_ range: Range<Int>) -> String { String(source[places[range.lowerBound]..<places[range.upperBound]]) }
}
