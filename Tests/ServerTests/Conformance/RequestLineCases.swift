/// RFC 9112 §2 and §3: the request line, its method and version, and what may stand before it.
enum RequestLineCases {
    static let all = accepted + malformed + versions + methods + before

    static let accepted = [
        Case("9112 3", "GET / HTTP/1.1¶Host: x¶¶", 200, ending: .open),
        Case("9112 3", "GET /?a=b&c HTTP/1.1¶Host: x¶¶", 200, ending: .open),
        Case("9112 9.3.2", "GET / HTTP/1.1¶Host: x¶¶GET /no HTTP/1.1¶Host: x¶¶", 200, 404, ending: .open),
    ]

    /// Exactly one space between three parts, and CR LF behind them.
    static let malformed =
        Case.each(
            "9112 3", "_¶Host: x¶¶",
            of: [
                "GET  / HTTP/1.1", "GET /  HTTP/1.1", " GET / HTTP/1.1", "GET / HTTP/1.1 ", "GET\t/ HTTP/1.1", "GET /\tHTTP/1.1",
                "GET\u{0B}/ HTTP/1.1", "GET / HTTP/1.1\t", "GET / a HTTP/1.1", "GET /a b HTTP/1.1", "GET", "GET ", "GET /x/", "/ HTTP/1.1",
                "GET HTTP/1.1", "GET / / HTTP/1.1", "HTTP/1.1 200 OK", "GET / HTTP/1.1 HTTP/1.1", "G\u{00}T / HTTP/1.1",
            ], 400, ending: .closed)
        + [
            Case("9112 2.2", "GET / HTTP/1.1\nHost: x\n\n", 400, ending: .closed),
            Case("9112 2.2", "GET / HTTP/1.1\rHost: x\r\r", 400, ending: .closed),
            Case("9112 2.2", "GET / HTTP/1.1\r\r¶Host: x¶¶", 400, ending: .closed),
            Case("9112 2.2", "GET / HTTP/1.1¶Host: x\n¶", 400, ending: .closed),
            Case("9112 2.2", "GET /\r HTTP/1.1¶Host: x¶¶", 400, ending: .closed),
            Case("9112 2.2", "GET /\n HTTP/1.1¶Host: x¶¶", 400, ending: .closed),
            Case("9112 3", "GET /" + String(repeating: "a", count: 9_000) + " HTTP/1.1¶Host: x¶¶", 414, ending: .closed),
            Case("9112 3", "GET /" + String(repeating: "a", count: 7_990) + " HTTP/1.1¶Host: x¶¶", 404, ending: .open),
        ]

    static let versions =
        Case.each(
            "9112 2.3", "GET / _¶Host: x¶¶",
            of: [
                "HTTP/1", "HTTP/1.", "HTTP/.1", "HTTP/11", "HTTP/1.1.1", "HTTP/1,1", "HTTP/1.10", "HTTP/01.1", "HTTP/1.01", "HTTP 1.1",
                "http/1.1", "Http/1.1", "HTTP/a.b", "HTTP/-1.1", "HTTP/+1.1", "HTTP/1. 1", "HTTPS/1.1", "HTP/1.1", "HTTP/", "1.1",
                "XTTP/1.1",
                "HTTP/1.x", "HTTP/\u{FF11}.1",
            ], 400, ending: .closed)
        + Case.each("9110 15.6.6", "GET / _¶Host: x¶¶", of: ["HTTP/2.0", "HTTP/3.0", "HTTP/9.9", "HTTP/2.1"], 505, ending: .closed)
        + [
            // The simple requests of HTTP/0.9.
            Case("9112 A.1.1", "GET /¶", 400, ending: .closed),
            Case("9112 A.1.1", "GET / ¶", 400, ending: .closed),
            // The opening of HTTP/2, which is not spoken without agreement.
            Case("9113 3.4", "PRI * HTTP/2.0¶¶SM¶¶", 505, ending: .closed),
            // A later minor version is served as the latest that is known.
            Case("9110 2.5", "GET / HTTP/1.2¶Host: x¶¶", 200, ending: .open),
            Case("9110 2.5", "GET / HTTP/1.9¶Host: x¶¶", 200, ending: .open),
            Case("9110 6.2", "GET / HTTP/1.0¶¶", 200, ending: .closed),
            Case("9110 6.2", "GET / HTTP/0.9¶Host: x¶¶", 505, ending: .closed),
        ]

    static let methods =
        Case.each(
            "9110 9.1", "_ / HTTP/1.1¶Host: x¶¶", of: ["BREW", "get", "Get", "GETS", "GE", "PROPFIND", "X-1", "M!#$%&'*+.^`|~9"], 501,
            ending: .open)
        + Case.each(
            "9110 9.1", "_ / HTTP/1.1¶Host: x¶¶",
            of: ["G(T", "GET:", "G@T", "\"GET\"", "GE\u{7F}", "G\u{E9}T", "{GET}", "GET,", "G/T", "[G]"], 400,
            ending: .closed)
        + [
            // Nobody's method is as long as this.
            Case("9110 15.6.2", String(repeating: "A", count: 10_000) + " / HTTP/1.1¶Host: x¶¶", 501, ending: .closed)
        ]

    static let before = [
        Case("9112 2.2", "¶GET / HTTP/1.1¶Host: x¶¶", 200, ending: .open),
        Case("9112 2.2", "POST / HTTP/1.1¶Host: x¶Content-Length: 1¶¶a¶GET / HTTP/1.1¶Host: x¶¶", 200, 200, ending: .open),
        Case("9112 2.2", "¶¶GET / HTTP/1.1¶Host: x¶¶", 400, ending: .closed),
        Case("9112 2.2", "\nGET / HTTP/1.1¶Host: x¶¶", 400, ending: .closed),
        Case("9112 2.2", "\rGET / HTTP/1.1¶Host: x¶¶", 400, ending: .closed),
        Case("9112 2.2", "\u{00}GET / HTTP/1.1¶Host: x¶¶", 400, ending: .closed),
        Case("9112 2.2", "\u{FEFF}GET / HTTP/1.1¶Host: x¶¶", 400, ending: .closed),
        Case("9112 2.2", " ¶GET / HTTP/1.1¶Host: x¶¶", 400, ending: .closed),
        // A TLS greeting on a port in clear.
        Case("9112 2.2", "\u{16}\u{03}\u{01}¶¶", 400, ending: .closed),
    ]
}
