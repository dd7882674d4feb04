package import Bytes
internal import JSON
package import Records

/// How records are written: one table of members for each type, from which reading, writing and the OpenAPI schemas follow.
package enum Schema {
    /// Writes a record as it is served: compact, members in the order of the table, names of other records filled in, computed members
    /// included, absent members left out. The same record in the same set gives the same bytes.
    ///
    /// Answers which of the members that a record of the type can do without were written.
    @discardableResult
    package static func write(_ record: Record, in set: RecordSet, into buffer: inout ByteBuffer) -> [String] {
        switch record {
        case .document(var value): document.write(&value, Writing(set, on: record.date), &buffer)
        case .entity(var value): entity.write(&value, Writing(set, on: record.date), &buffer)
        case .statement(var value): statement.write(&value, Writing(set, on: record.date), &buffer)
        case .meeting(var value): meeting.write(&value, Writing(set, on: value.date, at: value), &buffer)
        case .fact(var value): fact.write(&value, Writing(set, on: record.date), &buffer)
        case .relation(var value): relation.write(&value, Writing(set, on: record.date), &buffer)
        }
    }
}

/// What is known around the value that is being written.
final class Writing: Sendable {
    let set: RecordSet
    /// The date on which parties hold their offices.
    let date: RecordDate?
    /// The meeting whose accounts these are.
    let meeting: Meeting?

    init(_ set: RecordSet, on date: RecordDate?, at meeting: Meeting? = nil) {
        self.set = set
        self.date = date
        self.meeting = meeting
    }
}
