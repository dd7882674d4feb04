import HTTP
import Testing

/// The first line of a request: RFC 9112 §2.2, §2.3 and §3, RFC 9110 §9.1.
@Suite struct RequestLineTests {
    static let refused: [Case<Violation>] = [
        // Line ends.
        Case("9112 §2.2", "GET / HTTP/1.1\nHost: x.test\r\n\r\n", .bareLineFeed),
        Case("9112 §2.2", "GET /\nHost: x.test\r\n\r\n", .bareLineFeed),
        Case("9112 §2.2", "GET\n", .bareLineFeed),
        Case("9112 §2.2", "GET / HTTP/1.1\rHost: x.test\r\n\r\n", .bareCarriageReturn),
        Case("9112 §2.2", "GET / HTTP/1.1\r\rHost: x.test\r\n\r\n", .bareCarriageReturn),
        Case("9112 §2.2", "GET / HTTP/1.1\r \n\r\n", .bareCarriageReturn),
        Case("9112 §2.2", "GET\r/ HTTP/1.1\r\n\r\n", .bareCarriageReturn),
        Case("9112 §2.2", "GET /\rx HTTP/1.1\r\n\r\n", .bareCarriageReturn),
        Case("9112 §2.2", "\nGET / HTTP/1.1\r\nHost: x.test\r\n\r\n", .bareLineFeed),
        Case("9112 §2.2", "\r\n\nGET / HTTP/1.1\r\nHost: x.test\r\n\r\n", .bareLineFeed),
        Case("9112 §2.2", "\rGET / HTTP/1.1\r\nHost: x.test\r\n\r\n", .bareCarriageReturn),
        Case("9112 §2.2", "\r\n\r\nGET / HTTP/1.1\r\nHost: x.test\r\n\r\n", .requestLineMalformed),
        Case("9112 §2.2", " GET / HTTP/1.1\r\nHost: x.test\r\n\r\n", .requestLineMalformed),
        Case("9112 §2.2", "\tGET / HTTP/1.1\r\nHost: x.test\r\n\r\n", .requestLineMalformed),
        Case("9112 §2.2", "\0GET / HTTP/1.1\r\nHost: x.test\r\n\r\n", .requestLineMalformed),

        // Spaces.
        Case("9112 §3", head(line: "GET  / HTTP/1.1"), .requestLineMalformed),
        Case("9112 §3", head(line: "GET\t/ HTTP/1.1"), .methodMalformed),
        Case("9112 §3", head(line: "GET /  HTTP/1.1"), .requestLineMalformed),
        Case("9112 §3", head(line: "GET /\tHTTP/1.1"), .targetCharacter),
        Case("9112 §3", head(line: "GET / HTTP/1.1 "), .versionMalformed),
        Case("9112 §3", head(line: "GET / HTTP/1.1\t"), .versionMalformed),
        Case("9112 §3", head(line: "GET / HTTP/1.1 x"), .versionMalformed),
        Case("9112 §3", head(line: "GET /a b HTTP/1.1"), .requestLineMalformed),
        Case("9112 §3", head(line: "GET\u{B}/ HTTP/1.1"), .methodMalformed),
        Case("9112 §3", head(line: "GET\u{C}/ HTTP/1.1"), .methodMalformed),
        Case("9112 §3", head(line: "GET"), .methodMalformed),
        Case("9112 §3", head(line: "GET "), .versionMissing),
        Case("9112 §3", head(line: "HTTP/1.1 GET /"), .methodMalformed),

        // Methods.
        Case("9112 §3.1", head(line: "GE(T / HTTP/1.1"), .methodMalformed),
        Case("9112 §3.1", head(line: "GET\0 / HTTP/1.1"), .methodMalformed),
        Case("9112 §3.1", head(line: "GET\0\0\0\0 / HTTP/1.1"), .methodMalformed),
        Case("9112 §3.1", head(line: "G\u{7F}T / HTTP/1.1"), .methodMalformed),
        Case("9112 §3.1", head(line: "GËT / HTTP/1.1"), .methodMalformed),
        Case("9112 §3.1", head(line: "GET:/ HTTP/1.1"), .methodMalformed),
        Case("9112 §3.1", head(line: "\"GET\" / HTTP/1.1"), .requestLineMalformed),
        Case("9112 §3.1", "{\"a\":1}\r\n\r\n", .requestLineMalformed),

        // Versions.
        Case("9112 §2.3", head(line: "GET /"), .versionMissing),
        Case("9112 §2.3", "GET /\r\n", .versionMissing),
        Case("9112 §2.3", head(line: "GET / "), .versionMissing),
        Case("9112 §2.3", "GET / \r\n\r\n", .versionMissing),
        Case("9112 §2.3", head(line: "GET / http/1.1"), .requestLineMalformed),
        Case("9112 §2.3", head(line: "GET / HTP/1.1"), .versionMalformed),
        Case("9112 §2.3", head(line: "GET / HTTPS/1.1"), .versionMalformed),
        Case("9112 §2.3", head(line: "GET / HTTP1.1"), .versionMalformed),
        Case("9112 §2.3", head(line: "GET / HTTP/1"), .versionMalformed),
        Case("9112 §2.3", "GET / HTTP\r\n\r\n", .versionMalformed),
        Case("9112 §2.3", "GET / HTTP/1.\r\n\r\n", .versionMalformed),
        Case("9112 §2.3", head(line: "GET / HTTP/1."), .versionMalformed),
        Case("9112 §2.3", head(line: "GET / HTTP/.1"), .versionMalformed),
        Case("9112 §2.3", head(line: "GET / HTTP/1.10"), .versionMalformed),
        Case("9112 §2.3", head(line: "GET / HTTP/11.1"), .versionMalformed),
        Case("9112 §2.3", head(line: "GET / HTTP/01.1"), .versionMalformed),
        Case("9112 §2.3", head(line: "GET / HTTP/1,1"), .versionMalformed),
        Case("9112 §2.3", head(line: "GET / HTTP/1.x"), .versionMalformed),
        Case("9112 §2.3", head(line: "GET / HTTP/-1.1"), .versionMalformed),
        Case("9112 §2.3", head(line: "GET / HTTP /1.1"), .versionMalformed),
        Case("9112 §2.3", head(line: "GET / FTP/1.1"), .requestLineMalformed),
        Case("9110 §15.6.6", head(line: "GET / HTTP/0.9"), .versionUnsupported),
        Case("9110 §15.6.6", head(line: "GET / HTTP/2.0"), .versionUnsupported),
        Case("9110 §15.6.6", head(line: "GET / HTTP/3.0"), .versionUnsupported),
        Case("9110 §15.6.6", head(line: "GET / HTTP/9.9"), .versionUnsupported),
        Case("9113 §3.4", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", .versionUnsupported),
    ]

    @Test(arguments: refused)
    func refuses(_ example: Case<Violation>) {
        #expect(check(example.input) == .refused(example.expected))
    }

    @Test(arguments: Method.allCases.filter { $0 != .connect })
    func readsEveryMethod(_ method: Method) {
        let description = check(head(line: "\(method.rawValue) / HTTP/1.1")).description
        #expect(description?.method == method)
        #expect(description?.objection == nil)
        #expect(description?.path == "/")
    }

    /// Names are case-sensitive; what nobody knows is 501, whole and well framed, so that the connection may go on (RFC 9110 §9.1).
    @Test(arguments: ["get", "Get", "GETS", "GE", "X", "PROPFIND", "VERY-LONG-METHOD-NAME", "M!#$%&'*+-.^_`|~0", "PRI"])
    func knowsAMethodThatItDoesNotKnow(_ method: String) {
        let description = check(head(line: "\(method) / HTTP/1.1")).description
        #expect(description?.objection == .methodUnknown)
        #expect(description?.persists == true)
    }

    /// RFC 9110 §2.5: a later minor version is read as the latest that is known; before 1.1 connections close by themselves.
    @Test(arguments: [("HTTP/1.1", true), ("HTTP/1.2", true), ("HTTP/1.9", true), ("HTTP/1.0", false)])
    func readsEveryMinorVersion(_ version: String, persists: Bool) {
        #expect(check(head(line: "GET / \(version)")).description?.persists == persists)
    }

    @Test func forgivesOneEmptyLineBefore() {
        let description = check("\r\n" + head(line: "GET / HTTP/1.1")).description
        #expect(description?.target == "/")
    }

    @Test(arguments: ["", "G", "GET", "GET ", "GET /", "GET / ", "GET / HT", "GET / HTTP/1.1", "GET / HTTP/1.1\r", "\r", "\r\n"])
    func waitsForTheRest(_ part: String) {
        #expect(check(part) == .incomplete)
    }
}
