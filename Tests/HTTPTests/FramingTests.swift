import HTTP
import Testing

/// Where the content ends, and what follows for the connection: RFC 9112 §6 and §9, RFC 9110 §8.6 and §10.1.1.
@Suite struct FramingTests {
    static let refused: [Case<Violation>] = [
        // Content-Length (RFC 9110 §8.6, RFC 9112 §6.2).
        Case("9110 §8.6", "Content-Length:\r\n", .contentLengthMalformed),
        Case("9110 §8.6", "Content-Length: \t\r\n", .contentLengthMalformed),
        Case("9110 §8.6", "Content-Length: x\r\n", .contentLengthMalformed),
        Case("9110 §8.6", "Content-Length: 5x\r\n", .contentLengthMalformed),
        Case("9110 §8.6", "Content-Length: -5\r\n", .contentLengthMalformed),
        Case("9110 §8.6", "Content-Length: -0\r\n", .contentLengthMalformed),
        Case("9110 §8.6", "Content-Length: +5\r\n", .contentLengthMalformed),
        Case("9110 §8.6", "Content-Length: 0x5\r\n", .contentLengthMalformed),
        Case("9110 §8.6", "Content-Length: 5.0\r\n", .contentLengthMalformed),
        Case("9110 §8.6", "Content-Length: 5e0\r\n", .contentLengthMalformed),
        Case("9110 §8.6", "Content-Length: 5 5\r\n", .contentLengthMalformed),
        Case("9110 §8.6", "Content-Length: 1_0\r\n", .contentLengthMalformed),
        Case("9110 §8.6", "Content-Length: \"5\"\r\n", .contentLengthMalformed),
        Case("9110 §8.6", "Content-Length: ５\r\n", .contentLengthMalformed),
        Case("9110 §8.6", "Content-Length: 99999999999999999999\r\n", .contentLengthMalformed),
        Case("9110 §8.6", "Content-Length: 9223372036854775808\r\n", .contentLengthMalformed),
        Case("9110 §8.6", "Content-Length: 18446744073709551621\r\n", .contentLengthMalformed),
        Case("9112 §6.3", "Content-Length: 5, 5\r\n", .contentLengthMalformed),
        Case("9112 §6.3", "Content-Length: 5, 6\r\n", .contentLengthMalformed),
        Case("9112 §6.3", "Content-Length: 5,\r\n", .contentLengthMalformed),
        Case("9112 §6.3", "Content-Length: 5\r\nContent-Length: 5\r\n", .contentLengthRepeated),
        Case("9112 §6.3", "Content-Length: 5\r\ncontent-length: 6\r\n", .contentLengthRepeated),
        Case("9112 §6.3", "Content-Length: 5\r\nContent-Length:\r\n", .contentLengthRepeated),
        Case("9110 §15.5.14", "Content-Length: 1048577\r\n", .contentTooLarge),
        Case("9110 §15.5.14", "Content-Length: 9223372036854775807\r\n", .contentTooLarge),

        // Transfer-Encoding (RFC 9112 §6.1, §6.3, §7).
        Case("9112 §6.3", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", .framingAmbiguous),
        Case("9112 §6.3", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", .framingAmbiguous),
        Case("9112 §6.3", "Content-Length: x\r\nTransfer-Encoding: chunked\r\n", .framingAmbiguous),
        Case("9112 §6.3", "Content-Length: 5\r\nTransfer-Encoding: identity\r\n", .framingAmbiguous),
        Case("9112 §6.1", "Transfer-Encoding:\r\n", .transferEncodingMalformed),
        Case("9112 §6.1", "Transfer-Encoding: ,\r\n", .transferEncodingMalformed),
        Case("9112 §6.1", "Transfer-Encoding: chunked, chunked\r\n", .transferEncodingMalformed),
        Case("9112 §6.1", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", .transferEncodingMalformed),
        Case("9112 §6.3", "Transfer-Encoding: chunked, gzip\r\n", .transferEncodingMalformed),
        Case("9112 §6.3", "Transfer-Encoding: chunked, identity\r\n", .transferEncodingMalformed),
        Case("9112 §6.3", "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", .transferEncodingMalformed),
        Case("9112 §6.3", "Transfer-Encoding: gzip\r\n", .transferEncodingMalformed),
        Case("9112 §6.3", "Transfer-Encoding: deflate\r\n", .transferEncodingMalformed),
        Case("9112 §7.1", "Transfer-Encoding: chunked;a=b\r\n", .transferEncodingMalformed),
        Case("9112 §7.1", "Transfer-Encoding: chunked;\r\n", .transferEncodingMalformed),
        Case("9112 §7.1", "Transfer-Encoding: \"chunked\"\r\n", .transferEncodingMalformed),
        Case("9112 §7.1", "Transfer-Encoding: chunked x\r\n", .transferEncodingMalformed),
        Case("9112 §7.1", "Transfer-Encoding: chunked\tx\r\n", .transferEncodingMalformed),
        Case("9112 §7.1", "Transfer-Encoding: =chunked\r\n", .transferEncodingMalformed),
        Case("9112 §6.1", "Transfer-Encoding: xchunked\r\n", .transferEncodingUnknown),
        Case("9112 §6.1", "Transfer-Encoding: chunked-x\r\n", .transferEncodingUnknown),
        Case("9112 §6.1", "Transfer-Encoding: chunk\r\n", .transferEncodingUnknown),
        Case("9112 §6.1", "Transfer-Encoding: identity\r\n", .transferEncodingUnknown),
        Case("9112 §6.1", "Transfer-Encoding: identity, chunked\r\n", .transferEncodingUnknown),
        Case("9112 §6.1", "Transfer-Encoding: br, chunked\r\n", .transferEncodingUnknown),
        Case("9112 §6.1", "Transfer-Encoding: gzip, chunked\r\n", .transferEncodingUnknown),
        Case("9112 §6.1", "Transfer-Encoding: x\r\nTransfer-Encoding: chunked\r\n", .transferEncodingUnknown),
        Case("9112 §5.1", "Transfer-Encoding: chunked\u{B}\r\n", .fieldValueControl),
    ]

    @Test(arguments: refused)
    func refuses(_ example: Case<Violation>) {
        #expect(check(head(fields: example.input, line: "POST / HTTP/1.1")) == .refused(example.expected))
    }

    @Test(arguments: ["Transfer-Encoding: chunked\r\n", "Transfer-Encoding: x\r\n", "Transfer-Encoding:\r\n"])
    func refusesTransferEncodingBeforeHTTP11(_ fields: String) {
        #expect(check(head(fields: fields, line: "POST / HTTP/1.0")) == .refused(.transferEncodingTooEarly))
    }

    static let accepted: [Case<Framing>] = [
        Case("9112 §6.3", "", .none),
        Case("9110 §8.6", "Content-Length: 0\r\n", .none),
        Case("9110 §8.6", "Content-Length: 5\r\n", .length(5)),
        Case("9110 §8.6", "Content-Length:5\r\n", .length(5)),
        Case("9110 §8.6", "Content-Length: \t5\t \r\n", .length(5)),
        Case("9110 §8.6", "Content-Length: 0005\r\n", .length(5)),
        Case("9110 §8.6", "Content-Length: 00000000000000000000000000000005\r\n", .length(5)),
        Case("9110 §8.6", "Content-Length: 1048576\r\n", .length(1_048_576)),
        Case("9112 §7.1", "Transfer-Encoding: chunked\r\n", .chunked),
        Case("9112 §7", "Transfer-Encoding: Chunked\r\n", .chunked),
        Case("9112 §7", "transfer-encoding: CHUNKED\r\n", .chunked),
        Case("9110 §5.6.1.2", "Transfer-Encoding: , chunked ,\r\n", .chunked),
    ]

    @Test(arguments: accepted)
    func marksOffTheContent(_ example: Case<Framing>) {
        for method in ["GET", "POST", "PUT", "DELETE", "OPTIONS", "HEAD"] {
            let description = check(head(fields: example.input, line: "\(method) / HTTP/1.1")).description
            #expect(description?.framing == example.expected)
        }
    }

    /// Version, field lines, whether the connection goes on.
    static let persistence: [(String, String, Bool)] = [
        ("1.1", "", true), ("1.1", "Connection: close\r\n", false), ("1.1", "Connection: Close\r\n", false),
        ("1.1", "connection: x, CLOSE ,y\r\n", false), ("1.1", "Connection: x\r\nConnection: close\r\n", false),
        ("1.1", "Connection: keep-alive\r\n", true), ("1.1", "Connection: keep-alive, close\r\n", false),
        ("1.1", "Connection: closed\r\n", true), ("1.1", "Connection: not-close\r\n", true), ("1.1", "Connection:\r\n", true),
        ("1.1", "Connection: upgrade, http2-settings\r\nUpgrade: h2c\r\n", true), ("1.1", "Connection: ,close,\r\n", false),
        ("1.1", "Proxy-Connection: close\r\n", true),
        ("1.0", "", false), ("1.0", "Connection: keep-alive\r\n", true), ("1.0", "Connection: Keep-Alive\r\n", true),
        ("1.0", "Connection: keep-alive, close\r\n", false), ("1.0", "Connection: x\r\n", false), ("1.0", "Keep-Alive: 5\r\n", false),
    ]

    @Test(arguments: persistence)
    func goesOnOrCloses(_ version: String, fields: String, persists: Bool) {
        #expect(check(head(fields: fields, line: "GET / HTTP/\(version)")).description?.persists == persists)
    }

    @Test func meetsOneExpectation() {
        for value in ["100-continue", "100-Continue", "100-CONTINUE,", " 100-continue "] {
            let description = check(head(fields: "Content-Length: 5\r\nExpect: \(value)\r\n", line: "POST / HTTP/1.1")).description
            #expect(description?.expectsContinue == true)
            #expect(description?.objection == nil)
        }
        let chunked = check(head(fields: "Transfer-Encoding: chunked\r\nExpect: 100-continue\r\n", line: "POST / HTTP/1.1"))
        #expect(chunked.description?.expectsContinue == true)
        // Nothing to wait for, and a version that waits for nothing.
        #expect(check(head(fields: "Expect: 100-continue\r\n")).description?.expectsContinue == false)
        let early = check(head(fields: "Content-Length: 5\r\nExpect: 100-continue\r\n", line: "POST / HTTP/1.0")).description
        #expect(early?.expectsContinue == false)
        #expect(early?.framing == .length(5))
    }

    @Test(arguments: ["x", "100-continue, x", "100", "100-continue-", "200-ok", "100-continue\r\nExpect: x", "\"100-continue\""])
    func meetsNoOther(_ value: String) {
        let bare = check(head(fields: "Expect: \(value)\r\n")).description
        #expect(bare?.objection == .expectationUnknown)
        #expect(bare?.persists == true)
        #expect(check(head(fields: "Expect: \(value)\r\n", line: "GET / HTTP/1.0")).description?.objection == nil)
        // The client may or may not send what it announced, so the connection ends there.
        let waiting = check(head(fields: "Expect: \(value)\r\nContent-Length: 5\r\n", line: "POST / HTTP/1.1")).description
        #expect(waiting?.objection == .expectationUnknown)
        #expect(waiting?.framing == Framing.none)
        #expect(waiting?.persists == false)
    }

    /// RFC 9110 §8.4, §15.5.16: packed content is read and refused, so that the connection goes on.
    @Test(arguments: [("gzip", true), ("br", true), ("identity, gzip", true), ("x", true), ("identity", false), ("", false)])
    func takesNoPackedContent(_ value: String, isRefused: Bool) {
        let field = "Content-Encoding: \(value)\r\n"
        let description = check(head(fields: field + "Content-Length: 5\r\n", line: "POST / HTTP/1.1")).description
        #expect(description?.objection == (isRefused ? .contentEncoded : nil))
        #expect(description?.framing == .length(5))
        #expect(description?.persists == true)
        #expect(check(head(fields: field)).description?.objection == nil)
    }
}
