/// RFC 9112 §3.2 and RFC 9110 §7.2: exactly one Host, well formed.
enum HostCases {
    static let all = accepted + missing + repeated + malformed

    static let accepted = Case.each(
        "9110 7.2", "GET / HTTP/1.1¶_¶¶",
        of: [
            "Host: x", "Host:x", "host: x", "HOST: x", "Host:   x   ", "Host:\tx\t", "Host:", "Host: ", "Host: x:80", "Host: x:",
            "Host: example.org",
            "Host: EXAMPLE.org:8080", "Host: 127.0.0.1", "Host: 127.0.0.1:1", "Host: [::1]", "Host: [::1]:65535",
            "Host: [2001:db8::1.2.3.4]",
            "Host: a-b_c~d", "Host: xn--bcher-kva.example", "Host: %41", "Host: a!$&'()*+,;=b", "Host: [v1.a:b]",
        ], 200, ending: .open)

    static let missing = [
        Case("9112 3.2", "GET / HTTP/1.1¶¶", 400, ending: .closed),
        Case("9112 3.2", "GET / HTTP/1.1¶X-Host: x¶¶", 400, ending: .closed),
        Case("9112 3.2", "POST / HTTP/1.1¶Content-Length: 0¶¶", 400, ending: .closed),
        Case("9112 3.2", "OPTIONS * HTTP/1.1¶¶", 400, ending: .closed),
        Case("9112 3.2", "HEAD / HTTP/1.1¶¶", 400, ending: .closed),
        // Before HTTP/1.1 it was not due.
        Case("9112 3.2", "GET / HTTP/1.0¶¶", 200, ending: .closed, has: ["ETag:"]),
    ]

    static let repeated =
        Case.each(
            "9112 3.2", "GET / HTTP/1.1¶_¶¶",
            of: ["Host: x¶Host: x", "Host: x¶Host: y", "Host:¶Host:", "Host: x¶A: b¶host: x", "Host:¶Host: x"], 400, ending: .closed)
        + [Case("9112 3.2", "GET / HTTP/1.0¶Host: x¶Host: y¶¶", 400, ending: .closed)]

    static let malformed =
        Case.each(
            "9110 7.2", "GET / HTTP/1.1¶Host: _¶¶",
            of: [
                "u@x", "u:p@x", "x/", "x/a", "/", "x?a", "x#a", "http://x", "http://x/", "x y", "x, y", "x:a", "x:80a", "x:-1", "x:+1",
                "x:65536",
                "x:99999999999999999999", "x:80:80", "::1", "[::1", "::1]", "[]", "[:::]", "[::1]x", "[1.2.3.4]", "[::g]",
                "[12345::]", "[::1]:a",
                "x%", "x%4", "x%zz", "x\\y", "x<y", "x\"y", "x{y}", "x|y", "x^y", "x`y", "\u{E9}", "x\u{7F}", "[v.a]", "[vx]",
                "[::1%25eth0]",
            ], 400, ending: .closed)
        + [Case("9110 7.2", "GET / HTTP/1.0¶Host: a b¶¶", 400, ending: .closed)]
}
