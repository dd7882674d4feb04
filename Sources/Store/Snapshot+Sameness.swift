internal import Bytes
package import Records

extension Snapshot {
    /// A store of just these records and retractions, each id once.
    package convenience init(_ entries: [Entry], retracting retractions: [RecordID: Retraction] = [:], generation: UInt64) {
        let segment = Segment(entries, retractions: retractions)
        self.init(parts: [Part(segment: segment, outdated: RowSet(empty: segment.count))], generation: generation)
    }

    /// Whether both hold the same records, as served byte for byte, and the same retractions, in however many segments. O(all bytes).
    package func holdsTheSame(as other: Snapshot) -> Bool {
        guard RecordType.allCases.allSatisfy({ count(of: $0) == other.count(of: $0) }), retractions == other.retractions else {
            return false
        }
        return parts.enumerated().allSatisfy { number, part in
            part.presentRows.rows.allSatisfy { row in
                let row = Row(segment: number, number: Int(row))
                guard let same = other.row(of: id(of: row).text.utf8Span.span), digest(of: row) == other.digest(of: same) else {
                    return false
                }
                return withJSON(of: row) { bytes in other.withJSON(of: same) { bytes.equals($0) } }
            }
        }
    }

    /// Every id that was taken back and is not present.
    private var retractions: [RecordID: Retraction] {
        var retractions: [RecordID: Retraction] = [:]
        for part in parts { retractions.merge(part.segment.retractions) { $1 } }
        return retractions.filter { row(of: $0.key.text.utf8Span.span) == nil }
    }
}
