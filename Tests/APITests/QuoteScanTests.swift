import Bytes
import Records
import Samples
import Schema
import Store
import Testing
import Text

@testable import API

/// The check beside a plain look at every statement: over several segments, with changed and retracted records, merged and not.
@Suite struct QuoteScanTests {
    private static let vocabulary = [
        "peace", "talks", "the", "and", "of", "we", "pier", "ferry", "agreement", "never", "will", "open", "water", "draft", "council",
        "thirty",
    ]

    @Test(arguments: UInt64(0)..<20)
    func findsTheFewestEditsThatAScanFinds(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        func pick<Element>(_ elements: [Element]) -> Element { elements[Int.random(in: elements.indices, using: &chance)] }
        func words(_ count: ClosedRange<Int>) -> [String] { (0..<Int.random(in: count, using: &chance)).map { _ in pick(Self.vocabulary) } }
        var statements: [RecordID: Statement] = [:], snapshot = Snapshot()
        for round in 0..<5 {
            var changed: [Statement] = []
            for number in 0..<12 {
                var statement = Statement(
                    header: RecordHeader(
                        id: try QuoteRecords.id("s-\(round == 0 ? 0 : Int.random(in: 0...round, using: &chance))-\(number)"),
                        recordedAt: Timestamp(seconds: 1)),
                    gist: "Said.", mode: .verbatim, fidelity: .original, act: .inform)
                statement.words = [words(4...14).joined(separator: " ")] + (number % 4 == 0 ? [words(3...6).joined(separator: " ")] : [])
                statement.header.citations = [
                    Citation(document: try QuoteRecords.id("d"), sentence: number * 5, start: number, end: number + 1, sha256: Digest())
                ]
                statements[statement.header.id] = statement
                changed.append(statement)
            }
            let gone = round > 1 ? Array(statements.keys.sorted().prefix(2)) : []
            for id in gone { statements[id] = nil }
            let retracted = Dictionary(
                uniqueKeysWithValues: gone.map {
                    ($0, Retracted(Retraction(at: Timestamp(seconds: 2), reason: "Wrong."), type: .statement, json: []))
                })
            snapshot = snapshot.adding(Self.entries(of: changed.filter { !gone.contains($0.header.id) }), retracting: retracted)
            if round == 3 { snapshot = snapshot.merged() }
            for _ in 0..<15 {
                var quote = pick(pick(Array(statements.values.sorted { $0.header.id < $1.header.id })).words).split(separator: " ").map(
                    String.init)
                quote = Array(quote.dropFirst(Int.random(in: 0...1, using: &chance)))
                for _ in 0..<Int.random(in: 0...2, using: &chance) {
                    quote[Int.random(in: quote.indices, using: &chance)] = pick(Self.vocabulary)
                }
                try check(quote.joined(separator: " "), snapshot, statements)
            }
        }
    }

    private static func entries(of statements: [Statement]) -> [Entry] {
        let records = RecordSet(statements.map { .statement($0) }), surroundings = Surroundings(records)
        return records.records.map { record in
            var json = ByteBuffer(capacity: 1024)
            Schema.write(record, in: records, into: &json)
            return Entry(record, in: surroundings, json: json.copied(), showing: [])
        }
    }

    private func check(_ words: String, _ snapshot: Snapshot, _ statements: [RecordID: Statement]) throws {
        guard let request = try? QuoteRequest(words: words, speaker: nil, in: snapshot) else { return }
        let comparisons = statements.mapValues { QuoteSource($0.words).comparison(with: request.text) }
        let fewest = comparisons.values.compactMap { $0?.edits }.min()
        let found = QuoteCheck(request, in: snapshot)
        #expect(found.findings.first?.edits == fewest, "\(words)")
        guard let fewest else { return }
        let best = Set(comparisons.filter { $0.value?.edits == fewest }.keys)
        let listed = Set(found.findings.flatMap(\.statements).map(\.id))
        #expect(found.more == 0 ? listed == best : listed.isSubset(of: best), "\(words)")
        for finding in found.findings {
            guard let expected = finding.statements.first.flatMap({ comparisons[$0.id] }) ?? nil else { continue }
            #expect(finding.match == expected.match && finding.extent == expected.extent && finding.differences == expected.differences)
        }
    }
}
