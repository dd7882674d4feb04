import HTTP
import Testing

/// What a request is for: RFC 9112 §3.2, RFC 3986, RFC 9110 §4.2 and §7.
@Suite struct TargetTests {
    static let refused: [Case<Violation>] = [
        // Characters (RFC 3986 §3.3, §3.4).
        Case("3986 §3.5", "/a#b", .targetFragment),
        Case("3986 §3.5", "/a?b#", .targetFragment),
        Case("3986 §3.5", "#", .targetFragment),
        Case("3986 §2", "/a\"b", .targetCharacter),
        Case("3986 §2", "/a<b", .targetCharacter),
        Case("3986 §2", "/a>b", .targetCharacter),
        Case("3986 §2", "/a\\b", .targetCharacter),
        Case("3986 §2", "/a^b", .targetCharacter),
        Case("3986 §2", "/a`b", .targetCharacter),
        Case("3986 §2", "/a{b", .targetCharacter),
        Case("3986 §2", "/a|b", .targetCharacter),
        Case("3986 §2", "/a}b", .targetCharacter),
        Case("3986 §2", "/?a\"b", .targetCharacter),
        Case("3986 §2", "/?a<b", .targetCharacter),
        Case("3986 §2", "/?a>b", .targetCharacter),
        Case("3986 §2", "/?a\\b", .targetCharacter),
        Case("3986 §2", "/?a^b", .targetCharacter),
        Case("3986 §2", "/?a`b", .targetCharacter),
        Case("3986 §2", "/?a{b", .targetCharacter),
        Case("3986 §2", "/?a|b", .targetCharacter),
        Case("3986 §2", "/?a}b", .targetCharacter),
        Case("3986 §2", "/a\0b", .targetCharacter),
        Case("3986 §2", "/a\u{1}b", .targetCharacter),
        Case("3986 §2", "/a\u{1F}b", .targetCharacter),
        Case("3986 §2", "/a\u{7F}b", .targetCharacter),
        Case("3986 §2", "/?a\tb", .targetCharacter),
        Case("3986 §2", "/é", .targetNotASCII),
        Case("3986 §2", "/?q=Əliyev", .targetNotASCII),
        Case("3986 §3.3", "/a[b]", .targetMalformed),

        // Escapes (RFC 3986 §2.1).
        Case("3986 §2.1", "/%", .targetEscape),
        Case("3986 §2.1", "/%4", .targetEscape),
        Case("3986 §2.1", "/%4g", .targetEscape),
        Case("3986 §2.1", "/%g4", .targetEscape),
        Case("3986 §2.1", "/%%41", .targetEscape),
        Case("3986 §2.1", "/%u0041", .targetEscape),
        Case("3986 §2.1", "/?q=%", .targetEscape),
        Case("3986 §2.1", "/?q=%2", .targetEscape),
        Case("3986 §2.1", "/?q=%zz", .targetEscape),
        Case("3986 §2.1", "/?q=100%&x=1", .targetEscape),

        // Forms (RFC 9112 §3.2).
        Case("9112 §3.2.1", "v1", .targetMalformed),
        Case("9112 §3.2.1", "v1/statements", .targetMalformed),
        Case("9112 §3.2.1", "?q=x", .targetMalformed),
        Case("9112 §3.2.1", "../x", .targetMalformed),
        Case("9112 §3.2.4", "*", .targetForm),
        Case("9112 §3.2.3", "x.test:80", .targetMalformed),
        Case("9112 §3.2.2", "http", .targetMalformed),
        Case("9112 §3.2.2", "http:", .targetMalformed),
        Case("9112 §3.2.2", "http:/", .targetMalformed),
        Case("9112 §3.2.2", "http:/x", .targetMalformed),
        Case("9112 §3.2.2", "1http://x.test/", .targetMalformed),
        Case("9112 §3.2.2", "://x.test/", .targetMalformed),
        Case("9112 §3.2.2", "mailto:a@x.test", .targetMalformed),
        Case("9112 §3.2.2", "http://x.test/#a", .targetFragment),
        Case("9112 §3.2.2", "http://x.test#a", .targetFragment),
        Case("9112 §3.2.2", "http://x.test/%", .targetEscape),
        Case("9112 §3.2.2", "http://x.test/é", .targetNotASCII),
        Case("9112 §3.2.2", "http://é.test/", .targetNotASCII),
        Case("9112 §3.2.2", "http://x.test\\a/", .targetCharacter),
        Case("9110 §4.2.1", "http://", .hostMalformed),
        Case("9110 §4.2.1", "http:///a", .hostMalformed),
        Case("9110 §4.2.1", "http://:80/a", .hostMalformed),
        Case("9110 §4.2.1", "http://?a", .hostMalformed),
        Case("9110 §4.2.4", "http://user@x.test/", .targetMalformed),
        Case("9110 §4.2.4", "http://user:1@x.test/", .targetMalformed),
        Case("9110 §4.2.1", "http://x.test:99999/", .hostMalformed),
        Case("9110 §4.2.1", "http://x.test:8a/", .targetMalformed),
        Case("9110 §4.2.1", "http://[::1/", .hostMalformed),
        Case("9110 §4.2.1", "http://[::1]x/", .targetMalformed),
        Case("9110 §4.2.1", "http://[zz]/", .hostMalformed),
        Case("9110 §4.2.1", "http://x%4/", .hostMalformed),
        Case("9110 §4.2.1", "http://x%zz/", .hostMalformed),
    ]

