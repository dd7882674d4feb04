internal import Bytes
package import Records
internal import Schema
package import Store

/// Makes of records what the store takes, seen beside those around them.
struct Encoder: ~Copyable {
    private let surroundings: Surroundings
    private var buffer = ByteBuffer(capacity: 16384)

    init(in surroundings: Surroundings) { self.surroundings = surroundings }

    mutating func entry(_ sortKey: SortKey, of record: Record) -> Entry {
        buffer.removeAll()
        let shown = Schema.write(record, in: surroundings.records, into: &buffer)
        return Entry(sortKey, of: record, in: surroundings, json: buffer.copied(), showing: shown)
    }

    /// A record that was taken back.
    mutating func retracted(_ record: Record, _ retraction: Retraction) -> Retracted {
        buffer.removeAll()
        buffer.write(alone: record)
        return Retracted(retraction, type: record.type, json: buffer.copied())
    }
}

/// The records as the store takes them, seen beside those around them.
func encoded(_ records: [Record], in surroundings: Surroundings) -> ([Entry], [RecordID: Retracted]) {
    var encoder = Encoder(in: surroundings)
    var entries: [Entry] = [], retracted: [RecordID: Retracted] = [:]
    for record in records {
        if let retraction = record.header.retracted {
            retracted[record.id] = encoder.retracted(record, retraction)
        } else {
            entries.append(encoder.entry(SortKey(record), of: record))
        }
    }
    return (entries, retracted)
}

extension Snapshot {
    /// A store of just these records, the retracted among them as such. Each is encoded when it is taken in: what is made of one is let go before
    /// the next.
    convenience init(of set: RecordSet, generation: UInt64) {
        var encoder = Encoder(in: Surroundings(set))
        var sortKeys: [SortKey] = [], rows: [Int] = [], retracted: [RecordID: Retracted] = [:]
        for (row, record) in set.records.enumerated() {
            if record.isRetracted, let retraction = record.header.retracted {
                retracted[record.id] = encoder.retracted(record, retraction)
            } else {
                sortKeys.append(SortKey(record))
                rows.append(row)
            }
        }
        self.init(sortKeys, retracting: retracted, generation: generation) { encoder.entry(sortKeys[$0], of: set.records[rows[$0]]) }
    }
}

extension ByteBuffer {
    /// A record that was taken back, without the names of others: it is not encoded anew when they change.
    mutating func write(alone record: Record) { Schema.write(record, in: RecordSet([record]), into: &self) }
}

extension Snapshot {
    /// A record as it was given: read back from what is served, or from what was taken back.
    package func record(_ id: RecordID) -> Record? {
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
