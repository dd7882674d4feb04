internal import Records
package import Text

extension Snapshot {
    /// What the groups of a query find in every segment, once for the matching and the ranking.
    func found(by query: SearchQuery, _ effort: inout Effort) throws(Effort.Exhausted) -> [FoundWords] {
        let meant = meanings(in: query)
        var found: [FoundWords] = []
        for terms in query.wanted { found.append(try self.found(terms, meant, &effort)) }
        for term in query.unwanted { found.append(try self.found([term], isWanted: false, [:], &effort)) }
        return found
    }

    private func found(
        _ terms: [SearchQuery.Term], isWanted: Bool = true, _ meant: [String: [String]], _ effort: inout Effort
    ) throws(Effort.Exhausted) -> FoundWords {
        var matches: [ObjectIdentifier: [WordMatches]] = [:]
        for part in parts {
            var found: [WordMatches] = []
            for term in terms { found.append(try part.segment.texts.matches(of: term, meaning: term.word.flatMap { meant[$0] }, &effort)) }
            matches[ObjectIdentifier(part.segment)] = found
        }
        let query = isWanted ? SearchQuery(wanted: [terms]) : SearchQuery(unwanted: terms)
        return FoundWords(isWanted: isWanted, text: query.text, matches: matches)
    }

    /// What the wanted words that nobody uses were taken for: the nearest words of names, by one slip, or two from eight letters on. A slip is a
    /// wrong, missing, extra or swapped letter, and never the first one. A word that is left out here stands for itself.
    ///
    /// O(log words) where all words are known; else O(words of names with the same first letter).
    package func meanings(in query: SearchQuery) -> [String: [String]] {
        var meanings: [String: [String]] = [:]
        for word in query.wanted.joined().compactMap(\.word) where meanings[word] == nil && !isKnown(word) {
            let meant = nearestNames(to: word)
            if !meant.isEmpty { meanings[word] = meant }
        }
        return meanings
    }

    private func isKnown(_ word: String) -> Bool {
        let letters = Array(word.utf8), stem = stem(word.utf8)
        return parts.contains { part in
            part.segment.texts.forms(of: letters, stem: stem).contains { part.holds($0) }
        }
    }

    private func nearestNames(to word: String) -> [String] {
        var slips = Slips(of: word.utf8)
        var nearest: (distance: Int, words: Set<String>) = (slips.limit, [])
        for part in parts {
            let texts = part.segment.texts
            for number in texts.words(beginning: word.utf8.prefix(1)) where texts.names[Int(number)] != 0 {
                let name = texts.words.utf8(Int(number))
                guard let distance = slips.count(in: name, atMost: nearest.distance), distance > 0, part.holds(number, asName: true) else {
                    continue
                }
                if distance < nearest.distance { nearest = (distance, []) }
                nearest.words.insert(String(decoding: name, as: UTF8.self))
            }
        }
        return nearest.words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

extension Snapshot.Part {
    /// Whether a record that is up to date holds the word.
    fileprivate func holds(_ word: UInt32, asName: Bool = false) -> Bool {
        var holds = false
        segment.texts.rows(of: word).forEach { row in
            holds = !outdated.contains(row) && (!asName || segment.texts.isName(word, in: Int(row)))
            return !holds
        }
        return holds
    }
}

extension SearchQuery.Term {
    fileprivate var word: String? { if case .word(let word) = self { word } else { nil } }
}
