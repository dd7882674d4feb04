import Corpus
import Testing

/// Which files there must be, and what happens if one cannot be read.
struct FileSetTests {
    static func lines(_ files: [SourceFile]) -> [String] { Corpus.check(files).faults.map(\.description) }

    @Test func aMissingFileIsAFaultAndAnEmptyOneIsNot() {
        let others = Harbour.files.filter { $0.name != "relations.json" }
        #expect(Self.lines(others) == ["relations.json: The file is missing. Without records it holds ‘[]’."])
        #expect(Self.lines(others + [SourceFile(name: "relations.json", bytes: Array("[]\n".utf8))]) == [])
    }

    static let strays: [(name: String, line: String)] = [
        ("statement.json", "statement.json: No collection is called so. Did you mean ‘statements.json’?"),
        (
            "notes.json",
            "notes.json: No collection is called so. The collections are documents, entities, statements, meetings, facts, relations."
        ),
    ]

    @Test(arguments: strays)
    func anotherFileIsRefusedByName(_ stray: (name: String, line: String)) {
        #expect(Self.lines(Harbour.files + [SourceFile(name: stray.name, bytes: [])]) == [stray.line])
    }

    static let unreadable: [(content: String, line: String)] = [
        ("", "entities.json:1: Column 1: there is no value."),
        ("{}", "entities.json:1: This is an object, not an array of records."),
        ("\n[1 2]", "entities.json:2: Column 4: a comma or ‘]’ is expected behind an element."),
    ]

    /// Nobody knows which ids the file would have had, so that whoever names one is not blamed.
    @Test(arguments: unreadable)
    func aFileThatCannotBeReadIsTheOnlyFault(_ example: (content: String, line: String)) {
        let files = Harbour.files.map { $0.name == "entities.json" ? SourceFile(name: $0.name, bytes: Array(example.content.utf8)) : $0 }
        #expect(Self.lines(files) == [example.line])
    }

    @Test func namingARecordThatCouldNotBeReadIsNoFault() {
        let files = Harbour.files("entities.json", replacing: #""kind": "person""#, with: #""kind": "persona""#)
        #expect(Self.lines(files).map { $0.prefix(22) } == ["entities.json:5: kind:"])
    }

    @Test func allFaultsOfAllFilesAreListedByFileAndLine() {
        let files = Harbour.files.map { file in
            SourceFile(
                name: file.name, bytes: Array(String(decoding: file.bytes, as: UTF8.self).replacing("version", with: "revision").utf8))
        }
        #expect(
            Self.lines(files).map { $0.prefix { $0 != " " } } == [
                "documents.json:11:", "entities.json:10:", "entities.json:12:", "entities.json:13:", "entities.json:14:",
                "entities.json:15:",
                "facts.json:10:", "meetings.json:19:", "relations.json:8:", "statements.json:19:", "statements.json:35:",
            ])
    }
}
