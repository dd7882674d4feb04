internal import Bytes
package import Records
internal import Schema
package import Store
internal import Synchronization

/// What is known now, and the only way to change it: every change becomes visible to all readers at once, as a new snapshot.
package final class Archive: Sendable {
    /// One publisher at a time; readers do not wait for it.
    private let publishing = Mutex(())
    private let newest = Mutex(Snapshot())
    /// The generation of the newest snapshot, for readers that look whether anything changed.
    private let newestGeneration = Atomic<UInt64>(0)

    package init() {}

    /// Counts the changes; 0 until something is published. One acquire load.
    package var generation: UInt64 { newestGeneration.load(ordering: .acquiring) }

    /// The newest snapshot. Readers on a serving path keep a `Reader` instead.
    package func snapshot() -> Snapshot { newest.withLock { $0 } }

    /// Makes these records, and nothing else, what is known. The retracted among them answer as such.
    ///
    /// Answers whether anything changed: where every record is served as before, the snapshot and its generation stay, and so do all caches.
    /// The records must be valid together (`RecordSet.faults()`), so no id stands twice.
    @discardableResult
    package func publish(_ records: [Record]) -> Bool { publish(RecordSet(records)) }

    @discardableResult
    package func publish(_ records: RecordSet) -> Bool {
        publishing.withLock { _ in
            let (entries, retractions) = entries(of: records), last = snapshot()
            let next = Snapshot(entries, retracting: retractions, generation: last.generation + 1)
            if last.generation > 0, last.holdsTheSame(as: next) { return false }
            newest.withLock { $0 = next }
            newestGeneration.store(next.generation, ordering: .releasing)
            return true
        }
    }

    /// Makes a snapshot what is known: one that was written down.
    package func publish(_ snapshot: Snapshot) {
        publishing.withLock { _ in
            newest.withLock { $0 = snapshot }
            newestGeneration.store(snapshot.generation, ordering: .releasing)
        }
    }

    private func entries(of records: RecordSet) -> ([Entry], [RecordID: Retraction]) {
        let surroundings = Surroundings(records)
        var retractions: [RecordID: Retraction] = [:]
        var entries: [Entry] = []
        entries.reserveCapacity(records.records.count)
        var buffer = ByteBuffer(capacity: 16384)
        for record in records.records {
            if let retraction = record.header.retracted {
                retractions[record.id] = retraction
                continue
            }
            buffer.removeAll()
            Schema.write(record, in: records, into: &buffer)
            let shown = buffer.withSpan { Schema.optionalMembers(shownIn: $0, by: record.type) }
            entries.append(Entry(record, in: surroundings, json: buffer.copied(), showing: shown))
        }
        return (entries, retractions)
    }
}
