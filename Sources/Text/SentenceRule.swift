/// Where sentences end.
///
/// A line break ends a sentence. Within a line, a sentence ends at `.` `!` `?` `…` (or several of them) with the closing marks that
/// follow directly, if then white space comes and behind it something that may begin a sentence: an opening mark, a digit, or a letter
/// that is not lower case. A single full stop ends nothing behind a title ("Gen."), behind an initial or initials ("J.", "U.S."), behind
/// the word of a numbering with its number to come ("No. 7"), or behind a number that begins the sentence ("1. Borders").
/// The first line is a heading if more follows and it does not end with such a mark; a heading is one piece.
///
/// So "in the U.S. The talks" is one sentence, and `“Ready?” Ada asked` two: without a grammar no rule gets both of each right.
struct SentenceRule {
    let scalars: [Unicode.Scalar]

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    func sentences() -> [Sentence] {
        let lines = scalars.indices.split { scalars[$0].isLineBreak }.compactMap(trimmed)
        guard let first = lines.first else { return [] }
        let hasHeading = lines.count > 1 && !endsWithStop(first)
        let heading = hasHeading ? [Sentence(number: 0, range: first)] : []
        let ranges = lines.dropFirst(heading.count).flatMap(cut)
        return heading + ranges.enumerated().map { Sentence(number: $0.offset + 1, range: $0.element) }
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int>? {
        guard let first = range.first(where: { !scalars[$0].properties.isWhitespace }),
            let last = range.last(where: { !scalars[$0].properties.isWhitespace })
        else { return nil }
        return first..<(last + 1)
    }

    private func endsWithStop(_ line: Range<Int>) -> Bool {
        line.last { !scalars[$0].isClosingMark }.map { scalars[$0].isStop } ?? false
    }

    /// One trimmed line, cut into sentences.
    private func cut(_ line: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = line.lowerBound
        var index = start
        while let stop = line[index...].first(where: { scalars[$0].isStop }) {
            let behindStops = line[stop...].first { !scalars[$0].isStop } ?? line.upperBound
            let end = line[behindStops...].first { !scalars[$0].isClosingMark } ?? line.upperBound
            let next = line[end...].first { !scalars[$0].properties.isWhitespace } ?? line.upperBound
            index = end
            guard next > end, next < line.upperBound, scalars[next].mayBeginSentence else { continue }
            if end == stop + 1, isAbbreviation(start..<stop, before: scalars[next]) { continue }
            found.append(start..<end)
            start = next
            index = next
        }
        found.append(start..<line.upperBound)
        return found
    }

    /// Whether the full stop behind `text` only shortens its last word.
    private func isAbbreviation(_ text: Range<Int>, before next: Unicode.Scalar) -> Bool {
        if scalars[text].allSatisfy({ $0.properties.numericType == .decimal }) { return true }
        let behind = text.last { !(scalars[$0].properties.isAlphabetic || scalars[$0] == ".") }
        let word = scalars[(behind.map { $0 + 1 } ?? text.lowerBound)..<text.upperBound]
        if word.split(separator: ".", omittingEmptySubsequences: false).allSatisfy({
            $0.count == 1 && $0.allSatisfy(\.properties.isUppercase)
        }) {
            return true
        }
        let written = String(String.UnicodeScalarView(word))
        return Self.beforeNames.contains(written) || Self.beforeNumbers.contains(written) && next.properties.numericType == .decimal
    }

    private static let beforeNames: Set<String> = [
        "Mr", "Mrs", "Ms", "Mx", "Messrs", "Dr", "Prof", "Rev", "Hon", "Amb", "Gov", "Sen", "Rep", "Pres", "Min", "Sec", "Gen", "Col", "Lt",
        "Maj", "Brig", "Capt", "Sgt", "Adm", "Cdr", "St", "Ste", "Mt", "Ft", "vs", "cf", "e.g", "i.e",
    ]
    private static let beforeNumbers: Set<String> = [
        "No", "Nos", "Nr", "Art", "Arts", "para", "paras", "p", "pp", "vol", "Vol", "ch", "fig", "Fig", "Res", "Jan", "Feb", "Mar", "Apr",
        "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
    ]
}

extension Unicode.Scalar {
    var isLineBreak: Bool {
        switch value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    fileprivate var isStop: Bool { self == "." || self == "!" || self == "?" || self == "…" }

    fileprivate var isClosingMark: Bool {
        switch self {
        case "”", "“", "’", "‘", "»", "«", "›", "‹", "\"", "'", ")", "]", "}": true
        default: false
        }
    }

    /// Letters of scripts without capitals are their own title case, so they may begin a sentence.
    fileprivate var mayBeginSentence: Bool {
        switch self {
        case "“", "„", "‘", "‚", "«", "»", "‹", "›", "\"", "'", "(", "[", "{", "¿", "¡": true
        default:
            properties.numericType == .decimal
                || properties.isAlphabetic && properties.titlecaseMapping.unicodeScalars.elementsEqual([self])
        }
    }
}
