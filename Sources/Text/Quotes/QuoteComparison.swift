/// How a quotation compares with what a source prints.
package struct QuoteComparison: Equatable, Sendable {
    package enum Match: String, CaseIterable, Sendable, Comparable {
        /// Code point for code point.
        case exact
        /// The same words; case, accents, dashes, quotation marks, spaces or punctuation differ, or brackets show what was put in.
        case normalized
        /// Most of the words: at most one edit for every four words.
        case near

        package static func < (left: Match, right: Match) -> Bool { left.rank < right.rank }

        private var rank: Int { self == .exact ? 0 : self == .normalized ? 1 : 2 }
    }

    package enum Extent: String, CaseIterable, Sendable {
        /// All that stands between one pair of quotation marks.
        case whole
        /// Some of it, in one piece.
        case part
        /// Several pieces: words are left out at an ellipsis, or the source parts them.
        case joined
    }

    package let match: Match
    package let extent: Extent
    /// Whether it has what was probably meant in place of what is printed.
    package let usesReading: Bool
    /// In the order of the words.
    package let differences: [QuoteDifference]
    /// How many words are changed, added or missing.
    package let edits: Int
    /// How many printed words the ellipses leave out.
    package let omittedWords: Int
    /// The numbers of the stretches that it begins and ends in.
    package let stretches: ClosedRange<Int>

    /// So many edits leave words near: one for every four.
    package static func mostEdits(in words: Int) -> Int { words / 4 }
}

extension QuoteSource {
    /// How the words compare with what is printed or, where that takes fewer edits, with what was meant. Nothing where they are not even near.
    ///
    /// At most `most` edits are looked for, or as many as leave words near. Where none are, O(printed words), but for quotations with ellipses or
    /// brackets; else O(words × printed words).
    package func comparison(with yours: QuoteText, atMost most: Int = .max) -> QuoteComparison? {
        if let number = stretches.firstIndex(where: { yours.scalars[...] == text.scalars[$0] }) {
            return QuoteComparison(
                match: .exact, extent: .whole, usesReading: false, differences: [], edits: 0, omittedWords: 0, stretches: number...number)
        }
        let words = yours.withoutEdges
        let most = min(most, QuoteComparison.mostEdits(in: words.wordCount))
        var best = compared(with: words, atMost: most)
        if best?.edits == 0 || readings.isEmpty { return best }
        for variant in variants {
            guard let found = variant.compared(with: words, atMost: best.map { $0.edits - 1 } ?? most), found.usesReading else { continue }
            best = found
            if found.edits == 0 { break }
        }
        return best
    }

    private func compared(with yours: QuoteText, atMost most: Int) -> QuoteComparison? {
        guard let alignment = run(like: yours) ?? aligned(with: yours, atMost: most) else { return nil }
        let places = alignment.steps.flatMap(\.printed)
        guard let first = places.first, let last = places.last else { return nil }
        let isWhole = isWhole(first, last)
        var differences = QuoteDifferences(of: alignment.steps, yours, self, isWhole: isWhole).found
        let used = replaced.filter { $0.range.overlaps(text.tokens[first].range.lowerBound..<text.tokens[last].range.upperBound) }
        differences += used.map { QuoteDifference(.reading, yours: $0.reading.meant, printed: $0.reading.printed) }
        let edits = alignment.edits
        let omitted = alignment.steps.reduce(0) { if case .omitted(_, let range) = $1 { $0 + range.count } else { $0 } }
        let isExact = differences.allSatisfy { $0.kind == .omitted }
        let (from, to) = (stretch(of: first), stretch(of: last))
        return QuoteComparison(
            match: edits > 0 ? .near : isExact ? .exact : .normalized,
            extent: from != to || omitted > 0 ? .joined : isWhole ? .whole : .part,
            usesReading: !used.isEmpty, differences: differences, edits: edits, omittedWords: omitted, stretches: from...to)
    }

    /// Words that follow one another, none of them put in or left out. A whole stretch is meant rather than a part of another one, and one that is
    /// written alike rather than one that is not.
    private func run(like yours: QuoteText) -> QuoteAlignment? {
        let count = yours.tokens.count
        guard count > 0, count <= text.tokens.count, yours.isOnlyWords else { return nil }
        var best: (start: Int, rank: Int)?
        for start in 0...text.tokens.count - count {
            guard (0..<count).allSatisfy({ yours.isSame($0, as: start + $0, of: text) }) else { continue }
            let isAlike = (0..<count).allSatisfy { yours.isIdentical($0, to: start + $0, of: text) }
            let rank = (isWhole(start, start + count - 1) ? 0 : 2) + (isAlike ? 0 : 1)
            if best.map({ rank < $0.rank }) ?? true { best = (start, rank) }
        }
        return best.map { best in QuoteAlignment(steps: (0..<count).map { .same($0, best.start + $0) }) }
    }

    /// Nothing is left to look for where only words are to be the same, for they would be a run.
    private func aligned(with yours: QuoteText, atMost most: Int) -> QuoteAlignment? {
        if most <= 0, yours.isOnlyWords { return nil }
        return QuoteAlignment(of: yours, with: text, atMost: most)
    }

    private func isWhole(_ first: Int, _ last: Int) -> Bool {
        let stretch = stretches[stretch(of: first)]
        return (first == 0 || text.tokens[first - 1].range.upperBound <= stretch.lowerBound)
            && (last + 1 == text.tokens.count || text.tokens[last + 1].range.lowerBound >= stretch.upperBound)
            && text.tokens[last].range.upperBound <= stretch.upperBound
    }
}

extension QuoteText {
    /// Without ellipses and insertions.
    package var isOnlyWords: Bool { tokens.allSatisfy { $0.kind == .word } }

    /// Without the ellipses at its ends: they only say that it is a part.
    fileprivate var withoutEdges: QuoteText {
        var rest = Self.trimmed(scalars, 0..<scalars.count)
        for token in tokens {
            guard token.kind == .omission, token.range.lowerBound == rest.lowerBound else { break }
            rest = Self.trimmed(scalars, token.range.upperBound..<rest.upperBound)
        }
        for token in tokens.reversed() {
            guard token.kind == .omission, token.range.upperBound == rest.upperBound, rest.lowerBound < token.range.lowerBound else {
                break
            }
            rest = Self.trimmed(scalars, rest.lowerBound..<token.range.lowerBound)
        }
        return rest.count == scalars.count ? self : QuoteText(Array(scalars[rest]), .yours)
    }
}

extension QuoteAlignment.Step {
    /// The printed words it is about.
    fileprivate var printed: [Int] {
        switch self {
        case .same(_, let its), .changed(_, let its), .missing(let its): [its]
        case .omitted, .added: []
        case .inserted(_, let range): Array(range)
        }
    }
}
