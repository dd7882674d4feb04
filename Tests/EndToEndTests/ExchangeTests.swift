import API
import Glibc
import HTTP
import JSON
import Kernel
import Testing

/// Every file in `Exchanges` is a request and the answer it must get. `COMMUNIQUE_REWRITE_EXCHANGES=1 swift test` writes the answers that
/// came in place of those expected; what is reviewed then is the difference.
@Suite struct ExchangeTests {
    static let rewrites = Process.environment["COMMUNIQUE_REWRITE_EXCHANGES"] == "1"

    @Test(arguments: try Exchange.files(over: .invented))
    func answersOverInventedRecords(_ file: String) throws {
        try check(file, over: .invented)
    }

    @Test(arguments: try Exchange.files(over: .seed))
    func answersOverTheSeed(_ file: String) throws {
        try check(file, over: .seed)
    }

    private func check(_ file: String, over corpus: Exchange.Corpus) throws {
        let exchange = try Exchange(file, over: corpus)
        let service = try corpus.service.get()
        var api = service.makeAPI(.ofExchanges)
        let actual = service.answer(exchange.request, from: &api)
        #expect(actual.isWellFormed, "\(actual.content)")
        if let difference = exchange.difference(from: actual) {
            try #require(Self.rewrites, "\(file): \(difference)")
            try write(exchange.text(expecting: actual), to: corpus.path(of: file))
        }
        if actual.status.hasPrefix("200 application/json") || actual.status.hasPrefix("304") {
            #expect(service.answer(exchange.request, from: &api) == actual, "Asked again, it is what was kept.")
        }
    }

    private func write(_ text: String, to path: String) throws {
        let flags = O_WRONLY | O_CREAT | O_TRUNC
        let file = Descriptor(owning: unsafe open(path, flags, 0o644))
        // Sound: the bytes are lent for the call.
        let written = unsafe Array(text.utf8).withUnsafeBytes { unsafe Glibc.write(file.number, $0.baseAddress, $0.count) }
        try #require(written == text.utf8.count)
    }
}

extension Exchange.Actual {
    /// Whether content that is said to be JSON is, strictly, and ends its line.
    fileprivate var isWellFormed: Bool {
        if content.isEmpty || fields.contains("Content-Encoding: gzip") { return true }
        let values =
            switch status {
            case "200 application/jsonl", "200 application/x-ndjson": content.split(separator: "\n", omittingEmptySubsequences: false)
            default: status.hasSuffix("json") ? [content[...]] : []
            }
        return values.allSatisfy { endsLine && (try? JSONDocument(parsing: Array($0.utf8))) != nil }
    }
}
