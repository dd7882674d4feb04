import Samples
import Testing

@testable import Store

@Suite struct IndexTests {
    @Test(arguments: UInt64(0)..<20)
    func ordersRowsHoweverRareTheMatches(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        let keys = (0..<500).map { _ in Int.random(in: 0..<100, using: &chance) }
        let ranking = Ranking((0..<UInt32(keys.count)).sorted { (keys[Int($0)], $0) < (keys[Int($1)], $1) })
        ranking.checkInvariant()
        for matching in [0, 1, 5, 100, 400, 500] {
            let matches = RowSet(500, ascending: Array(Set((0..<UInt32(500)).shuffled(using: &chance).prefix(matching))).sorted()[...])
            for limit in [0, 1, 7, 50, .max] {
                for start in [0, 1, 250, 499, 500] {
                    let expected = ranking.rows[start...].filter(matches.contains).prefix(limit)
                    let rows = LiveRows(matches, without: RowSet(empty: 500))
                    let found = Effort.unbounded { effort throws(Effort.Exhausted) in
                        try ranking.first(limit, of: rows, from: start, &effort)
                    }
                    #expect(found == Array(expected))
                }
            }
        }
    }

    @Test(arguments: UInt64(0)..<20)
    func keepsTheForemost(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        let numbers = (0..<300).shuffled(using: &chance)
        for limit in [0, 1, 2, 10, 299, 300, 1000] {
            var foremost = Foremost<Int>(limit, by: <)
            for number in numbers { foremost.offer(number) }
            #expect(foremost.finish() == Array((0..<300).prefix(limit)))
        }
    }

    @Test func findsEveryIDAndNoOther() {
        for count in [0, 1, 2, 3, 1000] {
            var ids = TextTable()
            for number in 0..<count { #expect(ids.insert(Array("record-\(number)".utf8).span) == UInt32(number)) }
            if count > 0 { #expect(ids.insert(Array("record-0".utf8).span) == 0) }
            ids.checkInvariant()
            #expect(ids.count == count)
            #expect(ids.number(of: Array("record-\(count)".utf8).span) == nil)
            #expect(ids.number(of: [UInt8]().span) == nil)
        }
    }

    /// Of few letters, so that many begin or end alike, and zeros, which stand behind the ends of others; each out of the midst of bytes.
    @Test(arguments: UInt64(0)..<10)
    func numbersTextsAsTheyCome(seed: UInt64) {
        var chance = SeededGenerator(seed: seed), table = TextTable(capacity: seed % 2 == 0 ? 0 : 200), numbers: [[UInt8]: UInt32] = [:]
        for _ in 0..<2000 {
            let bytes = (0..<Int.random(in: 0..<40, using: &chance)).map { _ in [0, 97, 97, 98].randomElement(using: &chance) ?? 0 as UInt8
            }
            let start = Int.random(in: 0...bytes.count, using: &chance), end = Int.random(in: start...bytes.count, using: &chance)
            let text = Array(bytes[start..<end])
            #expect(table.number(of: text.span) == numbers[text])
            let number = table.insert(bytes.span, start..<end)
            #expect(number == numbers[text, default: UInt32(numbers.count)])
            numbers[text] = number
        }
        table.checkInvariant()
        for (text, number) in numbers { #expect(table.number(of: text.span) == number && Array(table.utf8(number)) == text) }
    }

    /// Texts that agree in their first sixteen bytes and more.
    @Test(arguments: UInt64(0)..<5)
    func sortsTextsByTheirBytes(seed: UInt64) {
        var chance = SeededGenerator(seed: seed), column = TextColumn()
        for _ in 0..<200 {
            let text =
                String(repeating: "a", count: Int.random(in: 0..<30, using: &chance))
                + ["", "b", "é"][Int.random(in: 0..<3, using: &chance)]
            column.append(text)
        }
        let sorted = column.sortedIndices()
        #expect(sorted.sorted() == Array(0..<200))
        #expect(zip(sorted, sorted.dropFirst()).allSatisfy { !column.utf8($1).lexicographicallyPrecedes(column.utf8($0)) })
    }

    @Test func countsTheKeysOfOneSpaceOnly() {
        let speaker = KeyIndex.Space(.speaker), topic = KeyIndex.Space(.topic)
        let rows: [[KeyIndex.Key]] = [
            [.init(speaker, "a"), .init(topic, "a")], [.init(topic, "b")], [.init(topic, "a"), .init(topic, "b")], [],
        ]
        let index = KeyIndex(rows)
        index.checkInvariant()
        #expect(index.rows(holdingAnyIn: topic).rows == [0, 1, 2])
        #expect(index.rows(holdingAnyIn: speaker).rows == [0])
        #expect(index.ordinals(in: topic).map(index.key) == ["a", "b"])
        func counts(over rows: RowSet) -> [Int] {
            Effort.unbounded { effort throws(Effort.Exhausted) in
                try index.counts(in: topic, over: rows, KeyColumns(of: index), &effort).values.map(\.count)
            }
        }
        #expect(counts(over: RowSet(all: 4)) == [2, 2])
        #expect(counts(over: RowSet(4, ascending: [1, 2])) == [1, 2])
        #expect(index.keys(of: 0) == [.init(speaker, "a"), .init(topic, "a")])
    }

    /// Whatever a number takes in a column, a byte, two or four, and whether rows hold one key or several.
    @Test(arguments: [1, 255, 256, 65_536], [1, 2])
    func countsInColumnsWhatAWalkCounts(keys: Int, most: Int) throws {
        var chance = SeededGenerator(seed: UInt64(keys + most))
        let space = KeyIndex.Space(.speaker), other = KeyIndex.Space(.topic)
        // Every key is held, and some rows hold none.
        let held = (0..<keys + 100).map { row in
            row >= keys && row % 7 == 6 ? [] : [row % keys] + (1..<most).map { _ in Int.random(in: 0..<keys, using: &chance) }
        }
        let index = KeyIndex(held.map { numbers in numbers.map { .init(space, "key-\($0)") } + [.init(other, "same")] })
        let columns = KeyColumns(of: index)
        columns.checkInvariant(index)
        let column = try #require(columns[space])
        for every in [1, 3, 40, 1000] {
            let rows = (0..<UInt32(held.count)).filter { $0 % UInt32(every) == 0 }
            let expected = Dictionary(rows.flatMap { Set(held[Int($0)]) }.map { ("key-\($0)", 1) }, uniquingKeysWith: +)
            let counts = zip(index.ordinals(in: space), column.counts(over: RowSet(held.count, ascending: rows[...])))
            let found = counts.filter { $1 > 0 }.map { (index.key($0), Int($1)) }
            #expect(Dictionary(uniqueKeysWithValues: found) == expected)
        }
    }
}

extension KeyIndex {
    /// The keys of each row.
    fileprivate init(_ keysOfRows: [[Key]]) {
        var collector = TermCollector()
        for keys in keysOfRows { collector.append(RowKeys(keys)) }
        self.init(collector)
    }
}
