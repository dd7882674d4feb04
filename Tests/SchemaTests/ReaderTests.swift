import JSON
import Records
import Samples
import Schema
import Testing

/// However a text is written and whatever was read before, a record is the same.
@Suite("Reading many records")
struct ReaderTests {
    private static let records: [Record] = {
        var chance = SeededGenerator(seed: 11)
        return Record.samples(300, using: &chance)
    }()

    private static let options = Schema.Options(passesOverComputed: true)

    /// The same JSON with every letter, digit and mark of a string escaped, names of members among them.
    private func escaped(_ json: String) -> String {
        var (text, isString, isEscape) = ("", false, false)
        for scalar in json.unicodeScalars {
            if isString, !isEscape, scalar.isASCII, scalar != "\"", scalar != "\\" {
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            } else {
                text.unicodeScalars.append(scalar)
            }
            if scalar == "\"", !isEscape { isString.toggle() }
            isEscape = scalar == "\\" && !isEscape
        }
        return text
    }

    @Test func aTextMayBeEscapedWhollyOrNotAtAll() throws {
        #expect(escaped(#"{"a":["b\n",1]}"#) == #"{"\u0061":["\u0062\n",1]}"#)
        let set = RecordSet(Self.records)
        for record in Self.records {
            let text = escaped(served(record, in: set))
            let (read, faults) = try reading(record.type, text, options: Self.options)
            #expect(read == record && faults == [], "\(record.id)")
        }
    }

    /// A word, an id, a date, a digest and a line that are wrong are quoted as they are meant, escaped or not.
    @Test(arguments: ["act", "id", "sha256", "edtf", "gist", "recorded_at"]) func aFaultQuotesWhatIsMeant(_ member: String) throws {
        let record = try #require(Self.records.first { $0.type == .statement && $0.date != nil && !$0.header.citations.isEmpty })
        let text = served(record, in: RecordSet(Self.records))
        let start = try #require(text.range(of: "\"\(member)\":\"")), end = try #require(text[start.upperBound...].firstIndex(of: "\""))
        let changed = text.replacingSubrange(start.upperBound..<end, with: " Zzz zz ")
        let (plainRecord, plainFaults) = try reading(record.type, changed, options: Self.options)
        let (escapedRecord, escapedFaults) = try reading(record.type, escaped(changed), options: Self.options)
        #expect(plainRecord == nil && escapedRecord == nil)
        #expect(plainFaults.count == 1 && plainFaults[0].detail.contains("‘ Zzz zz ’") && plainFaults[0].pointer.hasSuffix("/" + member))
        #expect(escapedFaults == plainFaults)
    }

    @Test func aReaderReadsEachRecordAsIfItWereTheFirst() throws {
        let set = RecordSet(Self.records)
        var reader = Schema.Reader(options: Self.options)
        for (number, record) in (Self.records + Self.records.reversed()).enumerated() {
            var text = served(record, in: set)
            // Ids that are none, in the midst of those that are.
            if number % 5 == 2 { text = text.replacing("\"id\":\"", with: "\"id\":\"-") }
            if number % 7 == 3 { text = escaped(text) }
            let value = try JSONDocument(parsing: Array(text.utf8)).root
            var (faults, alone): ([Fault], [Fault]) = ([], [])
            let read = reader.read(value, as: record.type, into: &faults)
            #expect(read == Schema.read(value, as: record.type, options: Self.options, into: &alone))
            #expect(faults == alone)
            #expect(read == (number % 5 == 2 ? nil : record))
        }
    }
}

extension String {
    fileprivate func range(of text: String) -> Range<Index>? { ranges(of: text).first }

    fileprivate func replacingSubrange(_ range: Range<Index>, with text: String) -> String {
        var copy = self
        copy.replaceSubrange(range, with: text)
        return copy
    }
}
