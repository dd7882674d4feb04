/// A document's text in one edition: a row of Unicode code points, cut into sentences.
///
/// All offsets count code points (`unicodeScalars`), not characters and not bytes: an accent written as a combining mark counts for
/// itself. Making one costs one pass over the text; a passage then costs its own length.
package struct SourceText: Sendable {
    package let scalars: [Unicode.Scalar]
    /// In the order of the text; the heading, if there is one, comes first.
    package let sentences: [Sentence]

    package init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        sentences = SentenceRule(scalars).sentences()
    }

    /// Takes only well-formed UTF-8; a byte order mark would be a code point like any other.
    package init(utf8 bytes: Span<UInt8>) throws(IllFormedText) {
        do {
            let text = try UTF8Span(validating: bytes)
            self.init(String(copying: text))
        } catch {
            throw IllFormedText(offset: error.byteOffsets.lowerBound)
        }
    }

    /// In code points.
    package var length: Int { scalars.count }

    package var hasHeading: Bool { sentences.first?.number == 0 }

    /// How many sentences there are, the heading not counted.
    package var sentenceCount: Int { sentences.count - (hasHeading ? 1 : 0) }

    /// What stands from `range.lowerBound` up to, not including, `range.upperBound`; nothing where that leaves the text.
    package func passage(_ range: Range<Int>) -> String? {
        guard range.lowerBound >= 0, range.upperBound <= length else { return nil }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    package subscript(sentence: Sentence) -> String { passage(sentence.range) ?? "" }

    /// The sentence in which the code point at `offset` stands; white space belongs to the sentence behind it. O(log sentences).
    package func sentence(at offset: Int) -> Sentence? {
        var low = 0
        var high = sentences.count
        while low < high {
            let middle = (low + high) / 2
            if sentences[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < sentences.count ? sentences[low] : nil
    }

    /// Where `words` stand, code point by code point, from front to back; overlapping occurrences too.
    package func occurrences(of words: String, in range: Range<Int>) -> [Range<Int>] {
        let wanted = Array(words.unicodeScalars)
        let range = range.clamped(to: 0..<length)
        guard !wanted.isEmpty, range.count >= wanted.count else { return [] }
        return (range.lowerBound...(range.upperBound - wanted.count)).compactMap { start in
            let found = start..<(start + wanted.count)
            return scalars[found].elementsEqual(wanted) ? found : nil
        }
    }
}

/// Bytes that are not UTF-8, and where they stop being so (in bytes).
package struct IllFormedText: Error, Equatable {
    package let offset: Int
}
