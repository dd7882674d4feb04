import Text

extension Source {
    /// Whether `words` stand within the range and between quotation marks.
    func isQuoted(_ words: String, in range: Range<Int>) -> Bool {
        text.occurrences(of: words, in: range).contains { found in
            quotations.contains { $0.inside.lowerBound <= found.lowerBound && found.upperBound <= $0.inside.upperBound }
        }
    }

    /// The quotation that was probably meant: the first that holds the same words, folded.
    func quotation(like words: String) -> String? {
        let wanted = fold(words)
        return quotations.lazy.compactMap { text.passage($0.inside) }.first { fold($0).containsRun(wanted) }
    }

    /// The sentences that the range touches, from the start of the first to the end of the last.
    func sentences(around range: Range<Int>) -> Range<Int> {
        let touched = text.sentences.filter { $0.range.overlaps(range) }
        return (touched.first?.range.lowerBound ?? range.lowerBound)..<(touched.last?.range.upperBound ?? range.upperBound)
    }
}

extension [String] {
    fileprivate func containsRun(_ run: [String]) -> Bool {
        guard !run.isEmpty, run.count <= count else { return false }
        return (0...(count - run.count)).contains { self[$0..<($0 + run.count)].elementsEqual(run) }
    }
}
