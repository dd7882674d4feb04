/// Holds citations against a text. A passage is compared where it is said to stand, and never moved to look-alike words.
///
/// The digest is handed in, so that this stays free of C.
package struct PassageCheck {
    /// What came of one citation.
    package enum Verdict: Equatable, Sendable {
        case holds
        /// The offsets are no range of the text, which has `length` code points.
        case outside(length: Int)
        /// Other words stand there: their digest. `elsewhere` is for whoever mends the citation: the one other place where the cited
        /// words stand, if there is exactly one.
        case differs(found: String, elsewhere: Range<Int>?)
        /// The words are right, but they begin in this sentence.
        case otherSentence(Int)
    }

    private let text: SourceText
    private let digest: (Span<UInt8>) -> String
    /// How much more may be spent in search of moved passages.
    private var budget: Int

    /// `budget` bounds the search for moved passages, in bytes digested and places looked at: a text full of broken citations must not cost
    /// its square.
    package init(_ text: SourceText, budget: Int = 1 << 20, digest: @escaping (Span<UInt8>) -> String) {
        self.text = text
        self.budget = budget
        self.digest = digest
    }

    /// Whether the passage of `sha256` stands at `start..<end` (code points) and begins in `sentence`. O(passage) if it holds.
    package mutating func verdict(sentence: Int, start: Int, end: Int, sha256: String) -> Verdict {
        guard start >= 0, start < end, let passage = text.passage(start..<end) else { return .outside(length: text.length) }
        let found = digest(passage.utf8Span.span)
        guard found == sha256 else { return .differs(found: found, elsewhere: onlyPlace(of: sha256, length: end - start)) }
        let actual = text.sentence(at: start)?.number ?? sentence
        return actual == sentence ? .holds : .otherSentence(actual)
    }

    /// The digest of the whole text.
    package func editionDigest() -> String {
        digest((text.passage(0..<text.length) ?? "").utf8Span.span)
    }

    /// Where the passage stands, if it is one place: looked for where a word or mark begins and one ends, as cited passages do.
    private mutating func onlyPlace(of sha256: String, length: Int) -> Range<Int>? {
        var place: Range<Int>?
        for start in 0...max(0, text.length - length) {
            budget -= 1
            guard budget > 0 else { return nil }
            guard text.isBoundary(start), text.isBoundary(start + length), let passage = text.passage(start..<(start + length)) else {
                continue
            }
            budget -= passage.utf8.count
            guard digest(passage.utf8Span.span) == sha256 else { continue }
            if place != nil { return nil }
            place = start..<(start + length)
        }
        return place
    }
}

extension SourceText {
    /// Whether no word runs on across `offset`.
    fileprivate func isBoundary(_ offset: Int) -> Bool {
        guard offset > 0, offset < length else { return offset == 0 || offset == length }
        return !(scalars[offset - 1].properties.isAlphabetic && scalars[offset].properties.isAlphabetic)
    }
}
