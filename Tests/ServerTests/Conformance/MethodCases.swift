/// RFC 9110 §9, §10.2.1 and §15: what each method does here, and what is said of the others.
enum MethodCases {
    static let all = reading + known + content

    static let reading = [
        Case(
            "9110 9.3.1", "GET / HTTP/1.1¶Host: x¶¶", 200, ending: .open,
            has: ["Content-Type: text/plain; charset=utf-8", "Content-Length: 298"]),
        Case("9110 9.3.1", "GET /big HTTP/1.1¶Host: x¶¶", 200, ending: .open, has: ["Content-Length: 1048576"]),
        Case("9110 9.3.1", "GET /no HTTP/1.1¶Host: x¶¶", 404, ending: .open, has: ["Content-Type: application/problem+json"]),
        // As GET, without the content.
        Case(
            "9110 9.3.2", "HEAD / HTTP/1.1¶Host: x¶¶", 200, ending: .open,
            has: ["Content-Type: text/plain; charset=utf-8", "Content-Length: 298", "ETag: \"small-text\""]),
        Case("9110 9.3.2", "HEAD /big HTTP/1.1¶Host: x¶¶", 200, ending: .open, has: ["Content-Length: 1048576"]),
        Case("9110 9.3.2", "HEAD /no HTTP/1.1¶Host: x¶¶", 404, ending: .open, has: ["Content-Length: "]),
        Case("9110 9.3.2", "HEAD / HTTP/1.1¶Host: x¶Accept: image/png¶¶", 406, ending: .open),
        Case("9110 9.3.2", "HEAD / HTTP/1.1¶Host: x¶A : b¶¶", 400, ending: .closed),
        Case("9110 9.3.2", "HEAD / HTTP/1.1¶Host: x¶Expect: x¶¶", 417, ending: .open),
        Case("9110 9.3.2", "HEAD / HTTP/1.1¶Host: x¶¶GET /no HTTP/1.1¶Host: x¶¶", 200, 404, ending: .open),
        Case("9110 9.3.2", "HEAD / HTTP/1.1¶Host: x¶Content-Length: 1048577¶¶", 413, ending: .closed),
    ]

    static let known =
        Case.each(
            "9110 15.5.6", "_ / HTTP/1.1¶Host: x¶¶", of: ["PUT", "PATCH", "DELETE", "TRACE"], 405, ending: .open,
            has: ["Allow: GET, HEAD, POST, OPTIONS"])
        + Case.each(
            "9110 15.5.6", "_ /big HTTP/1.1¶Host: x¶¶", of: ["POST", "PUT", "PATCH", "DELETE", "TRACE"], 405, ending: .open,
            has: ["Allow: GET, HEAD, OPTIONS"])
        + [
            Case(
                "9110 9.3.7", "OPTIONS / HTTP/1.1¶Host: x¶¶", 204, ending: .open, has: ["Allow: GET, HEAD, POST, OPTIONS"],
                lacks: ["Content-Length", "Content-Type"]),
            Case("9110 9.3.7", "OPTIONS /big HTTP/1.1¶Host: x¶¶", 204, ending: .open, has: ["Allow: GET, HEAD, OPTIONS"]),
            Case("9110 9.3.7", "OPTIONS * HTTP/1.1¶Host: x¶Max-Forwards: 0¶¶", 204, ending: .open),
            Case("9110 9.3.7", "OPTIONS / HTTP/1.1¶Host: x¶Content-Length: 2¶¶ab", 204, ending: .open),
            // TRACE would give back what others may have added.
            Case("9110 9.3.8", "TRACE / HTTP/1.1¶Host: x¶Authorization: Basic c2VjcmV0¶¶", 405, ending: .open, has: ["Allow:"]),
            Case("9110 9.3.6", "CONNECT other.example:443 HTTP/1.1¶Host: other.example:443¶¶", 405, ending: .closed, has: ["Allow:"]),
            Case("9110 15.6.2", "BREW / HTTP/1.1¶Host: x¶Content-Length: 3¶¶abcGET /no HTTP/1.1¶Host: x¶¶", 501, 404, ending: .open),
            Case("9110 15.5.6", "PUT / HTTP/1.1¶Host: x¶Content-Length: 3¶¶abcGET /no HTTP/1.1¶Host: x¶¶", 405, 404, ending: .open),
        ]

    static let content =
        [
            Case(
                "9110 9.3.3", "POST / HTTP/1.1¶Host: x¶Content-Type: text/plain¶Content-Length: 3¶¶abc", 200, ending: .open, content: "abc"),
            Case("9110 8.3", "POST / HTTP/1.1¶Host: x¶Content-Type: nonsense¶Content-Length: 3¶¶abc", 200, ending: .open, content: "abc"),
            Case(
                "9110 8.4", "POST / HTTP/1.1¶Host: x¶Content-Encoding: identity¶Content-Length: 3¶¶abc", 200, ending: .open, content: "abc"),
            Case("9110 9.3.3", "POST /no HTTP/1.1¶Host: x¶Content-Length: 3¶¶abc", 404, ending: .open),
            Case("9110 6.6.1", "POST / HTTP/1.1¶Host: x¶Date: yesterday¶Content-Length: 1¶¶a", 200, ending: .open),
        ]
        // What is packed is not unpacked here.
        + Case.each(
            "9110 8.4", "POST / HTTP/1.1¶Host: x¶Content-Encoding: _¶Content-Length: 3¶¶abc",
            of: ["gzip", "GZIP", "br", "deflate", "x", "identity, gzip", "gzip, identity"], 415, ending: .open, has: ["Accept-Encoding:"])
}
