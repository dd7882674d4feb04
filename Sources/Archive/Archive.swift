internal import Kernel
package import Records
package import Store
internal import Synchronization

/// What is known now, and the only way to change it: every change becomes visible to all readers at once, as a new snapshot.
package final class Archive: Sendable {
    /// One change at a time; readers do not wait for it. Whether segments are being merged.
    let changing = Guarded(false)
    private let newest = Guarded(Snapshot())
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
    /// What is served otherwise is committed; only where that is much, everything is built anew. O(records) to see it, and the cost of the commit.
    /// The records must be valid together (`RecordSet.faults()`), so no id stands twice.
    @discardableResult
    package func publish(_ records: [Record]) -> Bool { publish(RecordSet(records)) }

    @discardableResult
    package func publish(_ set: RecordSet) -> Bool {
        changing.withLock { isMerging in
            let last = snapshot()
            // Of a damaged one nothing is taken over.
            if last.generation > 0, last.isSound, let difference = Difference(between: last, and: set) {
                if difference.isEmpty { return false }
                take(last.with(difference.changed, without: difference.vanished), &isMerging)
            } else {
                take(Snapshot(of: set, generation: last.generation + 1), &isMerging)
            }
            return true
        }
    }

    /// Makes a snapshot what is known, and nothing else: one that was written down.
    package func publish(_ snapshot: Snapshot) {
        changing.withLock { isMerging in take(snapshot, &isMerging) }
    }

    /// Makes a change visible: new records and new versions, the retracted among them as such. Every record whose names or computed members
    /// follow from theirs is encoded anew in the same commit; their versions stay.
    ///
    /// Costs what it touches: the records that changed, those that show them, and those that must be read back to encode these; nothing of it
    /// grows with the store but for a logarithm, and a bit for each record where many are outdated.
    ///
    /// - Parameter removed: ids that are no longer known; none of them may ever have been taken back.
    package func commit(_ records: [Record], removing removed: [RecordID] = []) {
        changing.withLock { isMerging in take(snapshot().with(records, without: removed), &isMerging) }
    }

    /// Makes the snapshot what readers find. Only while nobody else changes anything.
    func take(_ next: Snapshot, _ isMerging: inout Bool) {
        newest.withLock { $0 = next }
        newestGeneration.store(next.generation, ordering: .releasing)
        if next.isLoose { mergeInBackground(&isMerging) }
    }
}