    @Test(arguments: refused)
    func refuses(_ example: Case<Violation>) {
        #expect(check(head(line: "GET \(example.input) HTTP/1.1")) == .refused(example.expected))
    }

    /// Target, path, query.
    static let accepted: [(String, String, String?)] = [
        ("/", "/", nil),
        ("/v1/statements", "/v1/statements", nil),
        ("/v1/statements?", "/v1/statements", ""),
        ("/v1/statements?a=b&c", "/v1/statements", "a=b&c"),
        ("/?a?b/c", "/", "a?b/c"),
        ("/?date=[2024-03-18..2024-03-19]", "/", "date=[2024-03-18..2024-03-19]"),
        ("//", "//", nil),
        ("//x.test/a", "//x.test/a", nil),
        ("/a/../b/./c", "/a/../b/./c", nil),
        ("/%41%2f%2F?%C3%A9", "/%41%2f%2F", "%C3%A9"),
        ("/%00", "/%00", nil),
        ("/-._~!$&'()*+,;=:@", "/-._~!$&'()*+,;=:@", nil),
        ("/?-._~!$&'()*+,;=:@/?", "/", "-._~!$&'()*+,;=:@/?"),
        ("/*", "/*", nil),
        ("/http://x.test", "/http://x.test", nil),
    ]

    @Test(arguments: accepted)
    func takesApart(_ target: String, path: String, query: String?) {
        let description = check(head(line: "GET \(target) HTTP/1.1")).description
        #expect(description?.target == target)
        #expect(description?.path == path)
        #expect(description?.query == query)
        #expect(description?.authority == "x.test")
    }

    /// Target, path, query, authority: the authority of the target counts, whatever Host says (RFC 9112 §3.2.2).
    static let absolute: [(String, String, String?, String)] = [
        ("http://y.test/", "/", nil, "y.test"),
        ("http://y.test", "/", nil, "y.test"),
        ("http://y.test?a=b", "/", "a=b", "y.test"),
        ("http://y.test:8080/a?b", "/a", "b", "y.test:8080"),
        ("http://y.test:/a", "/a", nil, "y.test:"),
        ("HTTP://Y.test/a", "/a", nil, "Y.test"),
        ("http://[::1]:80/a", "/a", nil, "[::1]:80"),
        ("http://127.0.0.1/a", "/a", nil, "127.0.0.1"),
        ("http://y%41.test/a", "/a", nil, "y%41.test"),
    ]

    @Test(arguments: absolute)
    func takesApartAnAbsoluteTarget(_ target: String, path: String, query: String?, authority: String) {
        let description = check(head(line: "GET \(target) HTTP/1.1")).description
        #expect(description?.path == path)
        #expect(description?.query == query)
        #expect(description?.authority == authority)
        #expect(description?.objection == nil)
    }

    /// RFC 9110 §7.4 and §15.5.20.
    @Test(arguments: [
        ("http://x.test/", Scheme.http, nil), ("https://x.test/", .http, Violation.schemeMismatch), ("HTTPS://x.test/", .https, nil),
        ("http://x.test/", .https, .schemeMismatch), ("ftp://x.test/", .http, .schemeMismatch), ("httpx://x.test/", .http, .schemeMismatch),
    ])
    func servesOneScheme(_ target: String, over scheme: Scheme, objection: Violation?) {
        let description = check(head(line: "GET \(target) HTTP/1.1"), over: scheme).description
        #expect(description != nil)
        #expect(description?.objection == objection)
    }

    @Test func takesTheAsteriskForOptions() {
        let description = check(head(line: "OPTIONS * HTTP/1.1")).description
        #expect(description?.path == "*")
        #expect(description?.query == nil)
        #expect(check(head(line: "OPTIONS *x HTTP/1.1")) == .refused(.targetMalformed))
        #expect(check(head(line: "OPTIONS *?a HTTP/1.1")) == .refused(.targetMalformed))
    }

    /// RFC 9110 §9.3.6: the target of CONNECT is an authority with a port; a good one is declined, a bad one refused.
    @Test func opensNoTunnel() {
        for good in ["x.test:443", "[::1]:443", "127.0.0.1:1"] {
            let description = check(head(line: "CONNECT \(good) HTTP/1.1")).description
            #expect(description?.objection == .connectRefused)
            #expect(description?.persists == false)
        }
        for bad in ["/", "*", "x.test", "x.test:", ":443", "http://x.test:443/", "x.test:443/"] {
            guard case .refused(let violation) = check(head(line: "CONNECT \(bad) HTTP/1.1")) else {
                Issue.record("CONNECT \(bad) was taken")
                continue
            }
            #expect(violation.status == 400)
        }
    }
}
