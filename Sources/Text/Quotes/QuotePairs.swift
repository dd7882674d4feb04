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
            if stretch.count == 1, let only = stretch.first, text.letterCount(of: only) >= longWord { pairs.append(word(only.hash)) }
            for (first, second) in zip(stretch, stretch.dropFirst()) { pairs.append(pair(first.hash, second.hash)) }
        }
        return pairs
    }

    /// Of what a statement prints in quotation marks, and of what was meant where it has readings; each once, ascending.
    package static func of(words: [String], readings: [QuoteSource.Reading]) -> [UInt32] {
        var pairs: [UInt32] = []
        for source in QuoteSource.all(words, readings: readings) {
            pairs += source.text.allPairs
            if !source.readings.isEmpty { for variant in source.variants { pairs += variant.text.allPairs } }
        }
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
    static func hash(_ letters: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for letter in letters { hash = (hash ^ UInt64(letter)) &* 0x0000_0100_0000_01b3 }
        return hash
    }

    private static func mixed(_ hash: UInt64) -> UInt32 {
        var mixed = (hash ^ hash >> 32) &* 0xd6e8_feb8_6659_fd93
        mixed = (mixed ^ mixed >> 32) &* 0xd6e8_feb8_6659_fd93
        return UInt32(truncatingIfNeeded: mixed >> 32)
    }
}

extension QuoteText {
    fileprivate func letterCount(of token: Token) -> Int { letters[token.folded].count { $0 & 0xC0 != 0x80 } }

    fileprivate var allPairs: [UInt32] {
        var pairs: [UInt32] = []
        pairs.reserveCapacity(tokens.count)
        for (first, second) in zip(tokens, tokens.dropFirst()) { pairs.append(QuotePairs.pair(first.hash, second.hash)) }
        for token in tokens where letterCount(of: token) >= QuotePairs.longWord { pairs.append(QuotePairs.word(token.hash)) }
        return pairs
    }
}
