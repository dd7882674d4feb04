import HTTP
import Testing

/// The Host field: RFC 9112 §3.2, RFC 9110 §7.2, RFC 3986 §3.2.2.
@Suite struct HostTests {
    static let wellFormed = [
        "", "x.test", "X.TEST", "x.test:80", "x.test:", "x.test:0", "x.test:65535", "x", "a_b.test", "127.0.0.1", "127.0.0.1:8080",
        "999.999.999.999", "%41.test", "!$&'()*+,;=", "x..test", ":80",
        "[::]", "[::1]", "[::1]:80", "[::1]:", "[2001:db8::1]", "[1:2:3:4:5:6:7:8]", "[1:2:3:4:5:6:7::]", "[::2:3:4:5:6:7:8]",
        "[::ffff:192.0.2.1]", "[1:2:3:4:5:6:192.0.2.1]", "[64:ff9b::0.0.0.0]", "[FE80::ABCD]", "[v1.x]", "[vF.a:b]",
    ]

    @Test(arguments: wellFormed)
    func takes(_ host: String) {
        let description = check("GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n").description
        #expect(description?.authority == host)
    }

    static let malformed = [
        "user@x.test", "user:1@x.test:80", "x.test/", "x.test/path", "x.test?q", "x.test#f", "http://x.test", "x test", "x.test:80:80",
        "x.test:a", "x.test:8a", "x.test:-1", "x.test:+80", "x.test: 80", "x.test :80", "x.test:65536", "x.test:99999999999999999999",
        "x\\y", "x\"y", "<x>", "x^y", "x|y", "{x}", "x`y", "%", "%4", "%4g", "x%", "é.test", "\u{7F}", "a b",
        "[", "]", "[]", "[::1", "::1", "::1]", "[::1]]", "[[::1]]", "[::1]x", "[::1]:x", "[:]", "[:::]", "[1]", "[1:2]", "[::1::]",
        "[1:2:3:4:5:6:7:8:9]", "[1:2:3:4:5:6:7]", "[1:2:3:4:5:6:7:8::]", "[12345::]", "[::g]", "[:1]", "[1:]", "[::1:]", "[fe80::1%25eth0]",
        "[::192.0.2]", "[::192.0.2.256]", "[::192.0.2.01]", "[::1.2.3.4.5]", "[1.2.3.4]", "[::1.2.3.4:1]", "[1:2:3:4:5:6:7:1.2.3.4]",
        "[v.x]", "[v1]", "[v1.]", "[vg.x]", "[x.test]", "[::1]:65536",
    ]

    @Test(arguments: malformed)
    func refuses(_ host: String) {
        let outcome = check("GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n")
        #expect(outcome == .refused(host == "\u{7F}" ? .fieldValueControl : .hostMalformed))
    }

    @Test func mustBeThereOnce() {
        #expect(check("GET / HTTP/1.1\r\n\r\n") == .refused(.hostMissing))
        #expect(check("GET / HTTP/1.1\r\nX-Host: x.test\r\n\r\n") == .refused(.hostMissing))
        #expect(check("GET / HTTP/1.1\r\nHost: x.test\r\nHost: x.test\r\n\r\n") == .refused(.hostRepeated))
        #expect(check("GET / HTTP/1.1\r\nHost: x.test\r\nhost: y.test\r\n\r\n") == .refused(.hostRepeated))
        #expect(check("GET / HTTP/1.1\r\nHost:\r\nHost:\r\n\r\n") == .refused(.hostRepeated))
        #expect(check("GET http://x.test/ HTTP/1.1\r\n\r\n") == .refused(.hostMissing))
        #expect(check("GET http://x.test/ HTTP/1.1\r\nHost: a/b\r\n\r\n") == .refused(.hostMalformed))
        #expect(check("GET http://x.test/ HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n") == .refused(.hostRepeated))
        #expect(check("GET / HTTP/1.2\r\n\r\n") == .refused(.hostMissing))
    }

    @Test func mayBeMissingBeforeHTTP11() {
        #expect(check("GET / HTTP/1.0\r\n\r\n").description?.authority == "")
        #expect(check("GET / HTTP/1.0\r\nHost: a b\r\n\r\n") == .refused(.hostMalformed))
        #expect(check("GET / HTTP/1.0\r\nHost: a\r\nHost: a\r\n\r\n") == .refused(.hostRepeated))
    }
}
