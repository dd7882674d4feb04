import Records

/// What came of reading a corpus: every fault, in the order of the files, and what was counted.
package struct Report: Error, Equatable, Sendable {
    /// By file and line.
    package var faults: [PlacedFault] = []
    /// How many records of each type could be read.
    package var counts: [RecordType: Int] = [:]
    /// How many passages the records cite.
    package var citations = 0
    /// How many documents had their text at hand; nothing where no texts were asked for.
    package var texts: Int?

    package var isSound: Bool { faults.isEmpty }

    /// The same with the faults by file and line, those of one line as they were found.
    var sorted: Report {
        var report = self
        let ordered = faults.enumerated().sorted {
            ($0.element.file, $0.element.line ?? 0, $0.offset) < ($1.element.file, $1.element.line ?? 0, $1.offset)
        }
        report.faults = ordered.map(\.element)
        return report
    }
}

/// A fault, and the line that a person must mend.
package struct PlacedFault: Equatable, Sendable {
    package var file: String
    /// Counted from 1; nothing where the whole file is at fault.
    package var line: Int?
    /// The offending member as a path: `citations[0].sha256`; empty for the record, or the file, as a whole.
    package var member: String
    package var detail: String
    package var hint: String?

    init(file: String, line: Int? = nil, member: String = "", detail: String, hint: String? = nil) {
        self.file = file
        self.line = line
        self.member = member
        self.detail = detail
        self.hint = hint
    }
}

extension PlacedFault: CustomStringConvertible {
    /// `statements.json:12: speaker: ‘ilham-aliev’ is not a record. Did you mean ‘ilham-aliyev’?`
    package var description: String {
        let place = file + (line.map { ":\($0)" } ?? "")
        let what = [detail, hint].compactMap(\.self).joined(separator: " ")
        return [place, member, what].filter { !$0.isEmpty }.joined(separator: ": ")
    }
}

extension Report: CustomStringConvertible {
    /// A line for each fault, and one that sums up.
    package var description: String {
        (faults.map(\.description) + [summary]).joined(separator: "\n")
    }

    /// "31 records (2 documents, 9 entities, …) with 54 citations; both checked" and the like.
    package var summary: String {
        let parts = RecordType.allCases.map { type in
            let count = counts[type, default: 0]
            return "\(count) \(count == 1 ? type.rawValue : type.collection)"
        }
        let total = counts.values.reduce(0, +)
        var text = "\(total) records (\(parts.joined(separator: ", "))) with \(citations) citations; "
        if let texts { text += "\(texts) of \(counts[.document, default: 0]) texts at hand; " }
        return text + (faults.isEmpty ? "no faults" : faults.count == 1 ? "1 fault" : "\(faults.count) faults")
    }
}
