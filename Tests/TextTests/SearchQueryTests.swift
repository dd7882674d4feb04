import Samples
import Testing
import Text

private typealias Term = SearchQuery.Term

struct SearchQueryTests {
    /// A query, and as it is written when it was understood: every group by itself, then what must not be there.
    static let read: [(text: String, understood: String)] = [
        ("peace", "peace"),
        ("  Peace \t TALKS\n", "peace talks"),
        ("Əliyev T’bilisi Georgia’s", "aliyev tbilisi georgia"),
        // All that a dash, a full stop or a comma joins is a phrase.
        ("counter-terrorism", "\"counter terrorism\""),
        ("3.5", "\"3 5\""),
        ("one,two", "\"one two\""),
        // Phrases, in any marks, next to anything.
        ("\"peace talks\"", "\"peace talks\""),
        ("“Peace talks” now", "\"peace talks\" now"),
        ("„Frieden“ «мир» \"mir”", "\"frieden\" \"мир\" \"mir\""),
        ("gas\"peace talks\"oil", "gas \"peace talks\" oil"),
        ("\"peace talks\", gas.", "\"peace talks\" gas"),
        ("\"not OR and -this\"", "\"not or and this\""),
        // Alternatives bind more closely than a space.
        ("visit OR trip", "visit OR trip"),
        ("visit OR trip gas", "visit OR trip gas"),
        ("gas visit OR \"short trip\" OR tou*", "gas visit OR \"short trip\" OR tou*"),
        ("visit or trip", "visit or trip"),
        ("Or oR", "or"),
        ("visit OR , trip", "visit OR trip"),
        // What must not be there.
        ("gas -price", "gas -price"),
        ("-price", "-price"),
        ("-\"spot market\" gas -pri*", "gas -\"spot market\" -pri*"),
        ("gas -spot-market", "gas -\"spot market\""),
        ("gas -OR -AND", "gas -or -and"),
        ("gas–price gas -price", "\"gas price\" gas -price"),
        // Beginnings.
        ("Azerbai*", "azerbai*"),
        ("Əl* 20*", "al* 20*"),
        // Repeats count once; punctuation asks for nothing.
        ("gas gas GAS", "gas"),
        ("a OR b OR a a OR b", "a OR b"),
        ("gas -oil -OIL", "gas -oil"),
        ("peace & talks — !", "peace talks"),
    ]

    @Test(arguments: read)
    func isUnderstood(_ example: (text: String, understood: String)) throws {
        let query = try SearchQuery(example.text)
        #expect(query.text == example.understood)
        #expect(try SearchQuery(query.text) == query)
    }

    /// Where in the text, in code points, and what should stand there, or a part of it.
    static let refused: [(text: String, offset: Int, expected: String)] = [
        ("", 0, "a word to look for"),
        (" — !? ", 0, "a word to look for"),
        ("\"peace talks", 0, "closing quotation mark"),
        ("gas “peace talks", 4, "closing quotation mark"),
        ("e\u{301}tat \"peace", 6, "closing quotation mark"),
        ("gas \"\"", 5, "a word between"),
        ("gas \"—\"", 5, "a word between"),
        ("gas \"peace tal*\"", 14, "word for word"),
        ("gas -", 5, "right behind ‘-’"),
        ("gas - oil", 5, "right behind ‘-’"),
        ("gas -- oil", 5, "right behind ‘-’"),
        ("gas -! oil", 5, "right behind ‘-’"),
        ("OR gas", 0, "before ‘OR’"),
        ("-oil OR gas", 5, "before ‘OR’"),
        ("gas OR OR oil", 7, "before ‘OR’"),
        ("gas OR", 6, "behind ‘OR’"),
        ("gas OR  ", 8, "behind ‘OR’"),
        ("gas OR -oil", 7, "behind ‘OR’, not one to leave out"),
        ("gas AND oil", 4, "‘and’ is written small"),
        ("gas NOT oil", 4, "‘not’ is written small"),
        ("*", 0, "before ‘*’"),
        ("gas *", 4, "before ‘*’"),
        ("a*", 1, "at least 2 letters"),
        ("—*", 1, "one word"),
        ("spot-mar*", 8, "one word"),
        ("pr*ce", 2, "only at the end"),
        ("pri**", 3, "only at the end"),
        ("pri*,", 3, "only at the end"),
        ("\"peace talks\"*", 13, "before ‘*’"),
        ("(gas OR oil) price", 0, "no bracket"),
        ("gas OR oil)", 10, "no bracket"),
        (String(repeating: "a", count: 401), 400, "at most 400 characters"),
        (Array(repeating: "gas", count: 33).joined(separator: " "), 128, "at most 32 words"),
        ("\"\(Array(repeating: "a", count: 33).joined(separator: " "))\"", 0, "at most 32 words"),
    ]

    @Test(arguments: refused)
    func isRefusedWhereItGoesWrong(_ example: (text: String, offset: Int, expected: String)) {
        let fault = #expect(throws: SearchQuery.Fault.self) { try SearchQuery(example.text) }
        #expect(fault?.offset == example.offset)
        #expect(fault?.expected.contains(example.expected) == true, "\(fault?.expected ?? "")")
    }

    @Test func theLongestAreRead() throws {
        #expect(try SearchQuery(String(repeating: "a", count: 400)).wanted.count == 1)
        #expect(try SearchQuery((0..<32).map { "w\($0)" }.joined(separator: " ")).wanted.count == 32)
    }

    /// Whatever is typed is read or refused at a place within it, and what was read is read again as the same.
    @Test(arguments: UInt64(0)..<20)
    func nothingTypedBreaksIt(_ seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        let pieces = [
            "gas", "OR", "AND", "-", "\"", "“", "”", "*", "(", ")", " ", " ", " ", "é", "e\u{301}", "’s", "—", ",", "ə", "г", "ga*", "-oil",
        ]
        for _ in 0..<100 {
            let text = (0..<Int.random(in: 0...12, using: &chance)).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &chance)] }
                .joined()
            do throws(SearchQuery.Fault) {
                let query = try SearchQuery(text)
                #expect((try? SearchQuery(query.text)) == query, "\(text)")
            } catch {
                #expect((0...text.unicodeScalars.count).contains(error.offset), "\(text)")
            }
        }
    }
}
