import ArgumentParser
import Corpus
import Kernel

/// `communique generate`
struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes a folder of invented records, as many as wanted.",
        discussion: """
            For trying out how much the server bears: valid records about nobody and nowhere, skewed as true ones are. Words follow \
            Zipf's law, a few speakers say most, and statements outnumber meetings, facts, entities and documents. Each collection \
            becomes a file of JSON Lines, about half a kilobyte a record. The same seed gives the same bytes.

              communique generate --records 10000 --seed 1 many
              communique serve --records many
            """)

    @Option(help: ArgumentHelp("How many, from 100 to 100 million.", valueName: "number"))
    var records: Int

    @Option(help: ArgumentHelp("Any whole number.", valueName: "number"))
    var seed: UInt64 = 1

    @Argument(
        help: ArgumentHelp(
            "The folder, which is made where it is not there; files of its collections are overwritten.", valueName: "folder"))
    var folder = "."

    func validate() throws {
        guard Corpus.inventable.contains(records) else {
            throw ValidationError("--records: ‘\(records)’ is not a whole number from 100 to 100000000.")
        }
    }

    func run() throws {
        try Ending.orFailed { () throws(SystemError) in try Corpus.invent(records: records, seed: seed, into: folder) }
    }
}
