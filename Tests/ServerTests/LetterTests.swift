import Samples
import Sockets
import Testing

/// To the letter, over a socket: each request gets its own answer, and after doubt the connection ends.
@Suite("Letter")
struct LetterTests {
    /// What a client sends, the statuses that come back, and whether it may go on behind them.
    struct Case: Sendable, CustomTestStringConvertible {
        var section: String
        var sent: String
        var statuses: [Int]
        var goesOn: Bool

        var testDescription: String { "\(section): \(sent.prefix(80).debugDescription) → \(statuses)\(goesOn ? ", goes on" : ", closes")" }
    }

    private static func on(_ section: String, _ sent: String, _ statuses: Int...) -> Case {
        Case(section: section, sent: sent, statuses: statuses, goesOn: true)
    }

    private static func off(_ section: String, _ sent: String, _ statuses: Int...) -> Case {
        Case(section: section, sent: sent, statuses: statuses, goesOn: false)
    }

    private static func get(_ fields: String, version: String = "1.1") -> String {
        "GET / HTTP/\(version)\r\nHost: x\r\n\(fields)\r\n"
    }

    private static func post(_ fields: String, _ content: String) -> String {
        "POST / HTTP/1.1\r\nHost: x\r\n\(fields)\r\n\(content)"
    }

    private static func chunks(_ chunks: String, _ fields: String = "") -> String {
        post("Transfer-Encoding: chunked\r\n\(fields)", chunks)
    }

    static let heads = [
        on("9112 §3", get(""), 200),
        on("9112 §2.2", "\r\n" + get(""), 200),
        on("9110 §2.5", get("", version: "1.9"), 200),
        on("9112 §3.2.2", "GET http://y/ HTTP/1.1\r\nHost: x\r\n\r\n", 200),
        on("9112 §3.2.4", "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n", 200),
        on("9112 §3.2", "GET / HTTP/1.1\r\nHost:\r\n\r\n", 200),
        on("9110 §9.1", "BREW / HTTP/1.1\r\nHost: x\r\n\r\n", 501),
        on("9110 §9.1", "get / HTTP/1.1\r\nHost: x\r\n\r\n", 501),
        on("9110 §7.4", "GET https://x/ HTTP/1.1\r\nHost: x\r\n\r\n", 421),
        on("9110 §10.1.1", get("Expect: miracles\r\n"), 417),
        on("9110 §7.8", get("Connection: upgrade, http2-settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n"), 200),
        off("9112 §9.6", get("Connection: close\r\n"), 200),
        off("9112 §9.6", get("Connection: x, Close\r\n"), 200),
        off("9112 §9.3", "GET / HTTP/1.0\r\n\r\n", 200),
        on("9112 §9.3", "GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n", 200),
        off("9112 §3", "GET /\r\n", 400),
        off("9112 §2.2", "GET / HTTP/1.1\nHost: x\n\n", 400),
        off("9112 §2.2", get("A: b\rc\r\n"), 400),
        off("9112 §5.1", get("A : b\r\n"), 400),
        off("9112 §5.2", get("A: b\r\n c\r\n"), 400),
        off("9110 §5.5", get("A: b\0\r\n"), 400),
        off("3986 §3.5", "GET /#a HTTP/1.1\r\nHost: x\r\n\r\n", 400),
        off("3986 §2.1", "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n", 400),
        off("9112 §3.2", "GET / HTTP/1.1\r\n\r\n", 400),
        off("9112 §3.2", "GET / HTTP/1.1\r\nHost: x\r\nHost: x\r\n\r\n", 400),
        off("9112 §3.2", "GET / HTTP/1.1\r\nHost: u@x\r\n\r\n", 400),
        off("9110 §15.6.6", "GET / HTTP/2.0\r\nHost: x\r\n\r\n", 505),
        off("9113 §3.4", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505),
        off("9110 §9.3.6", "CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n", 405),
        off("9110 §15.5.15", "GET /" + String(repeating: "a", count: 9_000) + " HTTP/1.1\r\nHost: x\r\n\r\n", 414),
        off("9110 §15.5.15", "GET /" + String(repeating: "a", count: 9_000), 414),
        off("6585 §5", get("A: " + String(repeating: "b", count: 17_000) + "\r\n"), 431),
        off("6585 §5", get(String(repeating: "A: b\r\n", count: 65)), 431),
    ]

