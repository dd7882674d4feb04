import Records
import Samples
import Testing

@testable import Corpus

/// What `communique generate` writes.
struct InventionTests {
    /// Invents into a folder of its own and gives back what stands there; the folder is removed.
    static func invent(_ records: Int, seed: UInt64) throws -> [SourceFile] {
        let folder = try TemporaryFolder()
        try Corpus.invent(records: records, seed: seed, into: folder.path)
        return try SourceFile.all(in: folder.path, ending: SourceFile.lines)
    }

    @Test(arguments: [(100, 1), (101, 7), (1_000, 2), (5_000, 3), (20_000, 4)] as [(Int, UInt64)])
    func asManyAsWantedAndValidTogether(_ example: (count: Int, seed: UInt64)) throws {
        let report = Corpus.check(try Self.invent(example.count, seed: example.seed))
        #expect(report.faults == [])
        #expect(report.counts.values.reduce(0, +) == example.count)
        for type in RecordType.allCases where example.count >= 1_000 { #expect(report.counts[type, default: 0] > 0) }
    }

    @Test func theSameSeedGivesTheSameBytesAndAnotherOthers() throws {
        let first = try Self.invent(500, seed: 9)
        #expect(first.map(\.name) == RecordType.allCases.map { $0.collection + ".jsonl" }.sorted())
        #expect(try Self.invent(500, seed: 9).map(\.bytes) == first.map(\.bytes))
        #expect(try Self.invent(500, seed: 10).map(\.bytes) != first.map(\.bytes))
    }

    @Test func aFewSpeakersSayMostAndMostWordsAreRare() throws {
        let records = try Corpus.read(try Self.invent(20_000, seed: 5)).records
        var speakers: [RecordID: Int] = [:], words: [Substring: Int] = [:]
        for case .statement(let statement) in records {
            if let speaker = statement.speaker { speakers[speaker.id, default: 0] += 1 }
            for text in [statement.gist] + statement.words {
                for word in text.split(separator: " ") { words[word, default: 0] += 1 }
            }
        }
        let bySpeaker = speakers.values.sorted(by: >), byWord = words.values.sorted(by: >)
        #expect(bySpeaker.prefix(bySpeaker.count / 10).reduce(0, +) * 2 > bySpeaker.reduce(0, +))
        #expect(byWord.prefix(100).reduce(0, +) * 3 > byWord.reduce(0, +))
        #expect(byWord.count { $0 < 3 } * 3 > byWord.count)
    }

    @Test func aRecordIsAboutHalfAKilobyte() throws {
        let bytes = try Self.invent(5_000, seed: 6).reduce(0) { $0 + $1.bytes.count }
        #expect(470...620 ~= bytes / 5_000)
    }

    @Test func numbersBelowABoundFollowZipfsLaw() {
        var chance = Chance(seed: 1)
        var counts = [Int](repeating: 0, count: 5)
        for _ in 0..<60_000 { counts[chance.rank(below: 5)] += 1 }
        // 1 : 1/2 : 1/3 : 1/4 : 1/5 of 60,000.
        for (count, wanted) in zip(counts, [26_277, 13_139, 8_759, 6_569, 5_255]) { #expect(abs(count - wanted) < wanted / 20) }
        #expect(chance.rank(below: 1) == 0)
    }

    @Test func noTwoNumbersHaveOneName() {
        let names = (0..<30_000).flatMap { number in
            [InventedNames.person(number), InventedNames.state(number), InventedNames.city(number), InventedNames.organization(number)]
                + [InventedNames.topic(number)]
        }
        #expect(Set(names.map(InventedNames.id)).count == names.count)
        #expect(names.allSatisfy { RecordID(InventedNames.id($0)) != nil })
    }
}
