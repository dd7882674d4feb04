import ArgumentParser
import Corpus

/// `communique check`
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks a folder of records, and tells every fault with its file and line.",
        discussion: """
            Grammar, members and their order, ids, references, vocabularies, dates, sums and duplicates are checked; given the texts \
            that the records cite, every offset, digest and quoted word, too, and which sentences nothing cites. Exits with 0 if there \
            is no fault, else with 1.

              communique check Config/seed
              communique check Config/seed --documents ~/articles
            """)

    @Argument(help: ArgumentHelp("The folder of the record: one JSON file for each collection.", valueName: "folder"))
    var folder: String

    @Option(help: ArgumentHelp("A folder of the texts, each as <document id>.txt.", valueName: "folder"))
    var documents: String?

    func run() throws {
        let report = Corpus.check(folder, documents: documents)
        print(report)
        if !report.isSound { throw ExitCode.failure }
    }
}
