internal import Bytes
internal import Records
internal import Schema
internal import Store

/// Where records differ from what is served.
struct Difference {
    /// Those that are served otherwise, or not yet.
    private(set) var changed: [Record] = []
    /// Those that are served and are no longer.
    private(set) var vanished: [RecordID] = []

    var isEmpty: Bool { changed.isEmpty && vanished.isEmpty }

    /// Nothing where it is so much, or of such a kind, that all is better built anew. Encodes every record, so O(records).
    init?(between snapshot: Snapshot, and set: RecordSet) {
        var buffer = ByteBuffer(capacity: 16384)
        var known = 0
        for record in set.records {
            let row = snapshot.row(of: record.id.text.utf8Span.span)
            buffer.removeAll()
            known += row == nil ? 0 : 1
            let isSame: Bool
            if record.isRetracted {
                buffer.write(alone: record)
                isSame = row == nil && snapshot.retracted(record.id)?.json == buffer.copied()
            } else {
                Schema.write(record, in: set, into: &buffer)
                isSame = row.map { row in snapshot.withJSON(of: row) { json in buffer.withSpan { $0.equals(json) } } } ?? false
            }
            if isSame { continue }
            changed.append(record)
            if changed.count * 4 > set.records.count { return nil }
        }
        // What was taken back and is not even that any more: segments cannot say so.
        if snapshot.retractedIDs.contains(where: { set.type(of: $0) == nil }) { return nil }
        if known < RecordType.allCases.reduce(0, { $0 + snapshot.count(of: $1) }) {
            vanished = snapshot.ids.filter { set.type(of: $0) == nil }
        }
    }
}
