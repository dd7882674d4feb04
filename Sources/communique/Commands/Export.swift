import API
import Archive
import ArgumentParser
import Corpus
import HTTP
import Kernel

/// `communique export`
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints every record of a collection as CSV or JSON Lines.",
        discussion: """
            The bytes are those that a server of the same folder answers to GET /v1/<collection>?<query> with ‘Accept: text/csv’ or \
            ‘Accept: application/jsonl’. The query is written as in a URL; what must be encoded in it may stand as it is.

              communique export --collection statements > statements.csv
              communique export --collection facts --format jsonl | wc -l
              communique export --collection statements --query 'speaker=Aliyev&quotable=true' --fields id,speaker.name,words,date.edtf
              communique export --collection timeline --query 'date=2024-03&sort=date' --format jsonl

            In CSV a column is named by the members on the way to it (speaker.name), the values of a list stand in one cell with ‘; ’ \
            between them, and a text that a spreadsheet would take for a formula has an apostrophe in front.

            Exits with 0 if all was printed; with 1 if nothing was, because the folder is broken or the question is refused; with 2 if \
            the output broke off. Why is told on the error stream.
            """)

    /// How rows are written.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case csv, jsonl

        var media: MediaType { self == .csv ? .csv : .jsonLines }
    }

    @Option(help: ArgumentHelp("The folder of the record: one JSON file for each collection.", valueName: "folder"))
    var records = "Config/seed"

    @Option(help: ArgumentHelp("What to print: \(API.exportable.joined(separator: ", ")).", valueName: "name"))
    var collection: String

    @Option(help: "How to print it: csv or jsonl.")
    var format = Format.csv

    @Option(help: ArgumentHelp("Which of them, in what order: filters and ‘sort’ as in a URL.", valueName: "a=b&c=d"))
    var query = ""

    @Option(help: ArgumentHelp("Only these members, separated by commas; in CSV also columns.", valueName: "names"))
    var fields: String?

    func validate() throws {
        if API.exportable.contains(collection) { return }
        throw ValidationError("--collection: ‘\(collection)’ is none of \(API.exportable.joined(separator: ", ")).")
    }

    func run() throws {
        let archive = Archive()
        archive.publish(try Ending.orFailed { () throws(Report) in try Corpus.load(records) })
        var api = API(archive: archive, metrics: Metrics(), probes: .init(now: Clock.wallSeconds))
        let query = [self.query, fields.map { "fields=\($0)" } ?? ""].filter { !$0.isEmpty }.joined(separator: "&")
        var printed = 0
        do {
            try api.export(collection, as: format.media, query: query) { piece in
                try Console.output.print(piece)
                printed += piece.count
            }
        } catch let refusal as API.ExportRefusal {
            try Ending.failed([refusal.detail, refusal.hint].compactMap(\.self).joined(separator: " "))
        } catch {
            Console.error.write("communique: the output broke off after \(printed) bytes: \(error)\n")
            throw ExitCode(2)
        }
    }
}
