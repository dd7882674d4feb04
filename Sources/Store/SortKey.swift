package import Records

/// What the orders of rows go by.
package struct SortKey: Equatable, Sendable {
    let id: RecordID
    let span: DaySpan
    let recordedAt: Timestamp
    /// Of the first citation: document and start. Empty and 0 where there is none.
    let document: String
    let start: Int
}

extension SortKey {
    package init(_ record: Record) {
        let header = record.header
        let first = record.firstCitation
        self.init(
            id: header.id, span: record.date.map { DaySpan($0.edtf) } ?? .undated, recordedAt: header.recordedAt,
            document: first?.document.text ?? "", start: first?.start ?? 0)
    }
}

extension Record {
    /// The first of `citations`.
    fileprivate var firstCitation: Citation? {
        let inner =
            switch self {
            case .entity(let entity): entity.roles.lazy.compactMap(\.citations.first).first
            case .meeting(let meeting): meeting.accounts.lazy.compactMap(\.citations.first).first
            case .document, .statement, .fact, .relation: nil as Citation?
            }
        return inner ?? header.citations.first
    }
}
