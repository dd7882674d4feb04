internal import Bytes

/// Words that are claimed to be a quotation, or that a source prints, cut into words for comparing.
///
/// Two words are the same if their letters are, folded: lower case, without accents, ligatures taken apart, apostrophes of one form. Spaces,
/// dashes, quotation marks and punctuation only part words. What is *not* folded, since it may change what is said: an apostrophe within a
/// word ("its", "it's"), marks within a number ("1,500", "1.500"), a minus before one, and signs such as "%" and "€", which are words of
/// their own. `Sources/QUOTES.md` has the rules whole. O(length).
package struct QuoteText: Sendable {
    /// Who wrote it. Ellipses and square brackets of whoever quotes say what was done to the words; those that a source prints are its own.
    package enum Side: Sendable { case yours, printed }

    package enum Kind: UInt8, Sendable {
        case word
        /// An ellipsis: words were left out here.
        case omission
        /// “[Azerbaijan]”: not the speaker's word. It stands for none of them or for a few.
        case insertion
    }

    package struct Token: Equatable, Sendable {
        package let kind: Kind
        /// In code points, half-open.
        package let range: Range<Int>
        /// Where its folded letters stand in `letters`.
        let folded: Range<Int>
        /// The same without letters in brackets ("talk" of "talk[s]"), where there are some.
        let bare: Range<Int>?
        /// Of the folded letters.
        let hash: UInt64
    }

    package let scalars: [Unicode.Scalar]
    package let tokens: [Token]
    let letters: [UInt8]

    package init(_ text: String, _ side: Side) {
        self.init(Array(text.unicodeScalars), side)
    }

    init(_ scalars: [Unicode.Scalar], _ side: Side) {
        var reader = QuoteReader(scalars, side)
        var tokens: [Token] = []
        tokens.reserveCapacity(scalars.count / 5 + 1)
        while let token = reader.next() { tokens.append(token) }
        self.scalars = scalars
        self.tokens = tokens
        letters = reader.letters.copied()
    }
}

extension QuoteText {
    /// How many words there are, ellipses and insertions not counted.
    package var wordCount: Int { tokens.count { $0.kind == .word } }

    /// How long the text is once normalized: the letters of its words, with one space between two.
    package var normalizedLength: Int {
        let words = tokens.filter { $0.kind == .word }
        let spaces = max(0, words.count - 1)
        return words.reduce(spaces) { $0 + letters[$1.folded].count { $0 & 0xC0 != 0x80 } }
    }

    /// The stretches between ellipses. None is empty.
    package var stretches: [ArraySlice<Token>] { tokens.split { $0.kind == .omission } }

    package func text(_ range: Range<Int>) -> String { Self.text(of: scalars[range]) }

    /// Whether the words are the same, folded. Letters in the brackets of whoever quotes may count or not.
    func isSame(_ token: Int, as other: Int, of text: QuoteText) -> Bool {
        let (mine, its) = (tokens[token], text.tokens[other])
        if mine.hash == its.hash, letters[mine.folded] == text.letters[its.folded] { return true }
        guard let bare = mine.bare else { return false }
        return letters[bare] == text.letters[its.folded]
    }

    /// Whether the words are the same, code point for code point.
    func isIdentical(_ token: Int, to other: Int, of text: QuoteText) -> Bool {
        scalars[tokens[token].range] == text.scalars[text.tokens[other].range]
    }
}

extension QuoteText {
    /// What was sent, without the white space around it.
    package static func withoutSpace(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        return Self.text(of: scalars[trimmed(scalars, 0..<scalars.count)])
    }

    /// What was sent, without the white space and the one pair of quotation marks that only delimit it.
    package static func withoutDelimiters(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var range = trimmed(scalars, 0..<scalars.count)
        if range.count > 1, encloses(scalars[range]) { range = trimmed(scalars, range.lowerBound + 1..<range.upperBound - 1) }
        return Self.text(of: scalars[range])
    }

    private static func text(of scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    static func trimmed(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Range<Int> {
        guard let first = range.first(where: { !scalars[$0].properties.isWhitespace }),
            let last = range.last(where: { !scalars[$0].properties.isWhitespace })
        else { return range.lowerBound..<range.lowerBound }
        return first..<last + 1
    }

    private static let pairs: [Unicode.Scalar: [Unicode.Scalar]] = [
        "“": ["”", "“"], "„": ["“", "”"], "«": ["»"], "»": ["«"], "\"": ["\""], "‘": ["’"], "‚": ["‘", "’"], "'": ["'"],
    ]

    /// Whether the first and the last mark are a pair, and no other stands between: “a” and “b” is not enclosed.
    private static func encloses(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let first = scalars.first, let last = scalars.last, let closing = pairs[first], closing.contains(last) else { return false }
        let isApostrophe = first == "‘" || first == "'" || first == "‚"
        let inside = scalars.dropFirst().dropLast()
        return isApostrophe
            ? !inside.contains { $0 == first } : !inside.contains { $0 == first || closing.contains($0) }
    }
}
