/// Finds in a text what a query asked for, so that it can be shown.
package struct SearchHighlights: Sendable {
    private var words: Set<String> = []
    private var stems: Set<[UInt8]> = []
    private var beginnings: [String] = []
    private var phrases: [[String]] = []

    /// - Parameter meant: what words were understood to mean instead, where they are nobody's.
    package init(_ queries: [SearchQuery], meant: [String: [String]] = [:]) {
        for term in queries.flatMap(\.wanted).joined() {
            switch term {
            case .word(let word):
                if let meant = meant[word] {
                    words.formUnion(meant)
                } else {
                    words.insert(word)
                    stems.insert(stem(word.utf8))
                }
            case .beginning(let letters): beginnings.append(letters)
            case .phrase(let words): phrases.append(words)
            }
        }
    }

    /// Where words and whole phrases stand, in order, in code points; what overlaps is one. O(length).
    package func ranges(in text: String) -> [Range<Int>] {
        let found = foldedWords(of: text)
        var ranges: [Range<Int>] = []
        for index in found.indices {
            if isWanted(found[index].text) { ranges.append(found[index].range) }
            for phrase in phrases where found[index...].lazy.map(\.text).starts(with: phrase) {
                ranges.append(found[index].range.lowerBound..<found[index + phrase.count - 1].range.upperBound)
            }
        }
        return ranges.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { joined, range in
            if let last = joined.last, range.lowerBound < last.upperBound {
                joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
    }

    private func isWanted(_ word: String) -> Bool {
        words.contains(word) || beginnings.contains { word.utf8.starts(with: $0.utf8) } || !stems.isEmpty && stems.contains(stem(word.utf8))
    }
}

/// A piece of a text with what was found in it.
package struct Fragment: Equatable, Sendable {
    /// Where it begins in the whole text, in code points.
    package let start: Int
    package let text: String
    /// In the piece, in code points.
    package let ranges: [Range<Int>]
}

extension Fragment {
    /// Longer texts are cut.
    package static let longest = 240

    /// The text itself, or where it is long, the piece around the first of the ranges, cut between words where that is near.
    package init(of text: String, showing ranges: [Range<Int>]) {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count > Self.longest, let first = ranges.first else {
            self.init(start: 0, text: text, ranges: ranges)
            return
        }
        var start = max(0, min(first.lowerBound - Self.longest / 3, scalars.count - Self.longest))
        if start > 0, let space = scalars[start..<first.lowerBound].prefix(40).firstIndex(of: " ") { start = space + 1 }
        var end = min(scalars.count, max(start + Self.longest, first.upperBound))
        if end < scalars.count, let space = scalars[max(first.upperBound, end - 40)..<end].lastIndex(of: " ") { end = space }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[start..<end])
        let inside = ranges.filter { $0.lowerBound >= start && $0.upperBound <= end }
        self.init(start: start, text: String(view), ranges: inside.map { $0.lowerBound - start..<$0.upperBound - start })
    }
}
