import Samples
import Testing

@testable import Text

@Suite struct QuoteComparisonTests {
    private func comparison(_ yours: String, _ words: [String], _ readings: [QuoteSource.Reading] = []) -> QuoteComparison? {
        QuoteSource(words, readings: readings).comparison(with: QuoteText(QuoteText.withoutDelimiters(yours), .yours))
    }

    @Test(arguments: QuoteCase.exact + QuoteCase.normalized + QuoteCase.notation + QuoteCase.readings + QuoteCase.near + QuoteCase.none)
    func compares(_ example: QuoteCase) {
        let found = comparison(example.yours, example.printed, example.readings)
        #expect(found?.match == example.match, "\(String(describing: found))")
        #expect(found?.extent == example.extent, "\(String(describing: found))")
        #expect(found?.differences.map(\.kind) ?? [] == example.kinds, "\(String(describing: found))")
        #expect(found?.usesReading ?? false == example.kinds.contains(.reading))
    }

    @Test(arguments: [
        (
            "The pier will soon be wide enough for every ship to land", ["The new pier will be deep enough for every ship to land"],
            "missing: – new; added: soon –; changed: wide deep"
        ),
        ("The new pier … nobody", ["The new pier is deep, nobody waits"], "omitted: … is deep"),
        ("The new pier, nobody", ["The new pier nobody sees"], "punctuation: pier, nobody pier nobody"),
        (
            "THE pier [in Quillon] is “Deep”,", ["The pier is ‘Deep’"],
            "case: THE The; bracketed: [in Quillon] –; quotes: is “Deep is ‘Deep; punctuation: Deep”, Deep’"
        ),
        ("ready … pier today", ["We are ready,", "to talk about the pier today"], "omitted: … to talk about the"),
        ("We are here … pier today I say", ["We are ready,", "to talk about the pier today"], "–"),
    ])
    func tellsWhatDiffersAsAPersonReadsIt(_ yours: String, _ printed: [String], _ told: String) {
        let differences = comparison(yours, printed)?.differences ?? []
        let found = differences.map { "\($0.kind.rawValue): \($0.yours ?? "–") \($0.printed ?? "–")" }.joined(separator: "; ")
        #expect((found.isEmpty ? "–" : found) == told)
    }

    /// Whatever word of whatever source is changed, left out, doubled or put in: the quotation is no longer exact.
    @Test(arguments: Printed.allCases)
    func aChangeOfOneWordIsNeverExact(_ source: Printed) {
        for stretch in source.words {
            let words = stretch.split(separator: " ").map(String.init)
            for place in words.indices {
                for changed in [
                    words[place] + "x", "not", words[place].uppercased() + "S", "", "\(words[place]) \(words[place])",
                    "not \(words[place])",
                ] {
                    var other = words
                    other[place] = changed
                    let text = other.filter { !$0.isEmpty }.joined(separator: " ")
                    guard text != stretch, !stretch.contains(text) else { continue }
                    let found = comparison(text, source.words, source.readings)
                    // Behind an ellipsis a word may be left out, which is told.
                    let isTold = found?.extent == .joined && found?.differences.map(\.kind) == [.omitted]
                    #expect(found?.match != .exact || isTold && text.contains("…"), "\(text)")
                }
            }
        }
    }

    /// Spaced, quoted and dashed otherwise, in capitals or without accents: the same words, but not exactly.
    @Test(arguments: Printed.allCases)
    func anotherWritingIsNeverExactAndNeverLost(_ source: Printed) {
        for stretch in source.words {
            let writings = [
                stretch.replacing(" ", with: "  "), stretch.replacing(" ", with: "\u{2009}"), stretch.replacing("’", with: "'"),
                stretch.replacing("-", with: "‐"), stretch.uppercased(), stretch + "!", "— " + stretch, stretch.replacing(",", with: ";"),
            ]
            for writing in writings where writing != stretch {
                let found = comparison(writing, [stretch])
                let isNumber = writing.contains(";") && stretch.contains(/[0-9],[0-9]/)
                #expect(found?.match == .normalized || isNumber && found?.match == .near, "\(writing)")
                #expect(found?.extent == .whole, "\(writing)")
            }
        }
    }

    /// Exact is said of nothing but what stands there code point for code point.
    @Test(arguments: UInt64(0)..<60)
    func exactMeansTheSameCodePoints(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        let words = [
            "peace", "Peace", "talks", "—", "and", "more,", "more", "…", "[ours]", "gas", "“gas”", "it’s", "it's", "1,5", "1.5", "é",
            "e\u{301}",
        ]
        for _ in 0..<200 {
            let printed = (0..<Int.random(in: 3...9, using: &chance)).map { _ in words[Int.random(in: words.indices, using: &chance)] }
            var yours = Array(printed[Int.random(in: 0..<2, using: &chance)...])
            for _ in 0..<Int.random(in: 0...2, using: &chance) {
                yours[Int.random(in: yours.indices, using: &chance)] = words[Int.random(in: words.indices, using: &chance)]
            }
            let (text, source) = (yours.joined(separator: " "), printed.joined(separator: " "))
            guard let found = comparison(text, [source]), found.match == .exact else { continue }
            if found.differences.isEmpty {
                let edges = text.trimmingEllipses
                #expect(source.unicodeScalars.contains(edges.unicodeScalars), "\(text) in \(source)")
            } else {
                #expect(found.differences.allSatisfy { $0.kind == .omitted } && text.contains("…"))
            }
        }
    }
}

extension String {
    /// An ellipsis at an end only says that there is more.
    fileprivate var trimmingEllipses: String {
        var words = split(separator: " ")
        while words.first == "…" { words.removeFirst() }
        while words.last == "…" { words.removeLast() }
        return words.joined(separator: " ")
    }
}

extension String.UnicodeScalarView {
    fileprivate func contains(_ other: String.UnicodeScalarView) -> Bool {
        let (mine, its) = (Array(self), Array(other))
        guard mine.count >= its.count else { return false }
        return (0...mine.count - its.count).contains { mine[$0..<$0 + its.count].elementsEqual(its) }
    }
}
