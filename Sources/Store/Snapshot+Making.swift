package import Records

extension Snapshot {
    /// A store of just these records and retractions, each id once.
    package convenience init(_ entries: [Entry], retracting retractions: [RecordID: Retracted] = [:], generation: UInt64) {
        self.init(parts: [Part(segment: Segment(entries, retractions: retractions))], generation: generation)
    }

    /// The same of records with these sort keys; the entry of each is asked for once, when it is taken in, and let go again.
    package convenience init(
        _ sortKeys: [SortKey], retracting retractions: [RecordID: Retracted], generation: UInt64, entry: (Int) -> Entry
    ) {
        self.init(parts: [Part(segment: Segment(sortKeys, retractions: retractions, entry: entry))], generation: generation)
    }
}
