internal import JSON
package import Records

extension Schema {
    /// Reads back a record that `write` wrote: what is computed is passed over. Nothing where the text is no such record.
    package static func read(written json: [UInt8], as type: RecordType) -> Record? {
        guard let document = try? JSONDocument(parsing: json) else { return nil }
        var faults: [Fault] = []
        return read(document.root, as: type, options: Options(passesOverComputed: true), into: &faults)
    }

    /// The sentences that nothing cites, as a document that `write` wrote tells them.
    package static func uncitedSentences(written json: [UInt8]) -> [Int] {
        guard let document = try? JSONDocument(parsing: json) else { return [] }
        return document.root["coverage"]?["uncited"]?.elements.compactMap { $0.number.flatMap { Int($0) } } ?? []
    }
}
