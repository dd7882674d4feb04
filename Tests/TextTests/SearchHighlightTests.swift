import Testing
import Text

struct SearchHighlightTests {
    /// A query, a text, and the stretches of it that are shown.
    static let cases: [(query: String, text: String, shown: [String])] = [
        ("peace", "Peace talks, in peace.", ["Peace", "peace"]),
        ("talk", "Talks were talked about; the talk went on.", ["Talks", "talked", "talk"]),
        ("\"peace talks\"", "Peace talks about peace, and talks.", ["Peace talks"]),
        ("\"peace talks\"", "“Peace—talks”", ["Peace—talks"]),
        ("\"talks\"", "A talk and talks.", ["talks"]),
        ("peace \"peace talks\"", "Peace talks about peace.", ["Peace talks", "peace"]),
        ("\"a b\" \"b c\"", "a b c d a c b", ["a b c"]),
        ("\"a a\"", "a a a b a", ["a a a"]),
        ("aliyev", "Əliyev’s visit; ALIYEV", ["Əliyev’s", "ALIYEV"]),
        ("tbilisi", "In T’bilisi, not Tbilis.", ["T’bilisi"]),
        ("azer*", "Azerbaijan and Azeri gas", ["Azerbaijan", "Azeri"]),
        ("gas OR oil -price", "The price of oil and gas", ["oil", "gas"]),
        ("etat", "l’e\u{301}tat, \u{1F54A}état", ["état"]),
        ("counter-terrorism", "On counter terrorism and terrorism", ["counter terrorism"]),
        ("nothing", "Not here", []),
    ]

    @Test(arguments: cases)
    func showsWhatWasAskedFor(_ example: (query: String, text: String, shown: [String])) throws {
        let highlights = SearchHighlights([try SearchQuery(example.query)])
        let scalars = Array(example.text.unicodeScalars)
        let shown = highlights.ranges(in: example.text).map { range in
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[range])
            return String(view)
        }
        #expect(shown == example.shown)
    }

    @Test func showsWhatWasMeant() throws {
        let highlights = SearchHighlights([try SearchQuery("aliyew")], meant: ["aliyew": ["aliyev"]])
        #expect(highlights.ranges(in: "Aliyew met Əliyev") == [11..<17])
    }

    @Test func aLongTextIsCutAroundTheFirst() throws {
        let words = (0..<200).map { "word\($0)" }.joined(separator: " ")
        let highlights = SearchHighlights([try SearchQuery("word100 OR word101 OR word199")])
        let ranges = highlights.ranges(in: words), fragment = Fragment(of: words, showing: ranges)
        #expect(ranges.count == 3 && fragment.ranges.count == 2)
        #expect(fragment.text.unicodeScalars.count <= Fragment.longest && fragment.text.hasPrefix("word") && !fragment.text.hasSuffix(" "))
        let text = Array(fragment.text.unicodeScalars), whole = Array(words.unicodeScalars)
        #expect(Array(whole[fragment.start..<fragment.start + text.count]) == text)
        for (inPiece, inWhole) in zip(fragment.ranges, ranges) {
            #expect(inPiece.lowerBound + fragment.start == inWhole.lowerBound && Array(text[inPiece]) == Array(whole[inWhole]))
        }
    }

    @Test(arguments: [0, 1, 239, 240, 241, 500])
    func everyLengthIsCutWell(_ length: Int) {
        let text = String(repeating: "é", count: length)
        for place in [0, length / 2, length - 1] where place >= 0 && length > 0 {
            let fragment = Fragment(of: text, showing: [place..<place + 1])
            #expect(fragment.ranges.count == 1 && fragment.text.unicodeScalars.count == min(length, Fragment.longest))
        }
        #expect(Fragment(of: text, showing: []).text == text)
    }
}
