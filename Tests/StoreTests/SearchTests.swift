import Records
import Samples
import Testing
import Text

@testable import Store

@Suite struct SearchTests {
    /// Only searches, over few words, so that every operator meets every other; over segments that grow, change, lose records and are merged.
    @Test(arguments: UInt64(0)..<40)
    func ranksAsAScanRanks(seed: UInt64) throws {
        var random = RandomRecords(seed: seed)
        var model = StoreModel()
        for _ in 0..<4 {
            model.commit(try (0..<random.one(of: [1, 5, 25])).map { _ in try random.next() })
            if random.happens(oneIn: 3), model.records.count > 1 {
                model.commit([], retracting: [random.one(of: model.records.keys.sorted())])
            }
            if random.happens(oneIn: 3) {
                model.commit([try random.changed(random.one(of: model.records.values.sorted { $0.id < $1.id }))])
            }
            if random.happens(oneIn: 2) { model.merge() }
            let scan = model.scan
            for _ in 0..<4 {
                let queries = (0..<random.one(of: [1, 1, 2])).map { _ in random.searchQuery() }
                var query = Query(types: random.one(of: [RecordType.allCases, [.statement, .meeting, .fact, .document]]))
                query.conditions = queries.map { .words($0) }
                query.isRanked = true
                query.limit = random.one(of: [1, 5, 200])
                let expected = scan.ranked(scan.matching(query), by: queries)
                let page = model.snapshot.page(of: query)
                #expect(page.rows.map(model.snapshot.id) == expected.prefix(query.limit).map(\.record.id), "\(queries.map(\.text))")
                #expect(page.scores == expected.prefix(query.limit).map(\.score) && page.total == expected.count, "\(queries.map(\.text))")
            }
        }
        model.snapshot.checkInvariants()
    }

    /// Far more short words than are remembered, and long ones with the same beginning, each met again after all others.
    @Test func manyWordsAreToldApart() {
        let words = (0..<4000).map { String($0 * 7919, radix: 36) + (($0 % 3 == 0) ? "longerthaneight" : "") }
        var draft = SearchDraft()
        for _ in 0..<2 {
            for word in words {
                var text = SearchTextList()
                text.add(word, .line)
                draft.append(SearchText(text))
            }
        }
        let index = draft.finish()
        index.checkInvariant()
        for (row, word) in words.enumerated() {
            #expect(index.number(of: word.utf8).map { index.rows(of: $0).rows } == [UInt32(row), UInt32(row + words.count)])
        }
    }

