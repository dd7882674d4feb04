internal import Bytes

/// The hashes by which quotations are found: of every two neighbouring words, and of long words alone.
///
/// Whatever holds a quotation holds all of its pairs. Each edit (a word changed, added or left out) breaks two of them at most, so what is
/// near still holds most: with n words and e edits at least n − 1 − 2e.
package enum QuotePairs {
    /// A word of so many letters is found by itself: it may be a whole quotation.
    static let longWord = 12

    /// Of what was asked for, in order. Words that an ellipsis or an insertion parts are no pair, nor is a word with letters in brackets.
    package static func of(_ text: QuoteText) -> [UInt32] {
        var pairs: [UInt32] = []
        for stretch in text.tokens.split(whereSeparator: { $0.kind != .word || $0.bare != nil }) {
            if stretch.count == 1, let only = stretch.first, only.isLong(in: text.letters.span) { pairs.append(word(only.hash)) }
            for (first, second) in zip(stretch, stretch.dropFirst()) { pairs.append(pair(first.hash, second.hash)) }
        }
        return pairs
    }

    /// Of what a statement prints in quotation marks, and of what was meant where it has readings; each once, ascending.
    package static func of(words: [String], readings: [QuoteSource.Reading]) -> [UInt32] {
        var list = PairList()
        if readings.isEmpty {
            // No mark between two stretches changes how either is read, so neither need be copied beside the other.
            for stretch in words { list.add(stretch) }
        } else {
            for source in QuoteSource.all(words, readings: readings) {
                list.add(source.text)
                for variant in source.variants { list.add(variant.text) }
            }
        }
        var pairs = list.pairs
        pairs.sort()
        var last: UInt32?
        pairs.removeAll { pair in
            defer { last = pair }
            return pair == last
        }
        return pairs
    }

    static func pair(_ first: UInt64, _ second: UInt64) -> UInt32 { mixed(first &* 0x9E37_79B9_7F4A_7C15 ^ second) }

    static func word(_ hash: UInt64) -> UInt32 { mixed(hash ^ 0x5851_F42D_4C95_7F2D) }

    /// FNV-1a.
    static func hash(_ letters: Span<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for index in 0..<letters.count { hash = (hash ^ UInt64(letters[index])) &* 0x0000_0100_0000_01b3 }
        return hash
    }

    private static func mixed(_ hash: UInt64) -> UInt32 {
        var mixed = (hash ^ hash >> 32) &* 0xd6e8_feb8_6659_fd93
        mixed = (mixed ^ mixed >> 32) &* 0xd6e8_feb8_6659_fd93
        return UInt32(truncatingIfNeeded: mixed >> 32)
    }
}

/// All pairs and long words of what is printed, one word after another.
private struct PairList {
    private(set) var pairs: [UInt32] = []
    private var last: UInt64?

    /// Words behind those that were added already.
    mutating func add(_ stretch: String) {
        pairs.reserveCapacity(stretch.utf8.count / 4)
        if let scalars = ASCIIScalars(stretch) { addWords(of: scalars) } else { addWords(of: Array(stretch.unicodeScalars)) }
    }

    private mutating func addWords(of scalars: some QuoteScalars) {
        var reader = QuoteReader(scalars, .printed)
        while let token = reader.next() { reader.letters.withSpan { add(token, in: $0) } }
    }

    /// Words of a text of its own.
    mutating func add(_ text: QuoteText) {
        last = nil
        for token in text.tokens { add(token, in: text.letters.span) }
    }

    private mutating func add(_ word: QuoteText.Token, in letters: Span<UInt8>) {
        if let last { pairs.append(QuotePairs.pair(last, word.hash)) }
        if word.isLong(in: letters) { pairs.append(QuotePairs.word(word.hash)) }
        last = word.hash
    }
}

extension QuoteText.Token {
    /// Whether it is found by itself.
    fileprivate func isLong(in letters: Span<UInt8>) -> Bool {
        folded.count >= QuotePairs.longWord && folded.count { letters[$0] & 0xC0 != 0x80 } >= QuotePairs.longWord
    }
}
