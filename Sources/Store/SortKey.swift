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
        let first = record.firstCited
        self.init(
            id: record.id, span: record.date.map { DaySpan($0.edtf) } ?? .undated, recordedAt: record.recordedAt,
            document: first?.document.text ?? "", start: first?.start ?? 0)
    }
}