    static let contents = [
        on("9112 §6.3", post("Content-Length: 5\r\n", "hello"), 200),
        on("9112 §6.3", get("Content-Length: 5\r\n") + "hello", 200),
        on("9112 §6.3", post("", ""), 200),
        on("9112 §7.1", chunks("5\r\nhello\r\n0\r\n\r\n"), 200),
        on("9112 §7.1.2", chunks("5;a=b\r\nhello\r\n0\r\nX-Sum: 1\r\n\r\n"), 200),
        on("9112 §9.3.2", post("Content-Length: 2\r\n", "ab") + chunks("1\r\nc\r\n0\r\n\r\n") + get(""), 200, 200, 200),
        on("9112 §6.3", post("Content-Length: 33\r\n", "GET /hidden HTTP/1.1\r\nHost: x\r\n\r\n"), 200),
        on("9110 §15.5.16", post("Content-Encoding: gzip\r\nContent-Length: 5\r\n", "hello"), 415),
        off("9112 §6.3", post("Content-Length: 5\r\nContent-Length: 5\r\n", "hello"), 400),
        off("9112 §6.3", post("Content-Length: 5, 5\r\n", "hello"), 400),
        off("9110 §8.6", post("Content-Length: +5\r\n", "hello"), 400),
        off("9110 §8.6", post("Content-Length: 99999999999999999999\r\n", "hello"), 400),
        off("9110 §15.5.14", post("Content-Length: 1048577\r\n", "hello"), 413),
        off("9112 §6.1", chunks("0\r\n\r\n", "Content-Length: 5\r\n"), 400),
        off("9112 §6.1", post("Transfer-Encoding: identity\r\n", "hello"), 501),
        off("9112 §6.1", post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), 501),
        off("9112 §6.3", post("Transfer-Encoding: chunked, gzip\r\n", "0\r\n\r\n"), 400),
        off("9112 §6.1", "POST / HTTP/1.0\r\nConnection: keep-alive\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
        off("9112 §7.1", chunks("5 \r\nhello\r\n0\r\n\r\n"), 400),
        off("9112 §7.1", chunks("+5\r\nhello\r\n0\r\n\r\n"), 400),
        off("9112 §7.1", chunks("5\nhello\r\n0\r\n\r\n"), 400),
        off("9112 §7.1", chunks("5\r\nhello0\r\n\r\n"), 400),
        off("9112 §7.1", chunks("FFFFFFFFFFFFFFFFF\r\nhello\r\n0\r\n\r\n"), 400),
        off("9112 §7.1", chunks("100001\r\nhello\r\n0\r\n\r\n"), 413),
        off("9112 §7.1.1", chunks("5;\r\nhello\r\n0\r\n\r\n"), 400),
        off("9110 §6.5.1", chunks("0\r\nHost: y\r\n\r\n"), 400),
        off("9112 §7.1", get("") + chunks("zz\r\n") + get(""), 200, 400),
        on("9110 §10.1.1", post("Expect: 100-continue\r\nContent-Length: 5\r\n", "hello"), 200),
        off("9110 §10.1.1", post("Expect: x\r\nContent-Length: 33\r\n", "GET /hidden HTTP/1.1\r\nHost: x\r\n\r\n"), 417),
        off("9110 §15.5.14", post("Expect: 100-continue\r\nContent-Length: 1048577\r\n", ""), 413),
    ]

    /// All in one piece with another request behind it, and byte by byte.
    @Test(arguments: heads + contents)
    func holds(_ example: Case) async throws {
        try await onThread {
            let server = try TestServer()
            let probe = "GET /probe HTTP/1.1\r\nHost: x\r\n\r\n"
            for isSlow in [false, true] where !isSlow || example.sent.utf8.count < 200 {
                var client = try server.connect()
                if isSlow {
                    // Where the server has closed, sending on fails, and what it said before is still to be read.
                    for byte in (example.sent + probe).utf8 { do { try client.send([byte]) } catch { break } }
                } else {
                    try client.send(example.sent + probe)
                }
                var statuses: [Int] = []
                var last = ""
                for _ in 0..<example.statuses.count + (example.goesOn ? 1 : 0) {
                    guard let answer = try Self.next(of: &client) else { break }
                    #expect(answer["Date"] != nil)
                    if answer.status >= 400 { #expect(answer["Content-Type"] == "application/problem+json") }
                    if answer.status == 405 { #expect(answer["Allow"] != nil) }
                    #expect(!answer.text.contains("hidden") || answer.text.hasPrefix("/ "))
                    statuses.append(answer.status)
                    last = answer.text
                }
                #expect(statuses == example.statuses + (example.goesOn ? [200] : []))
                if example.goesOn {
                    #expect(last == "/probe ")
                } else {
                    client.endSending()
                    #expect(try client.isClosed())
                }
            }
        }
    }

    /// The next answer but `100 Continue`, which comes or not with the chances of the network.
    private static func next(of client: inout Dialog) throws -> Dialog.Answer? {
        while let answer = try client.receive() { if answer.status != 100 { return answer } }
        return nil
    }
}
