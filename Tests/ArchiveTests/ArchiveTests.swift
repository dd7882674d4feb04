import Archive
import Bytes
import Records
import Samples
import Schema
import Store
import Testing
import Text

@Suite struct ArchiveTests {
    private func samples(_ count: Int = 120, seed: UInt64 = 1) -> [Record] {
        var chance = SeededGenerator(seed: seed)
        return Record.samples(count, using: &chance)
    }

    private func json(_ id: RecordID, in snapshot: Snapshot) -> String? {
        guard case .present(let row) = snapshot.standing(of: id) else { return nil }
        return snapshot.withJSON(of: row) { $0.text }
    }

    private func retracted(_ record: Record, because reason: String) -> Record {
        guard case .relation(var relation) = record else { return record }
        relation.header.retracted = Retraction(at: Timestamp(seconds: 1_900_000_000), reason: reason)
        return .relation(relation)
    }

    @Test func servesEachRecordAsItIsWritten() {
        let records = samples(), set = RecordSet(records), archive = Archive()
        #expect(archive.publish(records))
        for record in records {
            var expected = ByteBuffer()
            Schema.write(record, in: set, into: &expected)
            #expect(json(record.id, in: archive.snapshot()) == expected.withSpan { $0.text })
        }
    }

    @Test func theSameRecordsChangeNothing() {
        let records = samples(), archive = Archive()
        #expect(archive.generation == 0)
        archive.publish(records)
        let first = archive.snapshot()
        #expect(!archive.publish(records) && !archive.publish(samples()))
        #expect(archive.generation == 1 && archive.snapshot() === first)
        #expect(archive.publish(Array(records.dropLast())))
        #expect(archive.generation == 2)
        #expect(archive.publish(records))
        #expect(archive.generation == 3)
    }

    @Test func nothingIsPublishedTooAndOnce() {
        let archive = Archive()
        #expect(archive.publish([]) && archive.generation == 1)
        #expect(!archive.publish([]) && archive.generation == 1)
    }

    @Test func aRetractedRecordAnswersAsSuch() throws {
        var records = samples()
        let index = try #require(records.lastIndex { $0.type == .relation })
        let archive = Archive()
        archive.publish(records)
        records[index] = retracted(records[index], because: "Counted twice.")
        #expect(archive.publish(records))
        let standing = archive.snapshot().standing(of: records[index].id)
        #expect(standing == .retracted(Retraction(at: Timestamp(seconds: 1_900_000_000), reason: "Counted twice.")))
        #expect(!archive.publish(records))
        records[index] = retracted(records[index], because: "Another reason.")
        #expect(archive.publish(records))
    }

    @Test func aNewNameShowsInTheRecordsThatNameIt() throws {
        var records = samples()
        let statement = try #require(
            records.compactMap { record -> Statement? in
                if case .statement(let statement) = record, statement.speaker != nil { statement } else { nil }
            }.first)
        let speaker = try #require(statement.speaker?.id)
        let index = try #require(records.firstIndex { $0.id == speaker })
        guard case .entity(var entity) = records[index] else { return #expect(Bool(false), "A speaker is an entity.") }
        let archive = Archive()
        archive.publish(records)
        entity.name = "Zebulon the Unmistakable"
        records[index] = .entity(entity)
        #expect(archive.publish(records))
        let set = RecordSet(records), snapshot = archive.snapshot()
        #expect(json(statement.header.id, in: snapshot)?.contains("\"name\":\"Zebulon the Unmistakable\"") == true)
        #expect(snapshot.entities(named: "zebulon THE unmistakable") == [speaker])
        let found = snapshot.page(
            of: Query(types: [.statement], conditions: [.words(SearchQuery(wanted: [[.word("unmistakable")]]))], limit: 200))
        #expect(found.rows.map(snapshot.id).contains(statement.header.id))
        #expect(found.rows.allSatisfy { snapshot.version(of: $0) == set[snapshot.id(of: $0)]?.header.version })
    }

    /// Each optional member, and whether a record has it.
    static let members: [(type: RecordType, name: String, isShown: @Sendable (Record, RecordSet) -> Bool)] = [
        (.statement, "speaker", { record, _ in if case .statement(let statement) = record { statement.speaker != nil } else { false } }),
        (.statement, "words", { record, _ in if case .statement(let statement) = record { !statement.words.isEmpty } else { false } }),
        (.statement, "date", { record, _ in record.date != nil }),
        (.statement, "relations", { record, set in !set.relations(of: record.id).isEmpty }),
        (.fact, "asserted_by", { record, set in if case .fact(let fact) = record { set.assertion(of: fact) != nil } else { false } }),
        (.fact, "notes", { record, _ in !record.header.notes.isEmpty }),
        (.meeting, "part_of", { record, _ in record.partOf != nil }),
        (.entity, "part_of", { record, _ in record.partOf != nil }),
    ]

    @Test(arguments: members.indices)
    func findsRecordsByTheMembersTheyShow(index: Int) {
        let (type, name, isShown) = Self.members[index]
        let records = samples(400), set = RecordSet(records), archive = Archive()
        archive.publish(records)
        let snapshot = archive.snapshot()
        let page = snapshot.page(of: Query(types: [type], conditions: [.any(.has, [name])], limit: 400))
        let expected = records.filter { $0.type == type && isShown($0, set) }
        #expect(Set(page.rows.map(snapshot.id)) == Set(expected.map(\.id)))
        #expect(!expected.isEmpty && expected.count < records.count { $0.type == type })
    }

    @Test func whatEveryRecordShowsIsNoKey() {
        let archive = Archive()
        archive.publish(samples())
        for type in RecordType.allCases {
            let keys = archive.snapshot().keys(in: .has, among: [type]).map(\.key)
            #expect(Set(keys).isSubset(of: Schema.members(of: type).filter { !$0.isRequired }.map(\.name)))
        }
    }
}
