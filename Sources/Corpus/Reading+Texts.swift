import Records
import Text

extension Reading {
    /// Holds every record against the documents' texts, and every text against the records.
    mutating func compare(with files: [SourceFile]) {
        let sources = sources(in: files)
        report.texts = sources.count
        var check = TextCheck(sources)
        for (entry, record) in zip(entries, set.records) {
            guard let value = value(of: entry) else { continue }
            for fault in check.faults(of: record, in: value) { add(fault, of: entry) }
        }
        for (entry, record) in zip(entries, set.records) {
            guard let source = sources[record.id], let coverage = set.coverage(of: record.id) else { continue }
            for sentence in source.text.sentences where coverage.uncited.contains(sentence.number) {
                let name = sentence.number == 0 ? "The heading" : "Sentence \(sentence.number)"
                add(Fault("/edition", .citationMissing, "\(name) is cited by nothing."), of: entry)
            }
        }
    }

    /// The text of each document that has one; of the others the report is told.
    private mutating func sources(in files: [SourceFile]) -> [RecordID: Source] {
        var sources: [RecordID: Source] = [:]
        for (entry, record) in zip(entries, set.records) {
            guard case .document(let document) = record else { continue }
            let name = "\(record.id).txt"
            guard let file = files.first(where: { $0.name == name }) else {
                add(Fault("/id", .disagreement, "There is no text ‘\(name)’.", meant: name, among: files.map(\.name)), of: entry)
                continue
            }
            do {
                sources[record.id] = Source(try SourceText(utf8: file.bytes.span), edition: document.edition)
            } catch {
                report.faults.append(PlacedFault(file: name, detail: "Byte \(error.offset) is not UTF-8."))
            }
        }
        return sources
    }
}
