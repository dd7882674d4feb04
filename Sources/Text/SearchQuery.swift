/// What `q` asks for: words, phrases, beginnings of words, alternatives, and what must not be there.
///
///     peace talks                 both words, or other forms of them (`talk`, `talked`)
///     "peace talks"               these words in this order, exactly
///     visit OR trip gas           one of the first two, and the third: `OR` binds more closely than a space
///     gas -price -"spot market"   the first, and neither of the others
///     azerbai*                    any word that begins so
///
/// Everything is compared folded (`fold`), so case, accents, apostrophes and dashes do not matter; a word that folds to several, like
/// `counter-terrorism`, is a phrase. Punctuation by itself asks for nothing.
package struct SearchQuery: Equatable, Sendable {
    package enum Term: Hashable, Sendable {
        /// This word or another form of it (`stem`).
        case word(String)
        /// Any word that begins so.
        case beginning(String)
        /// Just these words, one behind the other.
        case phrase([String])
    }

    /// Of each group any must be there; no group is empty.
    package var wanted: [[Term]] = []
    /// None of them may be there.
    package var unwanted: [Term] = []

    package init(wanted: [[Term]] = [], unwanted: [Term] = []) {
        self.wanted = wanted
        self.unwanted = unwanted
    }

    /// At most so many code points are read.
    package static let longest = 400
    /// At most so many words are looked for.
    package static let mostWords = 32
    /// A beginning has at least so many letters.
    package static let shortestBeginning = 2
}

extension SearchQuery {
    /// Why a query cannot be read: where, and what should stand there.
    package struct Fault: Error, Equatable, Sendable {
        /// In code points, from the start of the query.
        package let offset: Int
        /// “a closing quotation mark”
        package let expected: String

        package init(offset: Int, expected: String) {
            self.offset = offset
            self.expected = expected
        }
    }

    /// Written so that reading it gives the same query.
    package var text: String {
        let wanted = wanted.map { $0.map(\.text).joined(separator: " OR ") }
        return (wanted + unwanted.map { "-" + $0.text }).joined(separator: " ")
    }
}

extension SearchQuery.Term {
    package var text: String {
        switch self {
        case .word(let word): word
        case .beginning(let letters): letters + "*"
        case .phrase(let words): "\"\(words.joined(separator: " "))\""
        }
    }

    /// How many words it looks for.
    var words: Int { if case .phrase(let words) = self { words.count } else { 1 } }
}
