import Archive
import Records
import Samples
import Store
import Testing

@Suite struct ReaderTests {
    private func entities(_ count: Int, version: Int) throws -> [Record] {
        try (0..<count).map { number in
            var header = RecordHeader(id: try #require(RecordID("place-\(number)")), recordedAt: Timestamp(seconds: 1))
            header.version = version
            return .entity(Entity(header: header, kind: .city, name: "Place \(number)"))
        }
    }

    @Test func seesAChangeWhenItLooksAndNotBefore() throws {
        let archive = Archive()
        var reader = Reader(archive)
        var changed = reader.refresh()
        #expect(!changed)
        archive.publish(try entities(3, version: 1))
        var count = reader.snapshot.count(of: .entity)
        #expect(count == 0)
        changed = reader.refresh()
        count = reader.snapshot.count(of: .entity)
        #expect(changed && count == 3)
        archive.publish(try entities(3, version: 1))
        changed = reader.refresh()
        #expect(!changed)
    }

    /// Each snapshot holds one version of all records, whoever looks and whenever.
    @Test func manyReadersSeeOnlyWholeChangesAndNoneTwice() async throws {
        let archive = Archive(), last: UInt64 = 40
        let changes = try (1...Int(last)).map { try entities(20, version: $0) }
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<3 {
                group.addTask {
                    var reader = Reader(archive)
                    var seen = reader.snapshot.generation
                    while seen < last {
                        guard reader.refresh() else {
                            await Task.yield()
                            continue
                        }
                        let snapshot = reader.snapshot
                        let rows = snapshot.page(of: Query(types: [.entity], limit: 50)).rows
                        guard snapshot.generation >= seen, rows.count == 20 else { return false }
                        guard rows.allSatisfy({ snapshot.version(of: $0) == Int(snapshot.generation) }) else { return false }
                        seen = snapshot.generation
                    }
                    return true
                }
            }
            group.addTask {
                for change in changes {
                    archive.publish(change)
                    await Task.yield()
                }
                return archive.generation == last
            }
            for await isRight in group { #expect(isRight) }
        }
    }
}
