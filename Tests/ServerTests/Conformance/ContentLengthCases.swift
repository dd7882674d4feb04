/// RFC 9112 §6.2 and §6.3, RFC 9110 §8.6: content whose length is said before it.
enum ContentLengthCases {
    static let all = accepted + malformed + order

    static let accepted = [
        Case("9112 6.3", "POST / HTTP/1.1¶Host: x¶Content-Length: 0¶¶", 200, ending: .open, has: ["Content-Length: 0"], content: ""),
        Case("9112 6.3", "POST / HTTP/1.1¶Host: x¶Content-Length: 5¶¶hello", 200, ending: .open, content: "hello"),
        Case("9112 6.3", "POST / HTTP/1.1¶Host: x¶content-length:5¶¶hello", 200, ending: .open, content: "hello"),
        Case("9110 8.6", "POST / HTTP/1.1¶Host: x¶Content-Length: 0005¶¶hello", 200, ending: .open, content: "hello"),
        Case("9110 8.6", "POST / HTTP/1.1¶Host: x¶Content-Length: \t5 \t¶¶hello", 200, ending: .open, content: "hello"),
        // Without a length a request has no content.
        Case("9112 6.3", "POST / HTTP/1.1¶Host: x¶¶", 200, ending: .open, content: ""),
        Case("9112 6.3", "POST / HTTP/1.1¶Host: x¶¶GET /no HTTP/1.1¶Host: x¶¶", 200, 404, ending: .open),
        // Content means nothing to GET, and is taken off all the same.
        Case("9110 9.3.1", "GET / HTTP/1.1¶Host: x¶Content-Length: 5¶¶helloGET /no HTTP/1.1¶Host: x¶¶", 200, 404, ending: .open),
        Case("9110 9.3.2", "HEAD / HTTP/1.1¶Host: x¶Content-Length: 5¶¶hello", 200, ending: .open),
        Case("9112 6", "POST / HTTP/1.1¶Host: x¶Content-Length: 4¶¶\r\n\r\nGET /no HTTP/1.1¶Host: x¶¶", 200, 404, ending: .open),
        Case(
            "9112 6", "POST / HTTP/1.1¶Host: x¶Content-Length: 18¶¶GET / HTTP/1.1\r\n\r\nGET /no HTTP/1.1¶Host: x¶¶", 200, 404,
            ending: .open),
        Case("9110 15.5.14", "POST / HTTP/1.1¶Host: x¶Content-Length: 1048577¶¶", 413, ending: .closed),
        Case("9110 15.5.14", "POST / HTTP/1.1¶Host: x¶Content-Length: 9223372036854775807¶¶", 413, ending: .closed),
    ]

    static let malformed = Case.each(
        "9112 6.3", "POST / HTTP/1.1¶Host: x¶_¶¶hello",
        of: [
            "Content-Length:", "Content-Length: a", "Content-Length: -5", "Content-Length: +5", "Content-Length: 5.0", "Content-Length: 5,",
            "Content-Length: 5, 5", "Content-Length: 5, 6", "Content-Length: ,5", "Content-Length: 5 5", "Content-Length: 0x5",
            "Content-Length: 5a",
            "Content-Length: 5;", "Content-Length: \"5\"", "Content-Length: 1e1", "Content-Length: 5_0", "Content-Length: ٥",
            "Content-Length: 5\u{A0}",
            "Content-Length: 9223372036854775808", "Content-Length: 18446744073709551621",
            "Content-Length: 99999999999999999999999999999999999",
            "Content-Length: 5¶Content-Length: 5", "Content-Length: 5¶Content-Length: 6", "Content-Length: 5¶A: b¶content-length: 5",
            "Content-Length: 0¶Content-Length: 5", "Content-Length:¶Content-Length: 5",
        ], 400, ending: .closed)

    /// Each request gets exactly its own answer.
    static let order = [
        Case(
            "9112 9.3.2",
            "POST / HTTP/1.1¶Host: x¶Content-Length: 1¶¶aPOST / HTTP/1.1¶Host: x¶Content-Length: 2¶¶bcPOST / HTTP/1.1¶Host: x¶Content-Length: 3¶¶def",
            200, 200, 200, ending: .open, content: "def"),
        Case("9112 9.3.2", "POST / HTTP/1.1¶Host: x¶Content-Length: 1¶¶abad¶¶", 200, 400, ending: .closed),
    ]
}
