import Testing
import Text

struct SourceTextTests {
    /// Passages by code point, whatever a reader takes for one character.
    static let passages: [(text: String, range: Range<Int>, passage: String?)] = [
        ("abc", 0..<3, "abc"),
        ("abc", 1..<2, "b"),
        ("abc", 3..<3, ""),
        ("abc", 2..<4, nil),
        ("abc", -1..<1, nil),
        ("Çay, Şuşa", 5..<9, "Şuşa"),
        ("e\u{301}t", 0..<1, "e"),
        ("e\u{301}t", 1..<3, "\u{301}t"),
        ("👩🏽‍⚖️!", 0..<1, "👩"),
        ("👩🏽‍⚖️!", 5..<6, "!"),
        ("a\r\nb", 1..<2, "\r"),
        ("🇦🇿", 1..<2, "\u{1F1FF}"),
    ]

    @Test(arguments: passages)
    func countsCodePoints(_ example: (text: String, range: Range<Int>, passage: String?)) {
        let passage = SourceText(example.text).passage(example.range)
        #expect(passage.map { Array($0.unicodeScalars) } == example.passage.map { Array($0.unicodeScalars) })
    }

    @Test func takesWellFormedBytes() throws {
        let text = try SourceText(utf8: Array("\u{FEFF}Şuşa.".utf8).span)
        #expect(text.length == 6)
        #expect(text.passage(1..<5) == "Şuşa")
    }

    static let illFormed: [(bytes: [UInt8], offset: Int)] = [
        ([0x61, 0xFF], 1), ([0xC5], 0), ([0x61, 0x62, 0xC0, 0x80], 2), ([0xED, 0xA0, 0x80], 0), ([0xF5, 0x80, 0x80, 0x80], 0),
    ]

    @Test(arguments: illFormed)
    func refusesOtherBytes(_ example: (bytes: [UInt8], offset: Int)) {
        let error = #expect(throws: IllFormedText.self) { try SourceText(utf8: example.bytes.span) }
        #expect(error?.offset == example.offset)
    }

    static let places: [(text: String, words: String, range: Range<Int>, places: [Range<Int>])] = [
        ("anana", "ana", 0..<5, [0..<3, 2..<5]),
        ("anana", "ana", 1..<5, [2..<5]),
        ("anana", "ana", 1..<99, [2..<5]),
        ("anana", "", 0..<5, []),
        ("ana", "anana", 0..<3, []),
        // Only the same code points are the same words.
        ("état e\u{301}tat", "état", 0..<10, [0..<4]),
        ("it’s it's", "it's", 0..<9, [5..<9]),
    ]

    @Test(arguments: places)
    func findsWordsExactly(_ example: (text: String, words: String, range: Range<Int>, places: [Range<Int>])) {
        #expect(SourceText(example.text).occurrences(of: example.words, in: example.range) == example.places)
    }
}
