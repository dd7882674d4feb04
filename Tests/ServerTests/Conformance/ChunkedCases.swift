/// RFC 9112 §6.1 and §7: chunked content, and the other codings there are.
enum ChunkedCases {
    static let all = accepted + codings + sizes + extensions + data + trailers

    private static let head = "POST / HTTP/1.1¶Host: x¶Transfer-Encoding: chunked¶¶"

    static let accepted = [
        Case("9112 7.1", head + "0¶¶", 200, ending: .open, content: ""),
        Case("9112 7.1", head + "5¶hello¶0¶¶", 200, ending: .open, has: ["Content-Length: 5"], content: "hello"),
        Case("9112 7.1", head + "3¶foo¶3¶bar¶0¶¶", 200, ending: .open, content: "foobar"),
        Case("9112 7.1", head + "a¶0123456789¶0¶¶", 200, ending: .open, content: "0123456789"),
        Case("9112 7.1", head + "A¶0123456789¶0¶¶", 200, ending: .open, content: "0123456789"),
        Case("9112 7.1", head + "0005¶hello¶000¶¶", 200, ending: .open, content: "hello"),
        Case("9112 7.1", head + "2¶\r\n¶0¶¶", 200, ending: .open),
        Case("9112 7.1", head + "5¶hello¶0¶¶GET /no HTTP/1.1¶Host: x¶¶", 200, 404, ending: .open),
        Case("9112 7.1", head + "1¶a¶0¶¶" + head + "1¶b¶0¶¶", 200, 200, ending: .open, content: "b"),
        Case("9112 6.1", "POST / HTTP/1.1¶Host: x¶transfer-encoding: CHUNKED¶¶1¶a¶0¶¶", 200, ending: .open, content: "a"),
        Case("9112 6.1", "POST / HTTP/1.1¶Host: x¶Transfer-Encoding:   chunked  ¶¶1¶a¶0¶¶", 200, ending: .open, content: "a"),
        Case("9112 6.1", "GET / HTTP/1.1¶Host: x¶Transfer-Encoding: chunked¶¶1¶a¶0¶¶", 200, ending: .open),
    ]

    static let codings =
        Case.each(
            "9112 6.1", "POST / HTTP/1.1¶Host: x¶_¶¶1¶a¶0¶¶",
            of: [
                "Transfer-Encoding:", "Transfer-Encoding: chunked, chunked", "Transfer-Encoding: chunked, gzip",
                "Transfer-Encoding: chunked;a=b",
                "Transfer-Encoding: chunked¶Transfer-Encoding: chunked", "Transfer-Encoding: \"chunked\"",
                "Transfer-Encoding: chunked chunked",
                "Transfer-Encoding: chunked¶Content-Length: 6", "Content-Length: 6¶Transfer-Encoding: chunked",
                "Transfer-Encoding: chunked¶Content-Length: 0",
                "Transfer-Encoding: gzip", "Transfer-Encoding: chunked\u{0B}", "Transfer-Encoding: ;", "Transfer-Encoding:¶ chunked",
            ], 400, ending: .closed)
        + Case.each(
            "9112 6.1", "POST / HTTP/1.1¶Host: x¶_¶¶1¶a¶0¶¶",
            of: [
                "Transfer-Encoding: gzip, chunked", "Transfer-Encoding: xchunked", "Transfer-Encoding: chunkedx", "Transfer-Encoding: br",
                "Transfer-Encoding: identity", "Transfer-Encoding: identity, chunked", "Transfer-Encoding: x, chunked",
                "Transfer-Encoding: deflate, chunked",
                "Transfer-Encoding: x¶Transfer-Encoding: chunked", "Transfer-Encoding: chunk", "Transfer-Encoding: cow",
            ], 501, ending: .closed)
        + [
            Case("9112 6.1", "POST / HTTP/1.0¶Host: x¶Transfer-Encoding: chunked¶¶1¶a¶0¶¶", 400, ending: .closed),
            Case(
                "9112 6.1", "POST / HTTP/1.0¶Host: x¶Connection: keep-alive¶Transfer-Encoding: chunked¶Content-Length: 6¶¶1¶a¶0¶¶", 400,
                ending: .closed),
        ]

