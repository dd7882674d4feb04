import Testing
import Text

struct StemTests {
    /// Words that are forms of one another.
    static let families: [[String]] = [
        ["talk", "talks", "talked", "talking"],
        ["study", "studies", "studied", "studying"],
        ["plan", "plans", "planned", "planning"],
        ["agree", "agrees", "agreed", "agreeing"],
        ["process", "processes", "processed", "processing"],
        ["visit", "visits", "visited", "visiting"],
        ["state", "states", "stated", "stating"],
        ["negotiate", "negotiates", "negotiated", "negotiating"],
        ["meet", "meets", "meeting", "meetings"],
        ["welcome", "welcomes", "welcomed", "welcoming"],
        ["church", "churches"], ["tax", "taxes"], ["echo", "echoes"], ["tie", "ties"], ["agreement", "agreements"],
        ["country", "countries"],
        ["guarantee", "guarantees", "guaranteed"], ["call", "calls", "called", "calling"], ["house", "houses", "housed", "housing"],
    ]

    @Test(arguments: families)
    func formsOfAWordHaveOneStem(_ words: [String]) {
        let stems = Set(words.map { stem($0.utf8) })
        #expect(stems.count == 1, "\(stems.map { String(decoding: $0, as: UTF8.self) })")
    }

    /// Words that are not, however alike they look.
    static let strangers: [(String, String)] = [
        ("agree", "agreement"), ("united", "unit"), ("united", "units"), ("evening", "even"), ("planes", "plans"), ("news", "new"),
        ("thing", "th"), ("string", "str"), ("speed", "spe"), ("policy", "police"), ("crisis", "cris"), ("status", "statu"), ("gas", "ga"),
        ("being", "be"), ("red", "r"), ("rated", "rat"), ("baku", "bak"), ("hundred", "hundr"), ("process", "proces"), ("peace", "pea"),
    ]

    @Test(arguments: strangers)
    func otherWordsHaveOthers(_ pair: (String, String)) { #expect(stem(pair.0.utf8) != stem(pair.1.utf8)) }

    @Test(arguments: ["", "s", "gas", "cop29", "əliyev", "переговоры", "aliyev", "tbilisi", "nato", "series", "united", "2024s"])
    func isLeftAsItIs(_ word: String) { #expect(stem(word.utf8) == Array(word.utf8)) }

    /// What the index relies on to find the forms of a word that it does not hold itself.
    @Test(arguments: families)
    func everyFormBeginsAsTheStemDoes(_ words: [String]) {
        for word in words {
            let stem = stem(word.utf8), beginning = stem.last == UInt8(ascii: "y") ? stem.dropLast() : stem[...]
            #expect(word.utf8.starts(with: beginning))
        }
    }
}
