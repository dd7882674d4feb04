import Testing
import Text

struct PassageCheckTests {
    static let text = "Ferries sail\nThe harbour 🛟 opened. It rained. The cafe\u{301} opened. It rained."

    /// A digest that a reader can see through.
    static func digest(_ bytes: Span<UInt8>) -> String {
        "<" + String(decoding: (0..<bytes.count).map { bytes[$0] }, as: UTF8.self) + ">"
    }

    static let verdicts: [(sentence: Int, range: (Int, Int), words: String, verdict: PassageCheck.Verdict)] = [
        (0, (0, 12), "Ferries sail", .holds),
        (1, (13, 34), "The harbour 🛟 opened.", .holds),
        (1, (25, 26), "🛟", .holds),
        (2, (35, 45), "It rained.", .holds),
        (3, (46, 63), "The cafe\u{301} opened.", .holds),
        // A passage may run on; its sentence is the one it begins in.
        (2, (35, 49), "It rained. The", .holds),
        (3, (35, 45), "It rained.", .otherSentence(2)),
        (0, (13, 16), "The", .otherSentence(1)),
        (1, (13, 13), "", .outside(length: 74)),
        (1, (20, 13), "harbour", .outside(length: 74)),
        (1, (-1, 3), "Fer", .outside(length: 74)),
        (4, (64, 75), "It rained.\n", .outside(length: 74)),
        // Words that stand elsewhere are not taken from there, only shown.
        (1, (14, 25), "The harbour", .differs(found: "<he harbour >", elsewhere: 13..<24)),
        (2, (36, 46), "It rained.", .differs(found: "<t rained. >", elsewhere: nil)),
        (1, (13, 16), "Sun", .differs(found: "<The>", elsewhere: nil)),
        // The same letters, other code points.
        (3, (50, 55), "caf\u{E9} ", .differs(found: "<cafe\u{301}>", elsewhere: nil)),
    ]

    @Test(arguments: verdicts)
    func comparesWhereThePassageIsSaidToStand(
        _ example: (sentence: Int, range: (Int, Int), words: String, verdict: PassageCheck.Verdict)
    ) {
        var check = PassageCheck(SourceText(Self.text), digest: Self.digest)
        let verdict = check.verdict(
            sentence: example.sentence, start: example.range.0, end: example.range.1, sha256: "<" + example.words + ">")
        #expect(verdict == example.verdict)
    }

    @Test func digestsTheWholeEdition() {
        #expect(PassageCheck(SourceText(Self.text), digest: Self.digest).editionDigest() == "<" + Self.text + ">")
    }

    /// With boundaries everywhere and with none: in both the search ends, and what it cannot reach is not found.
    @Test(arguments: [(String(repeating: "a b ", count: 10_000), 20_000), (String(repeating: "a", count: 40_000), 0)])
    func searchingHasABound(text: String, searched: Int) {
        var digested = 0
        var check = PassageCheck(SourceText(text + " moved away"), budget: 20_000) { bytes in
            digested += bytes.count
            return bytes.count == 10 && bytes[0] == UInt8(ascii: "m") ? "moved" : ""
        }
        for _ in 0..<50 {
            #expect(check.verdict(sentence: 1, start: 0, end: 10, sha256: "moved") == .differs(found: "", elsewhere: nil))
        }
        #expect((searched / 2...searched).contains(digested - 50 * 10))
    }

    @Test func withinTheBoundTheMovedPassageIsFound() {
        var check = PassageCheck(SourceText("a b c d, moved away")) { bytes in
            bytes.count == 10 && bytes[0] == UInt8(ascii: "m") ? "moved" : ""
        }
        #expect(check.verdict(sentence: 1, start: 0, end: 10, sha256: "moved") == .differs(found: "", elsewhere: 9..<19))
    }
}
