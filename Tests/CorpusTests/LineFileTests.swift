import Corpus
import JSON
import Records
import Testing

/// Collections as JSON Lines: a record on each line.
struct LineFileTests {
    /// The corpus with one file written as JSON Lines, its lines changed.
    static func files(_ collection: String, _ change: ([String]) -> [String] = { $0 }) throws -> [SourceFile] {
        try Harbour.files.map { file in
            guard file.name == collection + ".json" else { return file }
            let lines = change(try Self.lines(of: file))
            return SourceFile(name: collection + ".jsonl", bytes: Array(lines.map { $0 + "\n" }.joined().utf8))
        }
    }

    private static func lines(of file: SourceFile) throws -> [String] {
        try JSONDocument(parsing: file.bytes).root.elements.map { value in
            String(decoding: file.bytes[value.range], as: UTF8.self).replacing("\n", with: " ")
        }
    }

    @Test(arguments: RecordType.allCases)
    func holdTheSameRecords(_ type: RecordType) throws {
        let files = try Self.files(type.collection)
        #expect(Corpus.check(files, texts: Harbour.texts).faults == [])
        let byID = { (records: [Record]) in records.sorted { $0.id < $1.id } }
        #expect(byID(try Corpus.read(files).records) == byID(try Corpus.read(Harbour.files).records))
    }

    @Test(arguments: ["", "\n"])
    func theLastLineNeedNotEnd(_ end: String) throws {
        let files = try Self.files("statements").map { file in
            guard file.name == "statements.jsonl" else { return file }
            return SourceFile(name: file.name, bytes: file.bytes.dropLast() + end.utf8)
        }
        #expect(try Corpus.read(files).records.count == Corpus.read(Harbour.files).records.count)
    }

    static let changes: [(old: String, new: String, line: String)] = [
        (#""gist":"#, #""gits":"#, "statements.jsonl:2: gits: ‘gits’ is not a member of a statement. Did you mean ‘gist’?"),
        (
            #""speaker": "ada-orme""#, #""speaker": "ada-orm""#,
            "statements.jsonl:2: speaker: There is no record ‘ada-orm’. Did you mean ‘ada-orme’?"
        ),
        (#""gist":"#, #""gist" "#, "statements.jsonl:2: Column"),
        (#"""#, "", "statements.jsonl:2: Column"),
    ]

    @Test(arguments: changes)
    func faultsAreNamedWithTheirLine(_ change: (old: String, new: String, line: String)) throws {
        let files = try Self.files("statements") { lines in
            [lines[0], lines[1].replacing(change.old, with: change.new, maxReplacements: 1)] + lines.dropFirst(2)
        }
        let faults = Corpus.check(files).faults.map(\.description)
        #expect(faults.contains { $0.hasPrefix(change.line) }, "\(faults)")
        #expect(faults.allSatisfy { $0.hasPrefix("statements.jsonl:2: ") }, "\(faults)")
    }

    @Test func anEmptyLineIsNoRecord() throws {
        let files = try Self.files("statements") { [$0[0], ""] + $0.dropFirst() }
        #expect(Corpus.check(files).faults.map(\.description) == ["statements.jsonl:2: Column 1: there is no value."])
    }

    @Test func anEmptyFileHoldsNoRecords() throws {
        let files = try Self.files("relations") { _ in [] }
        #expect(Corpus.check(files).faults == [])
    }

    @Test func oneCollectionHasOneFile() throws {
        let files = Harbour.files + [SourceFile(name: "facts.jsonl", bytes: [])]
        #expect(Corpus.check(files).faults.map(\.description) == ["facts.jsonl: ‘facts.json’ holds the same collection. Keep one of them."])
    }

    @Test func passagesAreHeldAgainstTheTextsToo() throws {
        let files = try Self.files("statements") { [$0[0].replacing("We sail at dawn,\"", with: "We sail at noon,\"")] + $0.dropFirst() }
        let faults = Corpus.check(files, texts: Harbour.texts).faults.map(\.description)
        #expect(faults.contains { $0.hasPrefix("statements.jsonl:1: words[0]: No passage cited") }, "\(faults)")
    }
}
