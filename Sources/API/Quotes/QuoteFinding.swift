internal import Records
internal import Text

/// A statement that a quotation was found in, or two neighbouring ones, and how.
struct QuoteFinding: Sendable {
    /// By which of its parts the statement was found.
    enum Way: String, CaseIterable, Sendable {
        /// What the source prints in quotation marks.
        case words
        /// What was probably meant by that.
        case reading
        /// The whole passage, told by its digest: quoted or not.
        case passage
    }

    /// Whether it is the speaker that was asked for.
    enum Claim: String, CaseIterable, Sendable { case same, other, unasked }

    /// In the order of the source.
    let statements: [QuotedStatement]
    let match: QuoteComparison.Match
    let extent: QuoteComparison.Extent
    let way: Way
    let claim: Claim
    let differences: [QuoteDifference]
    let edits: Int
    let omittedWords: Int

    /// Of words that were compared.
    init(_ comparison: QuoteComparison, in statements: [QuotedStatement], asked: QuoteRequest.Speaker?) {
        self.statements = statements
        match = comparison.match
        extent = comparison.extent
        // A statement without quoted words is found by the terms of its readings only.
        way = comparison.usesReading || statements.allSatisfy(\.words.isEmpty) ? .reading : .words
        claim = Self.claim(of: statements, asked)
        differences = comparison.differences
        edits = comparison.edits
        omittedWords = comparison.omittedWords
    }

    /// Of a passage whose digest is that of the words.
    init(passageOf statement: QuotedStatement, asked: QuoteRequest.Speaker?) {
        statements = [statement]
        match = .exact
        extent = .whole
        way = .passage
        claim = Self.claim(of: [statement], asked)
        differences = []
        edits = 0
        omittedWords = 0
    }

    private static func claim(of statements: [QuotedStatement], _ asked: QuoteRequest.Speaker?) -> Claim {
        guard let asked else { return .unasked }
        return statements.allSatisfy { $0.speaker?.id == asked.id } ? .same : .other
    }

    /// Whether the words as given may be printed as the speaker's own: two statements make no single quotation.
    var isQuotable: Bool { way == .words && match != .near && claim != .other && statements.count == 1 && areQuotable }

    /// Whether the words as printed may be.
    var areQuotable: Bool { statements.allSatisfy(\.isQuotable) }

    /// Whether it answers the question better than another one.
    func precedes(_ other: QuoteFinding) -> Bool { rank.lexicographicallyPrecedes(other.rank) }

    private var rank: [Int] {
        [
            claim == .other ? 1 : 0, edits, way == .words ? 0 : way == .reading ? 1 : 2, match == .exact ? 0 : 1,
            extent == .whole ? 0 : extent == .part ? 1 : 2, isQuotable ? 0 : 1,
        ]
    }
}
