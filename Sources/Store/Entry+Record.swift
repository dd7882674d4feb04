package import Records
internal import Text

extension Entry {
    /// The entry of a record that is not retracted.
    ///
    /// - Parameters:
    ///   - json: the record as served, without whitespace.
    ///   - members: the optional members that are shown there: the keys of `has`.
    package init(_ record: Record, in surroundings: Surroundings, json: [UInt8], showing members: [String]) {
        precondition(record.header.retracted == nil)
        let first = record.firstCitation
        self.init(
            id: record.id, type: record.type, line: record.line, version: record.header.version, recordedAt: record.header.recordedAt,
            span: record.date.map { DaySpan($0.edtf) } ?? .undated, document: first?.document.text ?? "", start: first?.start ?? 0,
            keys: Self.keys(of: record, in: surroundings) + members.map { .init(.init(.has), $0) },
            text: SearchText(record, in: surroundings), quotes: QuoteKeys(record), json: json)
    }

    /// How names and offices are compared: "Əliyev" and "aliyev" are one.
    static func folded(_ text: String) -> String { fold(text).joined(separator: " ") }
}

extension Record {
    /// Where it stands in document order.
    fileprivate var firstCitation: Citation? {
        var first: Citation?
        forEachCitation { citation, _ in first = first ?? citation }
        return first
    }
}
