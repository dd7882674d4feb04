package import Records

/// Everything that is known at one moment, unchanging: segments, and which of their rows newer ones have replaced.
///
/// Any number of threads may read it at once. What it is asked costs what the matches cost, and a page or a record by id only what it holds.
package final class Snapshot: Sendable {
    struct Part: Sendable {
        let segment: Segment
        /// The rows whose record has a newer version, or a retraction, in a later part, or was removed.
        let outdated: RowSet
        /// Of the rows that are not outdated.
        let counts: [RecordType: Int]
    }

    /// Oldest first. Of the rows with the same id only the last is not outdated, and none is where a later part retracts it.
    let parts: [Part]

    /// Counts the changes: snapshots of one line with the same generation hold the same records.
    package let generation: UInt64

    /// When the newest record was recorded, or the last one taken back; nothing in an empty store.
    package let recordedLast: Timestamp?

    private let counts: [RecordType: Int]

    init(parts: [Part], generation: UInt64) {
        self.parts = parts
        self.generation = generation
        recordedLast = parts.compactMap(\.segment.lastRecorded).max().map { Timestamp(seconds: $0) }
        counts = parts.reduce(into: [:]) { $0.merge($1.counts, uniquingKeysWith: +) }
    }

    /// A store of nothing.
    package convenience init() { self.init(parts: [], generation: 0) }

    /// How many records of the type there are.
    package func count(of type: RecordType) -> Int { counts[type] ?? 0 }
}
