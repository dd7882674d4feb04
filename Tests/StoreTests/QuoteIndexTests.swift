import Records
import Testing
import Text

@testable import Store

/// Quotations are found as a plain look at every statement finds them, whatever was committed, changed, taken back and merged before.
@Suite struct QuoteIndexTests {
    @Test(arguments: UInt64(0)..<20)
    func findsWhatAScanFinds(seed: UInt64) throws {
        var random = RandomRecords(seed: seed)
        var model = StoreModel()
        for step in 0..<6 {
            try change(&model, &random)
            if step % 3 == 2 { model.merge() }
            model.snapshot.checkInvariants()
            let statements = model.statements
            for _ in 0..<12 {
                let words = (0..<Int.random(in: 1...6, using: &random.chance)).map { _ in random.text() }.joined(separator: " ")
                let pairs = QuotePairs.of(QuoteText(words, .yours))
                for missing in 0...3 {
                    check(pairs, missing, in: model.snapshot, statements, random.one(of: Array(statements.keys) + [nil]))
                }
            }
            checkPassages(model.snapshot, model.records)
        }
    }

    private func change(_ model: inout StoreModel, _ random: inout RandomRecords) throws {
        let known = model.records.values.sorted { $0.id < $1.id }
        var changed = try (0..<12).map { _ in try random.next() }
        if !known.isEmpty { changed.append(try random.changed(random.one(of: known))) }
        model.commit(changed, retracting: known.isEmpty || random.happens(oneIn: 2) ? [] : [random.one(of: known).id])
    }

    private func check(_ pairs: [UInt32], _ missing: Int, in snapshot: Snapshot, _ statements: [RecordID: Statement], _ asked: RecordID?) {
        let given = pairs, pairs = Set(given)
        let speaker = asked.flatMap { statements[$0]?.speaker?.id }
        let held = statements.mapValues { statement in
            let own = Set(
                QuotePairs.of(words: statement.words, readings: statement.readings.map { .init(printed: $0.printed, meant: $0.meant) }))
            return pairs.count { own.contains($0) }
        }
        let expected = held.filter { $0.value >= max(1, pairs.count - missing) }
        let found = snapshot.statements(holdingAllBut: missing, of: given, by: speaker, limit: 1000)
        let ids = found.rows.map(snapshot.id)
        #expect(Set(ids) == Set(expected.keys) && ids.count == expected.count && found.more == 0)
        let ranks = ids.map { id in (isOwn: speaker != nil && statements[id]?.speaker?.id == speaker, held: held[id] ?? 0) }
        #expect(zip(ranks, ranks.dropFirst()).allSatisfy { ($0.isOwn ? 0 : 1, -$0.held) <= ($1.isOwn ? 0 : 1, -$1.held) })
        let few = snapshot.statements(holdingAllBut: missing, of: given, by: speaker, limit: 2)
        #expect(few.rows == Array(found.rows.prefix(2)) && few.more == found.rows.count - few.rows.count)
    }

    private func checkPassages(_ snapshot: Snapshot, _ records: [RecordID: Record]) {
        let digest = String(repeating: "0", count: 64)
        let cited = records.values.filter { record in
            (record.type == .statement || record.type == .fact)
                && record.header.citations.contains { $0.supports.isEmpty && $0.sha256.text == digest }
        }
        let ids = snapshot.records(ofPassage: digest).map(snapshot.id)
        #expect(Set(ids) == Set(cited.map(\.id)) && ids.count == cited.count)
        #expect(snapshot.records(ofPassage: String(repeating: "f", count: 64)).isEmpty)
        #expect(snapshot.records(ofPassage: "no digest").isEmpty)
    }

    /// A cursor along rows reaches what is there, and nothing else.
    @Test func aCursorReachesEachRowOfItsOwn() {
        for rows in [[], [0], [3, 4, 9], Array(stride(from: UInt32(0), to: 300, by: 7))] as [[UInt32]] {
            for step in 1...5 as ClosedRange<UInt32> {
                var cursor = RowCursor(rows[...])
                for row in stride(from: UInt32(0), to: 320, by: UInt32.Stride(step)) { #expect(cursor.reaches(row) == rows.contains(row)) }
            }
        }
    }

    /// Where more rows come into question than are looked at, those are told that hold most; where all pairs are asked for, every row is.
    @Test func looksAtTheLikeliestWhereThereAreMany() {
        let keys = (0..<600).map { row in
            var keys = QuoteKeys()
            keys.pairs = (1...6).filter { row % Int($0) == 0 }.map { UInt32($0) }
            return keys
        }
        var draft = QuoteDraft()
        for keys in keys { draft.append(keys) }
        let index = QuoteIndex(draft)
        func found(_ missing: Int, walking most: Int = 100_000) -> [UInt32: Int] {
            var found: [UInt32: Int] = [:]
            index.forEach(holdingAllBut: missing, of: [1, 2, 3, 4, 5, 6], walking: most) { found[$0] = $1 }
            return found
        }
        let held = Dictionary(uniqueKeysWithValues: keys.enumerated().map { (UInt32($0), $1.pairs.count) })
        #expect(found(0) == held.filter { $0.value == 6 } && found(1) == held.filter { $0.value >= 5 })
        for (missing, most) in [(3, 100_000), (5, 100_000), (5, 1000), (4, 1), (5, 0)] {
            let some = found(missing, walking: most)
            #expect(some.count <= 256 && some.allSatisfy { held[$0] == $1 && $1 >= 6 - missing })
        }
        #expect(held.filter { $0.value == 6 }.keys.allSatisfy { found(5)[$0] == 6 })
    }

    @Test(arguments: [0, 1, 7, 8, 9, 1000, 20_000])
    func aTableFindsEachOfItsHashes(count: Int) {
        let rows = (0..<max(count / 10, 1)).map { row in
            Array(Set((0..<count / max(count / 10, 1)).map { UInt32(truncatingIfNeeded: ($0 * 7 + row % 13) &* 0x9E37_79B9) })).sorted()
        }
        var column = HashColumn<UInt32>()
        for row in rows { column.append(row) }
        let table = HashPostings(column)
        table.checkInvariant(rows: rows.count)
        var expected: [UInt32: [UInt32]] = [:]
        for (row, hashes) in rows.enumerated() { for hash in hashes { expected[hash, default: []].append(UInt32(row)) } }
        for (hash, rows) in expected { #expect(Array(table.rows(of: hash)) == rows) }
        for hash in [0, 1, UInt32.max, 12345] where expected[hash] == nil { #expect(table.rows(of: hash).isEmpty) }
    }
}

extension StoreModel {
    fileprivate var statements: [RecordID: Statement] {
        records.compactMapValues { if case .statement(let statement) = $0 { statement } else { nil } }
    }
}
