import API
import Archive
import Bytes
import Corpus
import HTTP
import Kernel
import Testing

@testable import communique

@Suite("Printing all of it")
struct ExportTests {
    private static let seed = Program.root + "/Config/seed"

    /// What the program prints on both streams, and its exit code.
    private static func export(_ arguments: String...) async throws -> (output: String, code: Int32) {
        try await onThread {
            let program = Program(["export", "--records", Self.seed] + arguments)
            let code = program.end()
            return (program.output, code)
        }
    }

    /// What a server of the folder answers.
    private static func answer(_ target: String, _ accept: String) throws -> String {
        let archive = Archive()
        archive.publish(try Corpus.load(seed))
        var api = API(archive: archive, metrics: Metrics(), probes: .init(now: { 1_800_000_000 }))
        let bytes = Array("GET \(target) HTTP/1.1\r\nHost: x\r\nAccept: \(accept)\r\n\r\n".utf8)
        var request = Request(), answer = Answer(), scanned = 0
        _ = readHead(bytes.span, scanned: &scanned, into: &request)
        api.answer(request, in: bytes.span, into: &answer)
        var content = answer.content.copied()
        while var stream = answer.stream.take() {
            answer.reset()
            let progress = stream.proceed(into: &answer)
            content += answer.content.copied()
            if progress != .over { answer.stream = stream }
        }
        return content.span.text
    }

    @Test("it is what a server answers", arguments: API.exportable, ["csv", "jsonl"])
    func isWhatAServerAnswers(_ collection: String, _ format: String) async throws {
        let (output, code) = try await Self.export("--collection", collection, "--format", format)
        #expect(code == 0)
        #expect(output == (try Self.answer("/v1/\(collection)", format == "csv" ? "text/csv" : "application/jsonl")))
        #expect(output.utf8.count > 1_000)
    }

    @Test("a query is written as in a URL, or as it is spoken")
    func takesAQuery() async throws {
        let expected = try Self.answer("/v1/statements?speaker=Ilham%20Aliyev&mode=verbatim&sort=id&fields=id,speaker.name", "text/csv")
        #expect(expected.split(separator: "\r\n").count > 2)
        for query in ["speaker=Ilham%20Aliyev&mode=verbatim&sort=id", "speaker=Ilham Aliyev&mode=verbatim&sort=id"] {
            let printed = try await Self.export("--collection", "statements", "--query", query, "--fields", "id,speaker.name")
            #expect(printed == (expected, 0))
        }
    }

    static let refused: [(arguments: [String], code: Int32, said: String)] = [
        (
            ["--collection", "statements", "--query", "speakr=x"], 1,
            "communique: ‘speakr’ is not a parameter of /v1/statements. Did you mean ‘speaker’?\n"
        ),
        (["--collection", "facts", "--fields", "gits"], 1, "communique: ‘gits’ is not a column of facts. Did you mean ‘gist’?\n"),
        (["--collection", "facts", "--query", "q=%ff"], 1, "communique: Decoded, ‘q’ is not UTF-8."),
        (["--collection", "facts", "--query", "q=%f"], 1, "communique: "),
        (["--collection", "facts", "--records", "/nowhere"], 1, "communique: /nowhere: No such file or directory."),
        (["--collection", "speeches"], 64, "Error: --collection: ‘speeches’ is none of documents, entities,"),
        (["--collection", "facts", "--format", "xml"], 64, "Error: The value 'xml' is invalid for '--format <format>'."),
        ([], 64, "Error: Missing expected argument '--collection <name>'"),
    ]

    @Test("what is wrong is said, and nothing printed", arguments: refused)
    func saysWhatIsWrong(_ example: (arguments: [String], code: Int32, said: String)) async throws {
        let (output, code) = try await onThread {
            let program = Program(
                ["export"] + (example.arguments.contains("--records") ? [] : ["--records", Self.seed]) + example.arguments)
            let code = program.end()
            return (program.output, code)
        }
        #expect(code == example.code && output.hasPrefix(example.said), "\(output)")
    }

    @Test("an output that breaks off is told with another code")
    func tellsOfABrokenOutput() async throws {
        let (output, code) = try await onThread {
            let program = Program(["export", "--records", Self.seed, "--collection", "facts"], output: "/dev/full")
            let code = program.end()
            return (program.output, code)
        }
        #expect(code == 2 && output == "communique: the output broke off after 0 bytes: write: No space left on device\n")
    }
}