    static let sizes =
        Case.each(
            "9112 7.1", head + "_¶hello¶0¶¶",
            of: [
                "", " 5", "5 ", "\t5", "5\t", "+5", "-5", "0x5", "5h", "g", "5.0", "5,", "\"5\"", "٥", "5 5", "5\u{00}",
                "FFFFFFFFFFFFFFFFF", "8000000000000000",
                "10000000000000005", "=5", "5\u{0B}",
            ], 400, ending: .closed)
        + [
            Case("9110 15.5.14", head + "100001¶", 413, ending: .closed),
            Case("9110 15.5.14", head + "7FFFFFFFFFFFFFFF¶", 413, ending: .closed),
            Case("9110 15.5.14", head + "5¶hello¶ffffc¶", 413, ending: .closed),
        ]

    static let extensions =
        Case.each(
            "9112 7.1.1", head + "5_¶hello¶0¶¶",
            of: [";a", ";a=b", ";a=\"b c\"", ";a=b;c=d", " ;a", ";  a", ";a = b", ";a=\"\\\"\"", ";a=\";\"", ";!#$=1", ";a\t=\tb"], 200,
            ending: .open)
        + Case.each(
            "9112 7.1.1", head + "5_¶hello¶0¶¶",
            of: [
                ";", ";;", ";a=", ";=b", ";a b", ";a=b c", ";a=\"b", ";a=\"\u{01}\"", ";a,b", ";a=b;", ";\u{00}", ";a\rb", ";a\nb", ";(",
                ";a=\u{E9}",
            ], 400,
            ending: .closed)
        + [
            Case("9112 7.1.1", head + "5;a=" + String(repeating: "b", count: 2_000) + "¶hello¶0¶¶", 400, ending: .closed),
            Case("9112 7.1.1", head + "5;a=" + String(repeating: "b", count: 900) + "¶hello¶0¶¶", 200, ending: .open, content: "hello"),
        ]

    static let data = [
        Case("9112 7.1", head + "5\nhello¶0¶¶", 400, ending: .closed),
        Case("9112 7.1", head + "5¶hello\n0¶¶", 400, ending: .closed),
        Case("9112 7.1", head + "5¶hello0¶¶", 400, ending: .closed),
        Case("9112 7.1", head + "5¶helloo¶0¶¶", 400, ending: .closed),
        Case("9112 7.1", head + "5¶hell¶0¶¶x", 400, ending: .closed),
        Case("9112 7.1", head + "5¶hello\r0¶¶", 400, ending: .closed),
        Case("9112 7.1", head + "5\rhello¶0¶¶", 400, ending: .closed),
        Case("9112 7.1", head + "5¶hello¶¶0¶¶", 400, ending: .closed),
        Case("9112 7.1", head + "5¶hello¶0\n\n", 400, ending: .closed),
        Case("9112 7.1", head + "5¶hello¶0¶\n", 400, ending: .closed),
        Case("9112 7.1", head + "hello¶", 400, ending: .closed),
    ]

    static let trailers =
        Case.each(
            "9112 7.1.2", head + "1¶a¶0¶_¶¶", of: ["X-Sum: 1", "A:", "X: y¶Z: w", "Etag-Like: \"a\""], 200, ending: .open)
        + Case.each(
            "9110 6.5.1", head + "1¶a¶0¶_¶¶",
            of: [
                "Content-Length: 1", "Transfer-Encoding: chunked", "Host: y", "Authorization: a", "Content-Type: text/plain", "Trailer: a",
                "content-encoding: gzip",
            ],
            400, ending: .closed)
        + Case.each(
            "9112 7.1.2", head + "1¶a¶0¶_¶¶", of: ["bad", "A : b", ": b", " A: b", "A: b¶ c", "A: \u{00}", "A: b\nC: d", "A: b\rC: d"], 400,
            ending: .closed)
        + [
            Case("9112 7.1.2", head + "1¶a¶0¶X: " + String(repeating: "y", count: 5_000) + "¶¶", 431, ending: .closed)
        ]
}
