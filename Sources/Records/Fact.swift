/// Something that holds, or happened, between states and organizations.
package struct Fact: Equatable, Sendable {
    package var header: RecordHeader
    package var gist: String
    /// One, or several on equal footing; any record.
    package var subjects: [Reference]
    package var predicate: Predicate
    package var object: Reference?
    package var quantity: Quantity?
    /// When it happened, or the time the source vouches for.
    package var date: RecordDate?
    package var topics: [Reference] = []
    /// Taken for granted by the source, not asserted.
    package var isPresupposed = false
    /// Those asserting it, all of one speaker; none: the document's own voice.
    package var statements: [Reference] = []

    package init(header: RecordHeader, gist: String, subjects: [Reference], predicate: Predicate) {
        self.header = header
        self.gist = gist
        self.subjects = subjects
        self.predicate = predicate
    }
}

// Of a fact. Taken out by themselves, as all else in it would be copied, each part with a retain.
extension Record {
    package var predicate: Predicate? { if case .fact(let fact) = self { fact.predicate } else { nil } }

    /// None for other records.
    package var assertingStatements: [Reference] { if case .fact(let fact) = self { fact.statements } else { [] } }
}
