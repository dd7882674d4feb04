internal import Digests
internal import Records
internal import Store
internal import Text

/// Looks for a quotation: first all of its words, then whole passages, then two statements that follow one another, then what is near.
///
/// Each step is taken only where those before found nothing of the speaker who was asked for.
struct QuoteCheck {
    let request: QuoteRequest
    /// Best first.
    private(set) var findings: [QuoteFinding] = []
    /// How many more statements may hold the words: they were not compared.
    private(set) var more = 0

    private let snapshot: Snapshot
    private let pairs: [UInt32]
    /// How many words may yet be held against one another: long quotations are compared with fewer statements.
    private var budget = 400_000

    /// At most so many statements are compared in each step, and listed.
    static let most = 20

    init(_ request: QuoteRequest, in snapshot: Snapshot) {
        self.request = request
        self.snapshot = snapshot
        pairs = QuotePairs.of(request.text)
        findWords()
        if !isAnswered { findPassages() }
        if !isAnswered { findNeighbours() }
        if !isAnswered { findNear() }
        settle()
    }

    /// Whether the words were found, of the speaker who was asked for.
    private var isAnswered: Bool { findings.contains { $0.claim != .other && $0.edits == 0 } }

    private mutating func findWords() {
        let candidates = snapshot.statements(holdingAllBut: 0, of: pairs, by: request.speaker?.id, limit: Self.most)
        more = candidates.more
        for row in candidates.rows { compare(row, atMost: 0) }
    }

    /// As sent, for a passage may begin and end with marks. Facts are told of only where the passage tells what nobody said.
    private mutating func findPassages() {
        var found: [QuotedStatement] = []
        for form in request.passageForms {
            let digest = SHA256.hex(of: form.utf8Span.span)
            found += snapshot.records(ofPassage: digest).prefix(Self.most).compactMap { QuotedStatement($0, in: snapshot) }
                .filter { $0.passages.contains(digest) }
        }
        let statements = found.filter { !$0.isFact }
        findings += (statements.isEmpty ? found : statements).map { QuoteFinding(passageOf: $0, asked: request.speaker) }
    }

    /// One edit first, then more: the fewer, the fewer statements come into question.
    private mutating func findNear() {
        let most = QuoteComparison.mostEdits(in: request.text.wordCount)
        var edits = 1
        var seen: Set<Row> = []
        while edits <= most {
            let candidates = snapshot.statements(holdingAllBut: edits * 2, of: pairs, by: request.speaker?.id, limit: Self.most)
            for row in candidates.rows where seen.insert(row).inserted { compare(row, atMost: most) }
            if findings.contains(where: { $0.claim != .other && $0.edits <= edits }) { return }
            edits = edits == most ? edits + 1 : min(edits * 2, most)
        }
    }

    private mutating func compare(_ row: Row, atMost most: Int) {
        guard let statement = QuotedStatement(row, in: snapshot) else { return }
        var best: QuoteFinding?
        for source in statement.sources {
            guard affords(source, atMost: most) else {
                more += 1
                break
            }
            guard let found = source.comparison(with: request.text, atMost: most) else { continue }
            let finding = QuoteFinding(found, in: [statement], asked: request.speaker)
            if best.map(finding.precedes) ?? true { best = finding }
        }
        if let best { findings.append(best) }
    }

    /// Takes what a comparison costs off the budget. Finding words that follow one another costs next to nothing.
    private mutating func affords(_ source: QuoteSource, atMost most: Int) -> Bool {
        if budget <= 0 { return false }
        if most > 0 || !request.text.isOnlyWords { budget -= request.text.tokens.count * source.text.tokens.count * source.ways }
        return true
    }

    /// The best first, and only what needs as few edits as it: beside the right words nobody wants to read of nearly right ones.
    private mutating func settle() {
        var seen: Set<[Row]> = []
        findings = findings.filter { seen.insert($0.statements.map(\.row)).inserted }.enumerated()
            .sorted { $0.element.precedes($1.element) || !$1.element.precedes($0.element) && $0.offset < $1.offset }.map(\.element)
        guard let best = findings.first else { return }
        findings.removeAll { $0.claim == best.claim ? $0.edits > best.edits : $0.edits > 0 }
    }
}

extension QuoteCheck {
    /// A quotation that runs on from one statement into the next of the same speaker.
    private mutating func findNeighbours() {
        guard request.text.stretches.count == 1 else { return }
        let former = rows(beginning: pairs), latter = rows(beginning: pairs.reversed())
        let documents = Set(former.keys).intersection(latter.keys)
        for document in documents.sorted() {
            for first in statements(former[document]) {
                for second in statements(latter[document]) where first.isFollowed(by: second) { compare(first, second) }
            }
        }
    }

    private mutating func compare(_ first: QuotedStatement, _ second: QuotedStatement) {
        let source = QuoteSource(first.words + second.words, readings: first.readings + second.readings)
        guard affords(source, atMost: 1), let found = source.comparison(with: request.text),
            found.stretches.lowerBound < first.words.count, found.stretches.upperBound >= first.words.count
        else { return }
        findings.append(QuoteFinding(found, in: [first, second], asked: request.speaker))
    }

    private func statements(_ rows: [Row]?) -> [QuotedStatement] {
        (rows ?? []).compactMap { QuotedStatement($0, in: snapshot) }.filter { !$0.words.isEmpty }
    }

    /// By document, the statements that hold the first of the pairs, and the next ones, too, where so many hold the first that they must be told
    /// apart. None where all of the pairs are frequent.
    private func rows(beginning pairs: [UInt32]) -> [String: [Row]] {
        var found: [Row] = []
        var fewest = Int.max
        for count in 1..<max(min(pairs.count, Self.mostPairs), 1) {
            fewest = min(fewest, snapshot.mostStatements(holding: pairs[count - 1]))
            if fewest > Self.mostBeginning { continue }
            let next = snapshot.statements(holdingAllBut: 0, of: Array(pairs[..<count]), by: request.speaker?.id, limit: Self.most)
            if next.rows.isEmpty { break }
            found = next.rows
            if next.more == 0 { break }
        }
        return Dictionary(grouping: found, by: snapshot.document)
    }

    /// So many pairs tell a beginning from others, or none do.
    private static let mostPairs = 8
    /// Among more statements it is not worth looking for the beginning of a quotation.
    private static let mostBeginning = 1 << 10
}

extension QuoteRequest {
    /// How the words may stand in a passage: as sent, and without what delimits them.
    fileprivate var passageForms: [String] { sent == words ? [words] : [sent, words] }
}
