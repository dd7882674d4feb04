/// People coming together, once or often; planned, held and cancelled are one record's history.
package struct Meeting: Equatable, Sendable {
    package enum Kind: String, CaseIterable, Sendable { case meeting, call, series, visit, conference }

    /// Moved by a source, never by the clock.
    package enum Status: String, CaseIterable, Sendable { case planned, begun, held, cancelled }

    /// What one document said of the status, as of a day.
    package struct Step: Equatable, Sendable {
        package var status: Status
        package var on: EDTF
        package var document: RecordID

        package init(status: Status, on: EDTF, document: RecordID) {
            self.status = status
            self.on = on
            self.document = document
        }
    }

    package struct Participant: Equatable, Sendable {
        package enum Capacity: String, CaseIterable, Sendable { case host, visitor, chair, observer }

        package var who: Reference
        package var capacity: Capacity?

        package init(_ who: Reference, capacity: Capacity? = nil) {
            self.who = who
            self.capacity = capacity
        }
    }

    /// One document's telling of it.
    package struct Account: Equatable, Sendable {
        package var document: RecordID
        /// What the document calls it.
        package var term: String?
        package var status: Status
        package var date: RecordDate?
        package var place: Reference?
        package var participants: [Participant] = []
        /// The topics that the text says were raised there.
        package var discussed: [Reference] = []
        package var citations: [Citation] = []

        package init(document: RecordID, status: Status) {
            self.document = document
            self.status = status
        }
    }

    package var header: RecordHeader
    package var name: String
    package var kind: Kind
    package var status: Status
    package var statusAsOf: EDTF?
    package var history: [Step] = []
    package var date: RecordDate?
    package var place: Reference?
    package var partOf: Reference?
    package var participants: [Participant] = []
    package var accounts: [Account] = []

    package init(header: RecordHeader, name: String, kind: Kind, status: Status) {
        self.header = header
        self.name = name
        self.kind = kind
        self.status = status
    }
}
