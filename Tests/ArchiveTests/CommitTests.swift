import Kernel
import Records
import Samples
import Testing

@testable import Archive
@testable import Store

/// A commit knows only what is around the change; what it makes must be what is made of all records together.
@Suite struct CommitTests {
    @Test(arguments: UInt64(0)..<12)
    func makesWhatIsMadeOfAllTogether(seed: UInt64) throws {
        var changing = ChangingRecords(seed: seed)
        let archive = Archive()
        archive.publish(changing.records)
        for round in 0..<10 {
            let (changed, removed) = changing.change()
            // Half of the time the folder is read again, and what changed is found.
            if round % 2 == 0 { archive.commit(changed, removing: removed) } else { archive.publish(changing.records) }
            check(archive.snapshot(), against: changing.records)
        }
        while archive.isMerging { Thread.pause(.milliseconds(1)) }
        let snapshot = archive.snapshot()
        snapshot.checkInvariants()
        #expect(!snapshot.isLoose)
        check(snapshot, against: changing.records)
    }

    private func check(_ snapshot: Snapshot, against records: [Record]) {
        let whole = Archive()
        whole.publish(records)
        let expected = whole.snapshot()
        let (found, entries) = (snapshot.contents, expected.contents)
        #expect(Set(found.keys) == Set(entries.keys))
        for (id, entry) in entries where found[id] != entry {
            let json = [found[id]?.json ?? [], entry.json].map { String(decoding: $0, as: UTF8.self) }
            Issue.record("\(id) is \(json[0])\nnot \(json[1])\n\((found[id]?.keys.terms ?? []).symmetricDifference(entry.keys.terms))")
        }
        for record in records where record.header.retracted != nil {
            #expect(snapshot.standing(of: record.id) == expected.standing(of: record.id))
        }
        for type in RecordType.allCases { #expect(snapshot.count(of: type) == expected.count(of: type)) }
    }

    @Test func aCommitSharesAllButWhatItTouches() throws {
        var changing = ChangingRecords(seed: 1)
        let archive = Archive()
        archive.publish(changing.records)
        let before = archive.snapshot()
        let added = changing.add(), record = try #require(added)
        archive.commit([record])
        let after = archive.snapshot()
        #expect(after.generation == before.generation + 1)
        #expect(after.parts[0].segment === before.parts[0].segment)
        #expect(after.parts[1].segment.count < 10)
        #expect(before.standing(of: record.id) == .unknown)
    }

    /// What is committed while a merge is under way is there when it is done, and readers see each change once.
    @Test func nothingIsLostBesideMerges() async throws {
        let archive = Archive()
        archive.publish((0..<2000).map { place($0, version: 1) })
        var reader = Reader(archive)
        for version in 2..<200 {
            archive.commit([place(version % 7, version: version), place(2000 + version, version: 1)])
            _ = reader.refresh()
            let snapshot = reader.snapshot
            #expect(snapshot.count(of: .entity) == 2000 + version - 1)
            #expect(snapshot.row(of: Array("place-\(version % 7)".utf8).span).map(snapshot.version) == version)
        }
        while archive.isMerging { Thread.pause(.milliseconds(1)) }
        let snapshot = archive.snapshot()
        snapshot.checkInvariants()
        #expect(snapshot.count(of: .entity) == 2198 && snapshot.parts.count < 9)
        for last in 193..<200 {
            #expect(snapshot.row(of: Array("place-\(last % 7)".utf8).span).map(snapshot.version) == last)
        }
    }

    private func place(_ number: Int, version: Int) -> Record {
        guard let id = RecordID("place-\(number)") else { preconditionFailure("a slug") }
        var header = RecordHeader(id: id, recordedAt: Timestamp(seconds: Int64(version)))
        header.version = version
        return .entity(Entity(header: header, kind: .city, name: "Place \(number)"))
    }

    @Test func whatVanishesIsUnknownAndWhatWasTakenBackStaysSo() throws {
        var records = ChangingRecords(seed: 3).records
        let archive = Archive()
        archive.publish(records)
        let last = records.removeLast()
        #expect(archive.publish(records))
        #expect(archive.snapshot().standing(of: last.id) == .unknown)
        let index = try #require(records.lastIndex { $0.type == .relation })
        records[index] = records[index].retracted
        #expect(archive.publish(records))
        #expect(archive.snapshot().standing(of: records[index].id) != .unknown)
        records.remove(at: index)
        #expect(archive.publish(records))
        #expect(archive.snapshot().parts.count == 1, "All is built anew.")
        records.append(last)
        #expect(archive.publish(records) && !archive.publish(records))
    }
}

extension Snapshot {
    fileprivate var contents: [RecordID: Entry] {
        Dictionary(uniqueKeysWithValues: parts.flatMap(\.entries).map { ($0.id, $0) })
    }
}

extension RowKeys {
    /// The keys with the bytes of their spaces before them.
    fileprivate var terms: Set<String> {
        var terms: Set<String> = []
        forEachTerm { bytes, term in terms.insert(String(decoding: term.map { bytes[$0] }, as: UTF8.self)) }
        return terms
    }
}