    /// Many rows, so that words have blocks and blocks are skipped: the heaviest are what weighing everything gives.
    @Test(arguments: UInt64(0)..<4)
    func skippingBlocksLosesNothing(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let texts = (0..<1500).map { _ in
            var text = SearchTextList()
            for _ in 0..<Int.random(in: 1...2, using: &chance) {
                let words = (0..<Int.random(in: 1...30, using: &chance)).map { _ in
                    "word\(Int(Double.random(in: 0...5, using: &chance).rounded()))x"
                }
                text.add(words.joined(separator: " "), SearchField.allCases.randomElement(using: &chance) ?? .line)
            }
            return SearchText(text)
        }
        var draft = SearchDraft()
        for text in texts { draft.append(text) }
        let index = draft.finish()
        index.checkInvariant()
        for (text, found) in zip(texts, texts.indices.map(index.text)) { #expect(found == text) }
        for words in [["word0x"], ["word2x", "word5x"], ["word0x", "word1x", "word2x", "word3x"]] {
            var effort = Effort()
            var terms: [WordMatches] = []
            for word in words { terms.append(try index.matches(of: .word(word), meaning: nil, &effort)) }
            var sums = [Int32](repeating: 0, count: texts.count)
            for (term, rarity) in zip(terms, [3, 700, 20, 1] as [Int32]) {
                guard case .word(let number)? = term.exact else { continue }
                for (row, impact) in zip(index.rows(of: number).rows, index.impacts(of: number)) {
                    sums[Int(row)] += rarity * BM25.exact(impact)
                }
            }
            let all = RowSet.union(terms.map(\.rows), universe: texts.count).rows
            for limit in [0, 1, 20, 500, 5000] {
                let rows = LiveRows(RowSet(texts.count, ascending: all[...]), without: RowSet(empty: texts.count))
                var weighers = zip(terms, [3, 700, 20, 1] as [Int32]).map { Weigher($0, in: index, rarity: $1) }, others = weighers
                var heaviest = Heaviest(limit), heaviestByBlock = heaviest
                try rows.weighEach(with: &weighers, into: &heaviest, &effort)
                try rows.weighBlocks(with: &others, into: &heaviestByBlock, &effort)
                let expected = all.sorted { (sums[Int($1)], $0) < (sums[Int($0)], $1) }.prefix(limit)
                #expect(heaviest.finish().map(\.row) == Array(expected))
                #expect(heaviestByBlock.finish().map(\.row) == Array(expected))
            }
        }
    }

    /// A name and another of its bearer: whichever is asked for, in whatever spelling or script, the records of the bearer are found.
    @Test(arguments: [
        "Aliyev", "ALİYEV", "Əliyev", "əli\u{307}yev", "Алиев", "алиев", "ალიევი", "Aliyef", "\"Ilham Aliyev\"", "ili* OR али*",
    ])
    func aBearerIsFoundByAnyOfItsNames(_ text: String) throws {
        let person = try #require(RecordID("ilham-aliyev")), time = Timestamp(seconds: 0)
        var entity = Entity(header: RecordHeader(id: person, recordedAt: time), kind: .person, name: "Ilham Aliyev")
        entity.names = ["İlham Əliyev", "Ильхам Алиев", "ილჰამ ალიევი"].map { .init(text: $0) }
        let id = try #require(RecordID("said"))
        var statement = Statement(
            header: RecordHeader(id: id, recordedAt: time), gist: "Gas flows.", mode: .reported, fidelity: .unknown, act: .inform)
        statement.speaker = Reference(person)
        var other = statement
        other.header = RecordHeader(id: try #require(RecordID("other")), recordedAt: time)
        other.speaker = nil
        var model = StoreModel()
        model.commit([.entity(entity), .statement(statement), .statement(other)])
        let page = model.snapshot.page(of: Query(types: [.statement], conditions: [.words(try SearchQuery(text))]))
        #expect(page.rows.map { model.snapshot.id(of: $0) } == [id])
    }

    /// A slip is forgiven where nobody uses the word, in names only, and never in the first letter.
    @Test func slipsAreForgivenInNamesOnly() throws {
        var model = StoreModel()
        let time = Timestamp(seconds: 0)
        model.commit([
            .entity(Entity(header: RecordHeader(id: try #require(RecordID("town")), recordedAt: time), kind: .city, name: "Sandholm")),
            .relation(
                Relation(
                    header: RecordHeader(id: try #require(RecordID("r")), recordedAt: time), gist: "Sandhelm and sandwich.", kind: .repeats,
                    members: [], ground: "Both.")),
        ])
        func meant(_ word: String) throws -> [String]? { model.snapshot.meanings(in: try SearchQuery(word))[word] }
        #expect(try meant("sandhlom") == ["sandholm"] && meant("sandhoolmm") == ["sandholm"])
        #expect(try meant("sandholm") == nil && meant("sandhelm") == nil, "These are used.")
        #expect(try meant("sandwick") == nil, "No name is near.")
        #expect(try meant("bandholm") == nil, "The first letter.")
        #expect(try meant("sand") == nil)
    }

    @Test func aStemNeverBeatsTheWord() {
        for all in [1, 2, 10, 1_000_000] {
            for count in Set([1, (all + 1) / 2, all]) {
                let rarity = BM25.rarity(count, of: all)
                #expect(BM25.near(255) * rarity < BM25.exact(1) * rarity)
                #expect(
                    Int(rarity) * Int(BM25.exact(255)) * SearchQuery.mostWords < Int(Int32.max), "A sum has room for the longest query.")
            }
        }
    }

    /// By the formulas, with ln from a table: ln 2 and ln 1.5 and ln 1 000 001.
    @Test func weighsByTheFormulas() {
        #expect(BM25.rarity(0, of: 0) == 177 && BM25.rarity(1, of: 2) == 177)
        #expect(BM25.rarity(0, of: 500_000) == 3537)
        #expect(BM25.rarity(500_000, of: 500_000) == 1)
        // One word of full weight in a text of 64: 1 / (1 + 1.2).
        #expect(BM25.impact(frequency: 4, length: 256) == 116)
        // Twice in half the length: 2 / (2 + 1.2 × 0.625).
        #expect(BM25.impact(frequency: 8, length: 128) == 185)
        #expect(BM25.impact(frequency: 1, length: 100_000_000) == 1 && BM25.impact(frequency: 1 << 30, length: 1) == 255)
    }
}
