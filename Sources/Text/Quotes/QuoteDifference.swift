/// One thing in which a quotation and what is printed differ, as a person reads it.
package struct QuoteDifference: Equatable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        // Words: these make a quotation no more than near.
        case changed, added, missing
        // What whoever quotes says was done to the words.
        case omitted, bracketed
        // What was probably meant stands in place of what is printed.
        case reading
        // The same words, written otherwise.
        case letterCase = "case"
        case letters, quotes, dash, space, punctuation
    }

    package let kind: Kind
    /// Nothing where words are missing.
    package let yours: String?
    /// Nothing where words were added.
    package let printed: String?

    package init(_ kind: Kind, yours: String?, printed: String?) {
        self.kind = kind
        self.yours = yours
        self.printed = printed
    }
}

/// Walks an alignment and takes down what differs.
struct QuoteDifferences {
    private let yours: QuoteText
    private let source: QuoteSource
    private let isWhole: Bool
    private(set) var found: [QuoteDifference] = []
    /// Neighbouring edits, told as one.
    private var edited: (yours: Range<Int>?, printed: Range<Int>?) = (nil, nil)
    /// The tokens of the last step, if it was the same word.
    private var last: (yours: Int, printed: Int)?

    init(of steps: [QuoteAlignment.Step], _ yours: QuoteText, _ source: QuoteSource, isWhole: Bool) {
        self.yours = yours
        self.isWhole = isWhole
        self.source = source
        for step in steps { take(step) }
        endEdit()
        compareEdges(steps)
    }

    private mutating func take(_ step: QuoteAlignment.Step) {
        switch step {
        case .same(let mine, let its):
            endEdit()
            if let last { compareGap(last, (mine, its)) }
            compareWord(mine, its)
            last = (mine, its)
        case .omitted(let mine, let range):
            endEdit()
            // Where nothing is left out, the mark is one among those between two words: the source may print it, too.
            if range.isEmpty { return }
            last = nil
            add(.omitted, yours.tokens[mine].range, printedRange(range))
        case .inserted(let mine, let range):
            endEdit()
            last = nil
            add(.bracketed, yours.tokens[mine].range, printedRange(range))
        case .changed(let mine, let its): edit(yours.tokens[mine].range, source.text.tokens[its].range)
        case .added(let mine): edit(yours.tokens[mine].range, nil)
        case .missing(let its): edit(nil, source.text.tokens[its].range)
        }
    }

    private mutating func add(_ kind: QuoteDifference.Kind, _ mine: Range<Int>?, _ its: Range<Int>?) {
        found.append(QuoteDifference(kind, yours: mine.map(yours.text), printed: its.map(printedText)))
    }

    private mutating func edit(_ mine: Range<Int>?, _ its: Range<Int>?) {
        last = nil
        edited.yours = joined(edited.yours, mine)
        edited.printed = joined(edited.printed, its)
    }

    private mutating func endEdit() {
        let (mine, its) = edited
        if mine != nil || its != nil { add(mine == nil ? .missing : its == nil ? .added : .changed, mine, its) }
        edited = (nil, nil)
    }

    private func joined(_ range: Range<Int>?, _ other: Range<Int>?) -> Range<Int>? {
        guard let range, let other else { return range ?? other }
        return range.lowerBound..<other.upperBound
    }

    private func printedRange(_ tokens: Range<Int>) -> Range<Int>? {
        guard let first = tokens.first, let last = tokens.last else { return nil }
        return source.text.tokens[first].range.lowerBound..<source.text.tokens[last].range.upperBound
    }

    /// A seam between stretches is shown as a bar: other words stand there in the source.
    private func printedText(_ range: Range<Int>) -> String {
        source.text.text(range).split(separator: Character(QuoteSource.seam)).joined(separator: " | ")
    }
}

extension QuoteDifferences {
    private mutating func compareWord(_ mine: Int, _ its: Int) {
        if yours.isIdentical(mine, to: its, of: source.text) { return }
        let (range, printed) = (yours.tokens[mine].range, source.text.tokens[its].range)
        let kind: QuoteDifference.Kind =
            yours.tokens[mine].bare != nil ? .bracketed : Self.kind(ofWords: yours.scalars[range], source.text.scalars[printed])
        add(kind, range, printed)
    }

