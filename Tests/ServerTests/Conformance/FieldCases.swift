/// RFC 9112 §5 and RFC 9110 §5: field lines.
enum FieldCases {
    static let all = accepted + names + values + lines + amounts

    static let accepted = Case.each(
        "9110 5.5", "GET / HTTP/1.1¶Host: x¶_¶¶",
        of: [
            "A:", "A: ", "A:b", "A: b", "A:  b  ", "A:\tb", "A: b c", "A: \"quoted, string\"", "A: a:b:c", "A: \u{E9}\u{20AC}",
            "A: (comment)", "!#$%&'*+-.^`|~9: b",
            "X_Y: b", "A: b¶A: c", "A: ,,", "Cookie: a=b; c=d", "A: a\tb", "A: =", "1: 2",
        ], 200, ending: .open)

    static let names = Case.each(
        "9112 5.1", "GET / HTTP/1.1¶Host: x¶_¶¶",
        of: [
            ": b", " : b", "A : b", "A\t: b", "A B: c", "A(: b", "A): b", "A,: b", "A/: b", "A;: b", "A<: b", "A=: b", "A>: b", "A?: b",
            "A@: b", "A[: b",
            "A\\: b", "A]: b", "A{: b", "A}: b", "A\": b", "\u{E9}: b", "A\u{7F}: b", "A\u{00}: b", "A\u{01}: b", "\u{FEFF}A: b",
            "Content-Length : 0",
            "Transfer-Encoding : chunked",
        ], 400, ending: .closed)

    static let values =
        Case.each(
            "9110 5.5", "GET / HTTP/1.1¶Host: x¶A: _¶¶",
            of: ["\u{00}", "a\u{00}b", "\u{01}", "a\u{08}", "a\u{0B}b", "a\u{0C}b", "\u{1B}[0m", "\u{1F}", "\u{7F}"], 400, ending: .closed)
        + [
            Case("9112 2.2", "GET / HTTP/1.1¶Host: x¶A: b\rc¶¶", 400, ending: .closed),
            Case("9112 2.2", "GET / HTTP/1.1¶Host: x¶A: b\nc: d¶¶", 400, ending: .closed),
            Case("9112 2.2", "GET / HTTP/1.1¶Host: x¶A: b\r¶¶", 400, ending: .closed),
            Case("9112 2.2", "GET / HTTP/1.1¶Host: x¶A: b\n\r\n¶", 400, ending: .closed),
        ]

    static let lines =
        Case.each(
            "9112 5.2", "GET / HTTP/1.1¶_¶¶",
            of: [
                "Host: x¶A: b¶ c", "Host: x¶A: b¶\tc", "Host: x¶A: b¶ ", "Host: x¶ A: b", "Host:¶ x", "Host: x¶Transfer-Encoding:¶ chunked",
            ], 400,
            ending: .closed)
        // White space before the first field line could be read in two ways.
        + Case.each("9112 2.2", "GET / HTTP/1.1¶_¶¶", of: [" Host: x", "\tHost: x", " ¶Host: x"], 400, ending: .closed)
        + Case.each(
            "9112 5", "GET / HTTP/1.1¶Host: x¶_¶¶", of: ["A", "A b", "garbage", "=", "\"A\"", "GET / HTTP/1.1", "A\u{A0}: b", "-"], 400,
            ending: .closed)

    static let amounts = [
        Case("9110 5.4", "GET / HTTP/1.1¶Host: x¶" + String(repeating: "A: b¶", count: 63) + "¶", 200, ending: .open),
        Case("9110 5.4", "GET / HTTP/1.1¶Host: x¶" + String(repeating: "A: b¶", count: 64) + "¶", 431, ending: .closed),
        Case("9110 5.4", "GET / HTTP/1.1¶Host: x¶A: " + String(repeating: "b", count: 16_000) + "¶¶", 200, ending: .open),
        Case("9110 5.4", "GET / HTTP/1.1¶Host: x¶A: " + String(repeating: "b", count: 17_000) + "¶¶", 431, ending: .closed),
        Case("9110 5.4", "GET / HTTP/1.1¶Host: x¶" + String(repeating: "b", count: 17_000) + ": c¶¶", 431, ending: .closed),
        Case(
            "9110 5.4", "GET / HTTP/1.1¶Host: x¶" + String(repeating: "A: " + String(repeating: "b", count: 500) + "¶", count: 40) + "¶",
            431, ending: .closed),
    ]
}
