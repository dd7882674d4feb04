package import Bytes
internal import JSON
package import Records

/// How records are written: one table of members for each type, from which reading, writing and the OpenAPI schemas follow.
package enum Schema {
    /// Writes a record as it is served: compact, members in the order of the table, names of other records filled in, computed members
    /// included, absent members left out. The same record in the same set gives the same bytes.
    package static func write(_ record: Record, in set: RecordSet, into buffer: inout ByteBuffer) {
        var writing = Writing(set: set, date: record.date)
        switch record {
        case .document(let value): document.write(value, writing, &buffer)
        case .entity(let value): entity.write(value, writing, &buffer)
        case .statement(let value): statement.write(value, writing, &buffer)
        case .meeting(let value):
            writing.meeting = value
            meeting.write(value, writing, &buffer)
        case .fact(let value): fact.write(value, writing, &buffer)
        case .relation(let value): relation.write(value, writing, &buffer)
        }
    }
}

/// What is known around the value that is being written.
struct Writing {
    let set: RecordSet
    /// The date on which parties hold their offices.
    var date: RecordDate?
    /// The meeting whose accounts these are.
    var meeting: Meeting?

    init(set: RecordSet, date: RecordDate?) {
        self.set = set
        self.date = date
    }
}