    private static func kind(ofWords mine: ArraySlice<Unicode.Scalar>, _ its: ArraySlice<Unicode.Scalar>) -> QuoteDifference.Kind {
        func lower(_ word: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
            word.flatMap { Array($0.properties.lowercaseMapping.unicodeScalars) }
        }
        func plain(_ word: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] { word.map { $0.isApostrophe ? "'" : $0.isDash ? "-" : $0 } }
        if lower(mine) == lower(its) { return .letterCase }
        if plain(mine) == plain(its) { return mine.contains { $0.isDash } ? .dash : .quotes }
        return .letters
    }

    /// What stands between two words, here and there.
    private mutating func compareGap(_ before: (yours: Int, printed: Int), _ behind: (yours: Int, printed: Int)) {
        let mine = yours.tokens[before.yours].range.upperBound..<yours.tokens[behind.yours].range.lowerBound
        let its = source.text.tokens[before.printed].range.upperBound..<source.text.tokens[behind.printed].range.lowerBound
        let printed = source.text.scalars[its].map { $0 == QuoteSource.seam ? " " : $0 }
        if yours.scalars[mine].elementsEqual(printed) { return }
        add(
            Self.kind(ofGaps: Array(yours.scalars[mine]), printed),
            yours.tokens[before.yours].range.lowerBound..<yours.tokens[behind.yours].range.upperBound,
            source.text.tokens[before.printed].range.lowerBound..<source.text.tokens[behind.printed].range.upperBound)
    }

    private static func kind(ofGaps mine: [Unicode.Scalar], _ its: [Unicode.Scalar]) -> QuoteDifference.Kind {
        func marks(_ gap: [Unicode.Scalar]) -> [Unicode.Scalar] { gap.filter { !$0.properties.isWhitespace && !$0.isInvisible } }
        func bare(_ gap: [Unicode.Scalar]) -> [Unicode.Scalar] { gap.filter { !$0.isApostrophe && !$0.isDoubleMark } }
        func even(_ gap: [Unicode.Scalar]) -> [Unicode.Scalar] { gap.filter { !$0.isDash } }
        let (left, right) = (marks(mine), marks(its))
        if left == right { return .space }
        if bare(left) == bare(right) { return .quotes }
        if even(left) == even(right) { return .dash }
        return .punctuation
    }

    /// What stands before the first word and behind the last. A part may end anywhere between words; a whole has all that is printed.
    private mutating func compareEdges(_ steps: [QuoteAlignment.Step]) {
        switch steps.first {
        case .same(let mine, let its)?: compareFront(mine, its)
        case .omitted(let mine, _)?:
            found.insert(QuoteDifference(.punctuation, yours: yours.text(0..<yours.tokens[mine].range.upperBound), printed: nil), at: 0)
        default: break
        }
        switch steps.last {
        case .same(let mine, let its)?: compareBack(mine, its)
        case .omitted(let mine, _)?:
            let rest = yours.tokens[mine].range.lowerBound..<yours.scalars.count
            found.append(QuoteDifference(.punctuation, yours: yours.text(rest), printed: nil))
        default: break
        }
    }

    private mutating func compareFront(_ mine: Int, _ its: Int) {
        let word = yours.tokens[mine].range, printed = source.text.tokens[its].range
        let from = max(its == 0 ? 0 : source.text.tokens[its - 1].range.upperBound, source.stretches[source.stretch(of: its)].lowerBound)
        let front = yours.scalars[..<word.lowerBound],
            printedFront = source.text.scalars[min(from, printed.lowerBound)..<printed.lowerBound]
        if isWhole ? front == printedFront : printedFront.reversed().starts(with: front.reversed()) { return }
        let difference = QuoteDifference(
            Self.kind(ofGaps: Array(front), isWhole ? Array(printedFront) : []), yours: yours.text(0..<word.upperBound),
            printed: source.text.text(isWhole ? from..<printed.upperBound : printed))
        found.insert(difference, at: 0)
    }

    private mutating func compareBack(_ mine: Int, _ its: Int) {
        let word = yours.tokens[mine].range, printed = source.text.tokens[its].range
        let next = its + 1 < source.text.tokens.count ? source.text.tokens[its + 1].range.lowerBound : source.text.scalars.count
        let end = max(printed.upperBound, min(next, source.stretches[source.stretch(of: its)].upperBound))
        let back = yours.scalars[word.upperBound...], printedBack = source.text.scalars[printed.upperBound..<end]
        if isWhole ? back == printedBack : printedBack.starts(with: back) { return }
        let difference = QuoteDifference(
            Self.kind(ofGaps: Array(back), isWhole ? Array(printedBack) : []), yours: yours.text(word.lowerBound..<yours.scalars.count),
            printed: source.text.text(isWhole ? printed.lowerBound..<end : printed))
        found.append(difference)
    }
}
