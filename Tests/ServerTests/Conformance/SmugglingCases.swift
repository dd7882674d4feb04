/// RFC 9112 §11.2: what two servers might read in two ways is refused, and nothing behind it is read as a request.
enum SmugglingCases {
    private static let hidden = "GET /hidden HTTP/1.1¶Host: x¶¶"

    static let all =
        Case.each(
            "9112 11.2", "POST / HTTP/1.1¶Host: x¶_¶¶0¶¶" + hidden,
            of: [
                "Content-Length: 5¶Transfer-Encoding: chunked", "Transfer-Encoding: chunked¶Content-Length: 5",
                "Transfer-Encoding : chunked¶Content-Length: 5",
                "Transfer-Encoding:\u{0B}chunked¶Content-Length: 5", "Transfer-Encoding: chunked\u{0B}", "Transfer-Encoding: \u{00}chunked",
                "Transfer-Encoding\t: chunked", " Transfer-Encoding: chunked", "A: b¶ Transfer-Encoding: chunked",
                "A: b\nTransfer-Encoding: chunked",
                "A: b\rTransfer-Encoding: chunked", "Content-Length: 5¶Content-Length: 43", "Content-Length: 5, 43",
                "Content-Length: 5¶content_length : 6",
                "Content-Length\u{00}: 5", "Transfer-Encoding: chunked¶Transfer-Encoding: chunked", "Transfer-Encoding: chunked, chunked",
                "Transfer_Encoding : chunked",
                "Content-Length: +5", "Content-Length: 5\u{0C}", "Content-Length:\u{0B}5", "Transfer-Encoding: chunked;",
                "\u{00}Transfer-Encoding: chunked",
                "Transfer-\u{AD}Encoding: chunked", "Transfer-Encoding: \"chunked\"", "Transfer-Encoding: ch\u{00}unked",
            ], 400, ending: .closed)
        + Case.each(
            "9112 11.2", "POST / HTTP/1.1¶Host: x¶_¶¶0¶¶" + hidden,
            of: [
                "Transfer-Encoding: xchunked", "Transfer-Encoding: chunked_", "Transfer-Encoding: x, chunked",
                "Transfer-Encoding: identity",
                "Transfer-Encoding: chunked1", "Transfer-Encoding: identity, chunked", "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: x¶Transfer-Encoding: chunked",
            ], 501, ending: .closed)
        + [
            // A name that only looks like one that frames is a name like any other.
            Case("9112 11.2", "POST / HTTP/1.1¶Host: x¶Transfer_Encoding: chunked¶¶" + hidden, 200, 404, ending: .open),
            Case("9112 11.2", "POST / HTTP/1.1¶Host: x¶X-Content-Length: 99¶¶" + hidden, 200, 404, ending: .open),
            Case(
                "9112 11.2", "POST / HTTP/1.1¶Host: x¶Transfer-Encoding: chunked¶¶1e¶GET /hidden HTTP/1.1\r\nHost: xy¶0¶¶", 200,
                ending: .open),
            Case("9112 11.2", "POST / HTTP/1.1¶Host: x¶Transfer-Encoding: chunked¶¶5;\n" + hidden + "0¶¶", 400, ending: .closed),
            Case("9112 11.2", "POST / HTTP/1.1¶Host: x¶Transfer-Encoding: chunked¶¶0¶X: y\n\n" + hidden, 400, ending: .closed),
            Case("9112 11.2", "POST / HTTP/1.1¶Host: x¶Transfer-Encoding: chunked¶¶0\n\n" + hidden, 400, ending: .closed),
            Case("9112 11.2", "POST / HTTP/1.1¶Host: x¶Transfer-Encoding: chunked¶¶0;¶¶" + hidden, 400, ending: .closed),
            Case("9112 11.2", "GET / HTTP/1.1¶Host: x¶Content-Length: 33¶¶" + hidden, 200, ending: .open),
            Case("9112 11.2", "GET / HTTP/1.1¶Host: x¶Content-Length: 0¶¶" + hidden, 200, 404, ending: .open),
            Case("9112 11.1", "GET /%0d%0aSet-Cookie:%20a=b HTTP/1.1¶Host: x¶¶", 404, ending: .open, lacks: ["Set-Cookie"]),
            Case("9112 11.1", "GET /?%0d%0aX:%20y HTTP/1.1¶Host: x¶¶", 200, ending: .open, lacks: ["X"]),
        ]
}
