internal import Bytes
internal import Records
internal import Schema
internal import Store

/// The records as the store takes them, seen beside those around them.
func encoded(_ records: some Sequence<Record>, in surroundings: Surroundings) -> ([Entry], [RecordID: Retracted]) {
    var retracted: [RecordID: Retracted] = [:]
    var entries: [Entry] = []
    entries.reserveCapacity(records.underestimatedCount)
    var buffer = ByteBuffer(capacity: 16384)
    for record in records {
        buffer.removeAll()
        if let retraction = record.header.retracted {
            buffer.write(alone: record)
            retracted[record.id] = Retracted(retraction, type: record.type, json: buffer.copied())
            continue
        }
        Schema.write(record, in: surroundings.records, into: &buffer)
        let shown = buffer.withSpan { Schema.optionalMembers(shownIn: $0, by: record.type) }
        entries.append(Entry(record, in: surroundings, json: buffer.copied(), showing: shown))
    }
    return (entries, retracted)
}

extension ByteBuffer {
    /// A record that was taken back, without the names of others: it is not encoded anew when they change.
    mutating func write(alone record: Record) { Schema.write(record, in: RecordSet([record]), into: &self) }
}

extension Snapshot {
    /// A record as it was given: read back from what is served, or from what was taken back.
    func record(_ id: RecordID) -> Record? {
        if let row = row(of: id.text.utf8Span.span) { return record(row) }
        return retracted(id).flatMap { Schema.read(written: $0.json, as: $0.type) }
    }

    func record(_ row: Row) -> Record {
        guard let record = Schema.read(written: json(of: row), as: type(of: row)) else {
            preconditionFailure("What was written cannot be read back.")
        }
        return record
    }

    func json(of row: Row) -> [UInt8] {
        var buffer = ByteBuffer(capacity: 2048)
        append(jsonOf: row, to: &buffer)
        return buffer.copied()
    }
}
