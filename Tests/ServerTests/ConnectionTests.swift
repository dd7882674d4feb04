import HTTP
import Kernel
import Samples
import Testing

@testable import Server

@Suite("A conversation, as a value")
struct ConnectionTests {
    static let get = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n"
    static let close = "GET /z HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    static let post = "POST /b HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello"
    static let chunked =
        "POST /c HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nfoo\r\n00004;a=b\r\nbars\r\n0\r\nX-T: v\r\n\r\n"

    /// What is sent, and everything that is done about it.
    static let scripts: [(sent: String, done: [String])] = [
        (get, ["respond GET /a "]),
        (get + get, ["respond GET /a ", "respond GET /a "]),
        ("\r\n" + get, ["respond GET /a "]),
        (post + get, ["respond POST /b hello", "respond GET /a "]),
        (chunked + post, ["respond POST /c foobars", "respond POST /b hello"]),
        (get + chunked + chunked + get, ["respond GET /a ", "respond POST /c foobars", "respond POST /c foobars", "respond GET /a "]),
        (close + get, ["respond GET /z  last", "finish"]),
        ("GET /o HTTP/1.0\r\n\r\n" + get, ["respond GET /o  last", "finish"]),
        ("GET /o HTTP/1.0\r\nConnection: keep-alive\r\n\r\n" + close, ["respond GET /o ", "respond GET /z  last", "finish"]),
        (get + "GET /a b HTTP/1.1\r\n\r\n" + get, ["respond GET /a ", "refuse request-line-malformed last", "finish"]),
        (
            post + "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nz\r\n",
            [
                "respond POST /b hello", "refuse chunk-size-malformed last", "finish",
            ]
        ),
        ("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1048577\r\n\r\n" + get, ["refuse content-too-large last", "finish"]),
        ("BREW / HTTP/1.1\r\nHost: x\r\n\r\n" + close, ["refuse method-unknown", "respond GET /z  last", "finish"]),
    ]

    private static func said(_ record: [String]) -> [String] { record.filter { $0 != "wait" } }

    @Test(arguments: scripts)
    func doesWhatWasAsked(script: (sent: String, done: [String])) {
        var conversation = Conversation()
        let record = Self.said(conversation.hear(script.sent))
        let kept = conversation.kept
        #expect(record == script.done)
        #expect(kept == 0)
    }

    @Test("the same wherever it is cut in two", arguments: scripts)
    func doesTheSameHoweverCut(script: (sent: String, done: [String])) {
        let bytes = Array(script.sent.utf8)
        for cut in 0...bytes.count {
            var conversation = Conversation()
            var record = conversation.hear(Array(bytes[..<cut]))
            if record.last != "finish" { record += conversation.hear(Array(bytes[cut...])) }
            #expect(Self.said(record) == script.done, "cut at \(cut)")
        }
    }

    @Test("the same in pieces of any size, several requests in a row", arguments: UInt64(0)..<60)
    func doesTheSameInPieces(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        var bytes: [UInt8] = []
        var done: [String] = []
        for _ in 0..<12 {
            let script = Self.scripts[Int.random(in: 0..<6, using: &chance)]
            bytes += script.sent.utf8
            done += script.done
        }
        var conversation = Conversation()
        var record: [String] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let length = min(rest.count, Int.random(in: 1...[1, 7, 100][Int(seed % 3)], using: &chance))
            record += conversation.hear(Array(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        #expect(Self.said(record) == done)
    }

    @Test func aWaitingClientIsToldToGoOnAtOnceAndOnce() {
        let head = "POST /e HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n"
        var waiting = Conversation()
        let steps = [
            waiting.hear(Self.get + head + "Content-Length: 2\r\n\r\n"), waiting.hear("a"), waiting.hear("b"),
            waiting.hear(head + "Transfer-Encoding: chunked\r\n\r\n"), waiting.hear("1\r\nz\r\n"), waiting.hear("0\r\n\r\n"),
        ]
        #expect(
            steps == [
                ["respond GET /a ", "proceed", "wait"], ["wait"], ["respond POST /e ab", "wait"], ["proceed", "wait"], ["wait"],
                ["respond POST /e z", "wait"],
            ])
        var hasty = Conversation()
        let record = hasty.hear(head + "Content-Length: 2\r\n\r\na") + hasty.hear("b")
        #expect(record == ["wait", "respond POST /e ab", "wait"])
    }

    @Test func drainingMakesEveryAnswerTheLast() {
        var conversation = Conversation()
        let before = conversation.hear(Self.get + "POST /b HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhe")
        conversation.terms.isDraining = true
        let after = conversation.hear("llo" + Self.get)
        #expect(before == ["respond GET /a ", "wait"])
        #expect(after == ["respond POST /b hello last", "finish"])
        let endsUnasked = conversation.connection.endsUnasked
        #expect(endsUnasked)
    }

    @Test func whoAskedToCloseNeedsNoPatienceUnlessMoreWasSent() {
        for (sent, unasked) in [(Self.close, false), (Self.close + "x", true), ("BAD\r\n\r\n", true)] {
            var conversation = Conversation()
            #expect(conversation.hear(sent).last == "finish")
            let endsUnasked = conversation.connection.endsUnasked
            #expect(endsUnasked == unasked)
        }
    }
}
