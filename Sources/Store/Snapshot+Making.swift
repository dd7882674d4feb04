package import Records

extension Snapshot {
    /// A store of just these records and retractions, each id once.
    package convenience init(_ entries: [Entry], retracting retractions: [RecordID: Retracted] = [:], generation: UInt64) {
        self.init(parts: [Part(segment: Segment(entries, retractions: retractions))], generation: generation)
    }
}
