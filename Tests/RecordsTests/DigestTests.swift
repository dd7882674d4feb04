import Testing

@testable import Records

@Suite struct DigestTests {
    /// Every digit in every place of eight.
    static let texts = (0..<16).map { turn in String((0..<64).map { Array("0123456789abcdef")[($0 * 5 + turn) % 16] }) }

    @Test(arguments: texts) func isWrittenAsItWasRead(_ text: String) throws {
        let digest = try #require(Digest(text))
        #expect(digest.text == text)
        #expect(digest.beginning == UInt64(text.prefix(16), radix: 16))
        #expect(digest == Digest(text) && Set([digest]).contains(digest))
    }

    @Test func thoseThatDifferInOneDigitAreTwo() throws {
        let text = Self.texts[0]
        for place in text.indices {
            let other = text.replacingCharacters(in: place...place, with: text[place] == "0" ? "1" : "0")
            #expect(Digest(other)?.text == other && Digest(other) != Digest(text))
        }
    }

    /// The bytes beside the digits, letters in capitals, and what is beyond ASCII.
    @Test(arguments: ["/", ":", "`", "g", "A", "F", "@", "G", " ", "\u{0}", "\u{7F}", "é"]) func refusesEveryOtherByteInEveryPlace(
        _ letter: String
    ) {
        let text = Self.texts[3]
        for place in text.indices {
            #expect(Digest(text.replacingCharacters(in: place...place, with: letter)) == nil)
            let shorter = text.replacingCharacters(in: place..<text.endIndex, with: "") + letter
            #expect(Digest(shorter + String(repeating: "0", count: max(0, 64 - shorter.utf8.count))) == nil)
        }
    }

    @Test(arguments: ["", "0", String(repeating: "0", count: 63), String(repeating: "0", count: 65)]) func refusesOtherLengths(
        _ text: String
    ) {
        #expect(Digest(text) == nil)
    }

    @Test func isZeroWhereNothingIsKnown() {
        #expect(Digest().text == String(repeating: "0", count: 64))
    }
}

extension String {
    fileprivate func replacingCharacters(in range: some RangeExpression<Index>, with text: String) -> String {
        var copy = self
        copy.replaceSubrange(range, with: text)
        return copy
    }
}
