/// What one statement prints in quotation marks, or two neighbouring ones together: stretches in their order, and how they may be read.
package struct QuoteSource: Sendable {
    /// What is printed, and what was probably meant.
    package struct Reading: Equatable, Sendable {
        package let printed: String
        package let meant: String

        package init(printed: String, meant: String) {
            self.printed = printed
            self.meant = meant
        }
    }

    /// The stretches with a seam between two.
    package let text: QuoteText
    /// Where each stretch stands in `text`, without the white space around it.
    let stretches: [Range<Int>]
    let readings: [Reading]
    /// What stands in place of what is printed, in `text`: in a variant only.
    let replaced: [(range: Range<Int>, reading: Reading)]

    /// A noncharacter: no text has it.
    static let seam: Unicode.Scalar = "\u{FFFF}"
    /// Further readings are passed over, and so are further combinations.
    private static let mostReadings = 3

    package init(_ words: [String], readings: [Reading] = []) {
        var scalars: [Unicode.Scalar] = [], stretches: [Range<Int>] = []
        for stretch in words {
            if !scalars.isEmpty { scalars.append(Self.seam) }
            let start = scalars.count
            scalars.reserveCapacity(start + stretch.utf8.count)
            for scalar in stretch.unicodeScalars { scalars.append(scalar) }
            stretches.append(QuoteText.trimmed(scalars, start..<scalars.count))
        }
        self.init(QuoteText(scalars, .printed), stretches, readings, replaced: [])
    }

    /// What a quotation of a statement is compared with: its quoted words, or where it has none the terms of its readings, one by one.
    package static func all(_ words: [String], readings: [Reading]) -> [QuoteSource] {
        if !words.isEmpty { return [QuoteSource(words, readings: readings)] }
        return readings.flatMap { [QuoteSource([$0.printed]), QuoteSource([$0.meant])] }
    }

    private init(_ text: QuoteText, _ stretches: [Range<Int>], _ readings: [Reading], replaced: [(range: Range<Int>, reading: Reading)]) {
        self.text = text
        self.stretches = stretches
        self.readings = readings
        self.replaced = replaced
    }

    /// The number of the stretch in which a token stands.
    func stretch(of token: Int) -> Int {
        let start = text.tokens[token].range.lowerBound
        return stretches.lastIndex { $0.lowerBound <= start } ?? 0
    }
}

extension QuoteSource {
    /// In how many ways it can be read, with the printed one.
    package var ways: Int { 1 << min(readings.count, Self.mostReadings) }

    /// The text with what was probably meant in place of what is printed: for each of the readings, and for several at once.
    var variants: [QuoteSource] {
        let places = readings.prefix(Self.mostReadings).map { reading in (reading: reading, ranges: ranges(of: reading.printed)) }
            .filter { !$0.ranges.isEmpty }
        if places.isEmpty { return [] }
        return (1..<1 << places.count).map { choice in
            let chosen = places.indices.filter { choice >> $0 & 1 == 1 }
            return replacing(chosen.flatMap { index in places[index].ranges.map { ($0, places[index].reading) } })
        }
    }

    /// Where the words stand, wherever they do, in code points.
    private func ranges(of words: String) -> [Range<Int>] {
        let wanted = QuoteText(words, .printed)
        let count = wanted.tokens.count
        guard count > 0, count <= text.tokens.count else { return [] }
        return (0...text.tokens.count - count).filter { start in
            (0..<count).allSatisfy { wanted.isSame($0, as: start + $0, of: text) } && stretch(of: start) == stretch(of: start + count - 1)
        }.map { text.tokens[$0].range.lowerBound..<text.tokens[$0 + count - 1].range.upperBound }
    }

    /// Of places that overlap the first counts.
    private func replacing(_ places: [(range: Range<Int>, reading: Reading)]) -> QuoteSource {
        var scalars: [Unicode.Scalar] = [], replaced: [(range: Range<Int>, reading: Reading)] = []
        var shifts: [(place: Int, by: Int)] = []
        var end = 0
        for (range, reading) in places.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) where range.lowerBound >= end {
            scalars += text.scalars[end..<range.lowerBound]
            let start = scalars.count
            scalars.append(contentsOf: reading.meant.unicodeScalars)
            replaced.append((start..<scalars.count, reading))
            end = range.upperBound
            shifts.append((end, scalars.count - end))
        }
        scalars += text.scalars[end...]
        func moved(_ place: Int) -> Int { place + (shifts.last { $0.place <= place }?.by ?? 0) }
        let stretches = stretches.map { moved($0.lowerBound)..<moved($0.upperBound) }
        return QuoteSource(QuoteText(scalars, .printed), stretches, [], replaced: replaced)
    }
}
