/// Which word of a quotation answers to which printed one, with the fewest edits.
///
/// The quotation may begin and end anywhere in what is printed; between its first and its last word nothing is left out for nothing, but
/// where an ellipsis stands. The optimum of an edit distance over words (Sellers 1980), found in O(words × printed words).
struct QuoteAlignment: Equatable {
    /// Numbers of tokens: yours first.
    enum Step: Equatable {
        case same(Int, Int)
        case changed(Int, Int)
        case added(Int)
        case missing(Int)
        case omitted(Int, Range<Int>)
        case inserted(Int, Range<Int>)
    }

    let steps: [Step]
    /// How many words are changed, added or missing.
    var edits: Int {
        steps.count {
            switch $0 {
            case .changed, .added, .missing: true
            case .same, .omitted, .inserted: false
            }
        }
    }

    init(steps: [Step]) { self.steps = steps }

    /// Nothing where more edits are needed.
    init?(of yours: QuoteText, with printed: QuoteText, atMost most: Int) {
        let costs = QuoteCosts(of: yours, with: printed)
        let limit = UInt32(most + 1) * QuoteCosts.edit
        guard let end = costs.end, costs[yours.tokens.count, end] < limit else { return nil }
        steps = costs.steps(to: end)
        if edits > most { return nil }
    }
}

/// The least cost of every beginning of a quotation against every place where it may end.
struct QuoteCosts {
    /// More than all the smaller costs of a quotation together.
    static let edit: UInt32 = 10_000
    /// A word left out is told rather than one changed into its neighbour.
    private static let change: UInt32 = edit + 2
    /// Of the same word in other letters: of two places the one that is written alike is meant.
    private static let otherLetters: UInt32 = 1
    /// Of a word that an insertion stands for: as few as will do.
    private static let replacedWord: UInt32 = 2
    /// For so many words an insertion may stand.
    static let mostReplaced = 4

    private let yours: QuoteText
    private let printed: QuoteText
    private let width: Int
    private var costs: [UInt32]

    init(of yours: QuoteText, with printed: QuoteText) {
        self.yours = yours
        self.printed = printed
        width = printed.tokens.count + 1
        costs = [UInt32](repeating: 0, count: (yours.tokens.count + 1) * width)
        for row in 1..<yours.tokens.count + 1 { fill(row) }
    }

    subscript(row: Int, place: Int) -> UInt32 { costs[row * width + place] }

    private mutating func fill(_ row: Int) {
        let start = row * width, above = start - width
        switch yours.tokens[row - 1].kind {
        case .word:
            costs[start] = costs[above] + Self.edit
            for place in 1..<max(width, 1) {
                let added = costs[above + place] + Self.edit
                let missing = costs[start + place - 1] + Self.edit
                let replaced = costs[above + place - 1] + cost(of: row - 1, for: place - 1)
                costs[start + place] = min(replaced, added, missing)
            }
        case .omission:
            var least = UInt32.max
            for place in 0..<width {
                least = min(least, costs[above + place])
                costs[start + place] = least
            }
        case .insertion:
            for place in 0..<width {
                var least = UInt32.max
                for taken in 0...min(place, Self.mostReplaced) {
                    least = min(least, costs[above + place - taken] + UInt32(taken) * Self.replacedWord)
                }
                costs[start + place] = least
            }
        }
    }

    private func cost(of token: Int, for other: Int) -> UInt32 {
        if !yours.isSame(token, as: other, of: printed) { return Self.change }
        return yours.isIdentical(token, to: other, of: printed) ? 0 : Self.otherLetters
    }

    /// The first of the places where all of it ends at the least cost.
    var end: Int? { (0..<width).min { self[yours.tokens.count, $0] < self[yours.tokens.count, $1] } }

    /// The way back from the end, told forwards.
    func steps(to end: Int) -> [QuoteAlignment.Step] {
        var steps: [QuoteAlignment.Step] = []
        var (row, place) = (yours.tokens.count, end)
        while row > 0 {
            let cost = self[row, place]
            switch yours.tokens[row - 1].kind {
            case .word:
                if place > 0, self[row - 1, place - 1] + self.cost(of: row - 1, for: place - 1) == cost {
                    let isSame = yours.isSame(row - 1, as: place - 1, of: printed)
                    steps.append(isSame ? .same(row - 1, place - 1) : .changed(row - 1, place - 1))
                    place -= 1
                    row -= 1
                } else if place > 0, self[row, place - 1] + Self.edit == cost {
                    steps.append(.missing(place - 1))
                    place -= 1
                } else {
                    steps.append(.added(row - 1))
                    row -= 1
                }
            case .omission:
                let from = (0...place).last { self[row - 1, $0] == cost } ?? place
                steps.append(.omitted(row - 1, from..<place))
                place = from
                row -= 1
            case .insertion:
                let taken = (0...min(place, Self.mostReplaced)).first {
                    self[row - 1, place - $0] + UInt32($0) * Self.replacedWord == cost
                }
                steps.append(.inserted(row - 1, place - (taken ?? 0)..<place))
                place -= taken ?? 0
                row -= 1
            }
        }
        return steps.reversed()
    }
}
