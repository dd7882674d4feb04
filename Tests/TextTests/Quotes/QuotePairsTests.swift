import Samples
import Testing

@testable import Text

/// What a statement prints is found by the same hashes however it is read: stretch by stretch, or with its readings as one text.
@Suite struct QuotePairsTests {
    static let parts = [
        "we", "Georgia", "don't", "U.S.", "e.g", "1,500", "3.5", "-2", "50%", "it's", "’tis", "counter-terrorism", "12:30", "peacekeepers'",
        "a", "'", "-", "–", "5", ".", "…", "é", "naïveté", "unprecedented", "[W]e", "&", "和平", "Straße", "x-", "-7", "straightforwardness",
        "\u{AD}soft", "`quoted`", "and/or", "@home", "",
    ]

    /// A term that no text has makes no variant, but the words are read as with any other reading.
    @Test(arguments: UInt64(0)..<200)
    func stretchesAreReadAloneAsTogether(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        // Half of them of ASCII alone, which is read eight bytes at a time.
        let parts = seed % 2 == 0 ? Self.parts.filter { $0.utf8.allSatisfy { $0 < 128 } } : Self.parts
        let stretches = (0..<Int.random(in: 1...3, using: &chance)).map { _ in
            (0..<Int.random(in: 0...12, using: &chance)).map { _ in
                (parts.randomElement(using: &chance) ?? "") + (["", " ", " ", ", "].randomElement(using: &chance) ?? "")
            }.joined()
        }
        let pairs = QuotePairs.of(words: stretches, readings: [])
        #expect(pairs == QuotePairs.of(words: stretches, readings: [.init(printed: "nowhere to be found", meant: "elsewhere")]))
        #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0 < $1 })
    }

    /// Each code point a text of its own kind: ASCII, and the same beside a letter that is not.
    @Test(arguments: UInt64(0)..<100)
    func plainTextIsReadLikeAnyOther(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        let text = (0..<8).map { _ in Self.parts.filter { $0.utf8.allSatisfy { $0 < 128 } }.randomElement(using: &chance) ?? "" }
            .joined(separator: " ")
        let printed = QuoteText(text, .printed)
        let expected = Set(zip(printed.tokens, printed.tokens.dropFirst()).map { QuotePairs.pair($0.hash, $1.hash) })
        let found = Set(QuotePairs.of(words: [text], readings: []))
        #expect(found.isSuperset(of: expected))
        let long = printed.tokens.filter { $0.folded.count >= QuotePairs.longWord }.map { QuotePairs.word($0.hash) }
        #expect(found.subtracting(expected) == Set(long).subtracting(expected))
    }
}
