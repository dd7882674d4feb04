/// RFC 9112 §9, RFC 9110 §7.6.1, §7.8 and §10.1.1: how long a connection lasts, what it is asked to become, what is expected of it.
enum ConnectionCases {
    static let all = persistence + version10 + upgrades + expectations

    static let persistence =
        Case.each(
            "9112 9.3", "GET / HTTP/1.1¶Host: x¶_¶¶",
            of: [
                "Connection: keep-alive", "Connection:", "Connection: x", "Connection: upgrade", "Connection: closed",
                "Connection: close-not",
                "Connection: \"close\"", "Connection: ,", "Keep-Alive: timeout=5", "Proxy-Connection: close", "X-Connection: close",
            ], 200, ending: .open)
        + Case.each(
            "9112 9.6", "GET / HTTP/1.1¶Host: x¶_¶¶",
            of: [
                "Connection: close", "connection: close", "Connection: CLOSE", "Connection: Close", "Connection: close, x",
                "Connection: x, close",
                "Connection: x,close,y", "Connection: ,close", "Connection: x¶Connection: close", "Connection: keep-alive, close",
                "Connection: close, keep-alive", "Connection:\tclose\t",
            ], 200, ending: .closed)
        + [
            // What comes behind the last request is not answered.
            Case("9112 9.6", "GET / HTTP/1.1¶Host: x¶Connection: close¶¶GET / HTTP/1.1¶Host: x¶¶", 200, ending: .closed),
            Case("9112 9.6", "GET /no HTTP/1.1¶Host: x¶Connection: close¶¶", 404, ending: .closed),
            Case("9112 9.6", "POST / HTTP/1.1¶Host: x¶Connection: close¶Content-Length: 2¶¶ab", 200, ending: .closed, content: "ab"),
            Case("9112 9.6", "HEAD / HTTP/1.1¶Host: x¶Connection: close¶¶", 200, ending: .closed),
            Case("9112 9.3.2", String(repeating: "GET /no HTTP/1.1¶Host: x¶¶", count: 4), 404, 404, 404, 404, ending: .open),
            Case("9112 9.3.2", "GET / HTTP/1.1¶Host: x¶¶BAD¶¶GET / HTTP/1.1¶Host: x¶¶", 200, 400, ending: .closed),
        ]

    static let version10 = [
        Case("9112 9.3", "GET / HTTP/1.0¶Host: x¶¶", 200, ending: .closed),
        Case("9112 9.3", "GET / HTTP/1.0¶Connection: close¶¶", 200, ending: .closed),
        Case("9112 9.3", "GET / HTTP/1.0¶Connection: x¶¶", 200, ending: .closed),
        Case("9112 9.3", "GET / HTTP/1.0¶Connection: keep-alive¶¶", 200, ending: .open, has: ["Connection: keep-alive"]),
        Case("9112 9.3", "GET / HTTP/1.0¶connection: x, Keep-Alive¶¶", 200, ending: .open, has: ["Connection: keep-alive"]),
        Case("9112 9.3", "GET / HTTP/1.0¶Connection: keep-alive, close¶¶", 200, ending: .closed),
        Case("9112 9.3", "POST / HTTP/1.0¶Content-Length: 2¶¶ab", 200, ending: .closed, content: "ab"),
        Case("9112 9.3", "POST / HTTP/1.0¶Connection: keep-alive¶Content-Length: 2¶¶ab", 200, ending: .open, content: "ab"),
        Case("9112 9.3", "HEAD / HTTP/1.0¶¶", 200, ending: .closed),
    ]

    /// Nothing else is spoken here; an invitation is passed over.
    static let upgrades = Case.each(
        "9110 7.8", "GET / HTTP/1.1¶Host: x¶_¶¶",
        of: [
            "Connection: Upgrade¶Upgrade: websocket¶Sec-WebSocket-Key: dGVzdA==¶Sec-WebSocket-Version: 13",
            "Connection: Upgrade, HTTP2-Settings¶Upgrade: h2c¶HTTP2-Settings: AAMAAABk", "Connection: upgrade¶Upgrade: TLS/1.3",
            "Upgrade: x",
        ], 200, ending: .open)

    static let expectations =
        [
            // All of it is there: there is nobody to be told to go on.
            Case("9110 10.1.1", "GET / HTTP/1.1¶Host: x¶Expect: 100-continue¶¶", 200, ending: .open),
            Case("9110 10.1.1", "POST / HTTP/1.1¶Host: x¶Expect: 100-continue¶Content-Length: 0¶¶", 200, ending: .open),
            Case("9110 10.1.1", "POST / HTTP/1.0¶Expect: 100-continue¶Content-Length: 2¶¶ab", 200, ending: .closed, content: "ab"),
            Case("9110 10.1.1", "POST / HTTP/1.1¶Host: x¶Expect: 100-continue¶Content-Length: 1048577¶¶", 413, ending: .closed),
            Case("9110 10.1.1", "POST / HTTP/1.0¶Expect: x¶Content-Length: 2¶¶ab", 200, ending: .closed, content: "ab"),
            // The client waits, so it is told at once.
            Case("9110 10.1.1", "POST / HTTP/1.1¶Host: x¶Expect: x¶Content-Length: 2¶¶", 417, ending: .closed),
        ]
        + Case.each(
            "9110 10.1.1", "GET / HTTP/1.1¶Host: x¶Expect: _¶¶",
            of: ["100-continues", "100", "x", "100-continue, x", "x=y", "200-ok"], 417, ending: .open)
}
