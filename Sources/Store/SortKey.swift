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
