import Records
import Testing

@Suite("The nearest")
struct NearestTests {
    static let words = [
        "speaker", "side", "addressee", "about", "topic", "meeting", "reported_by", "jens-stoltenberg", "draft-agreement", "act", "cited",
    ]

    @Test(arguments: [
        ("speakr", "speaker"), ("speker", "speaker"), ("sepaker", "speaker"), ("speakers", "speaker"), ("SPEAKER", "speaker"),
        ("Side", "side"), ("sides", "side"),
        ("adressee", "addressee"), ("addresse", "addressee"), ("abuot", "about"), ("topics", "topic"), ("metting", "meeting"),
        ("reported-by", "reported_by"),
        ("reportedby", "reported_by"), ("stoltenberg", "jens-stoltenberg"), ("draft", "draft-agreement"),
        ("draft agreement", "draft-agreement"),
        ("jens-stoltenburg", "jens-stoltenberg"), ("attr", nil), ("x", nil), ("", nil), ("president", nil), ("zzzzzzz", nil), ("ac", "act"),
        ("cat", "act"),
    ])
    func isWhatWasProbablyMeant(text: String, meant: String?) {
        #expect(nearest(to: text, among: Self.words) == meant)
        #expect(nearest(to: text, among: Self.words.reversed()) == meant)
        #expect(nearest(to: text, among: Set(Self.words)) == meant)
    }

    @Test func amongEqualsIsTheFirstInTheAlphabet() {
        #expect(nearest(to: "bat", among: ["rat", "cat", "hat"]) == "cat")
        #expect(nearest(to: "bat", among: ["cab", "bath", "baz"]) == "bath")
        #expect(nearest(to: "none", among: []) == nil)
    }

    /// The same distance by its definition, for words as short as these.
    private func distance(_ left: [Character], _ right: [Character]) -> Int {
        guard let first = left.first, let other = right.first else { return left.count + right.count }
        if first == other { return distance(Array(left.dropFirst()), Array(right.dropFirst())) }
        var best =
            1
            + min(
                distance(Array(left.dropFirst()), Array(right.dropFirst())), distance(Array(left.dropFirst()), right),
                distance(left, Array(right.dropFirst())))
        if left.count > 1, right.count > 1, left[0] == right[1], left[1] == right[0] {
            best = min(best, 1 + distance(Array(left.dropFirst(2)), Array(right.dropFirst(2))))
        }
        return best
    }

    @Test func countsSlipsAsDefined() {
        let letters: [Character] = ["a", "b"]
        var words: [[Character]] = [[]]
        for length in 0..<4 { words += words.filter { $0.count == length }.flatMap { word in letters.map { word + [$0] } } }
        for word in words where word.count > 2 {
            for other in words where !other.isEmpty {
                // Words this short are near within one slip.
                let isNear = nearest(to: String(word), among: [String(other)]) != nil
                let begins = other.count > word.count && other.starts(with: word)
                #expect(isNear == (distance(word, other) <= 1 || begins), "\(String(word)) \(String(other))")
            }
        }
    }

    /// A word, another, and by how many slips they differ; nothing beyond two.
    static let slips: [(String, String, Int?)] = [
        ("aliyev", "aliyev", 0), ("aliyev", "aliev", 1), ("aliyev", "alyiev", 1), ("aliyev", "aliyeva", 1), ("aliyev", "olyiev", 2),
        ("stoltenberg", "stoltnebreg", 2), ("stoltenberg", "stolenbreg", 2), ("aliyev", "", nil), ("ca", "abc", nil),
        ("baku", "tbilisi", nil),
    ]

    @Test(arguments: slips)
    func countsSlips(_ example: (word: String, other: String, count: Int?)) {
        var slips = Slips(of: example.word.utf8)
        #expect(slips.count(in: Array(example.other.utf8)[...], atMost: 2) == example.count)
        if let count = example.count, count > 0 { #expect(slips.count(in: Array(example.other.utf8)[...], atMost: count - 1) == nil) }
    }
}
