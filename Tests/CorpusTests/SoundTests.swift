import Corpus
import Records
import Testing

struct SoundTests {
    @Test func aSoundCorpusHasNoFaults() throws {
        let report = Corpus.check(Harbour.files, texts: Harbour.texts)
        #expect(report.faults.map(\.description) == [])
        #expect(
            report.summary
                == "11 records (1 document, 5 entities, 2 statements, 1 meeting, 1 fact, 1 relation) with 14 citations; 1 of 1 texts at hand; no faults"
        )
    }

    @Test func recordsKeepTheOrderOfTheFiles() throws {
        #expect(
            try Corpus.read(Harbour.files.reversed()).records.map(\.id.text) == [
                "ferry-report", "ada-orme", "orm", "vale", "leaders-of-vale", "ferry-line", "orme-sails-at-dawn", "orme-bridge-of-boats",
                "orme-in-vale-2030", "orm-and-vale-opened-a-line", "orme-says-it-twice",
            ])
    }
}

/// Folders on the disk; the rest is tested on files in memory.
struct FolderTests {
    /// Of this repository.
    static func folder(_ path: String) -> String {
        #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/" + path
    }

    @Test func theSeedIsSound() throws {
        let records = try Corpus.load(Self.folder("Config/seed")).records
        let report = Corpus.check(Self.folder("Config/seed"))
        #expect(report.faults.map(\.description) == [])
        #expect(report.counts.values.reduce(0, +) == records.count)
        #expect(report.texts == nil)
    }

    @Test func aFolderWithoutTextsSaysWhichAreMissing() {
        let report = Corpus.check(Self.folder("Config/seed"), documents: Self.folder("Config"))
        #expect(report.texts == 0)
        #expect(report.faults.count == report.counts[.document])
        #expect(report.faults.allSatisfy { $0.detail.hasPrefix("There is no text ‘") })
    }

    @Test func aFolderWithoutFilesLacksEachOfThem() {
        let report = Corpus.check(Self.folder("Sources"))
        #expect(
            report.faults.map(\.file) == ["documents", "entities", "facts", "meetings", "relations", "statements"].map { $0 + ".json" })
    }

    @Test func aFolderThatIsNotThereIsNamed() {
        let missing = Self.folder("Config/none")
        let line = "\(missing): No such file or directory."
        #expect(Corpus.check(missing).faults.map(\.description) == [line])
        #expect(Corpus.check(Self.folder("Config/seed"), documents: missing).faults.map(\.description) == [line])
        let report = #expect(throws: Report.self) { try Corpus.load(missing) }
        #expect(report?.faults.map(\.description) == [line])
    }
}
