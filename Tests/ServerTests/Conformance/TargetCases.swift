/// RFC 9112 §3.2 and RFC 3986: what may stand between the method and the version.
enum TargetCases {
    static let all = origin + escapes + characters + absolute + otherForms

    /// Dots, empty segments and odd but legal characters are paths like any other: they name nothing here.
    static let origin =
        Case.each(
            "3986 3.3", "GET _ HTTP/1.1¶Host: x¶¶",
            of: [
                "//", "/a//b", "/.", "/..", "/a/../b", "/a;b=c", "/a:b@c", "/!$&'()*+,;=", "/~user", "/-._~", "/a=b", "/%2F", "/%00",
                "/%7e",
                "/%E2%82%AC", "/%ff", "/nope",
            ], 404, ending: .open)
        + Case.each(
            "3986 3.4", "GET _ HTTP/1.1¶Host: x¶¶",
            of: ["/?", "/?a", "/??", "/?a=/b?c", "/?a=%20&b=%C3%A9", "/?&&", "/?=", "/?a=b=c", "/?:@!$'()*+,;", "/?%00"], 200, ending: .open
        )

    static let escapes = Case.each(
        "3986 2.1", "GET _ HTTP/1.1¶Host: x¶¶",
        of: [
            "/%", "/%2", "/%zz", "/%2g", "/%g2", "/%%20", "/a%", "/a%4", "/?a=%", "/?a=%f", "/?a=%xy", "/?%", "/%-1", "/%+1", "/% 1",
            "/%u0041",
        ], 400,
        ending: .closed)

    static let characters =
        Case.each(
            "3986 2", "GET _ HTTP/1.1¶Host: x¶¶",
            of: [
                "/<", "/>", "/\"", "/\\", "/^", "/`", "/{", "/|", "/}", "/a[b]", "/?<", "/?>", "/?\"", "/?\\", "/?^", "/?`", "/?{", "/?|",
                "/?}",
                "/\u{7F}", "/\u{01}", "/\u{1F}", "/\u{00}", "/?\u{00}", "/\u{E9}", "/?q=\u{20AC}", "/\u{80}", "/\u{FEFF}",
            ], 400, ending: .closed)
        + Case.each("9110 7.1", "GET _ HTTP/1.1¶Host: x¶¶", of: ["/#", "/#a", "/a#b", "/?a#b", "#", "http://x/#a"], 400, ending: .closed)
        + Case.each(
            "9112 3.2", "GET _ HTTP/1.1¶Host: x¶¶", of: ["a", "index.html", "?a=b", "./", "../", "\\", "x:", "x:80/", ":", "%2F"], 400,
            ending: .closed)

    static let absolute =
        Case.each(
            "9112 3.2.2", "GET _ HTTP/1.1¶Host: x¶¶",
            of: [
                "http://x/", "http://x", "http://x:80/", "HTTP://X/", "hTTp://other.example/?a=b", "http://x?a=b", "http://[::1]:8080/",
                "http://1.2.3.4/",
            ],
            200, ending: .open)
        + [
            Case("9112 3.2.2", "GET http://x/nope HTTP/1.1¶Host: x¶¶", 404, ending: .open),
            // The Host field is due all the same, and only one of it.
            Case("9112 3.2.2", "GET http://x/ HTTP/1.1¶¶", 400, ending: .closed),
            Case("9112 3.2.2", "GET http://x/ HTTP/1.1¶Host: other¶¶", 200, ending: .open),
            Case("9112 3.2.2", "POST http://x/ HTTP/1.1¶Host: x¶Content-Length: 2¶¶ab", 200, ending: .open, content: "ab"),
        ]
        // This connection is in clear, and no other scheme's.
        + Case.each("9110 7.4", "GET _ HTTP/1.1¶Host: x¶¶", of: ["https://x/", "ftp://x/", "ws://x/"], 421, ending: .open)
        + Case.each(
            "9110 4.2.1", "GET _ HTTP/1.1¶Host: x¶¶",
            of: [
                "http://", "http:///", "http:/x/", "http:x", "http://:80/", "http://u@x/", "http://u:p@x/", "http://x:port/",
                "http://x:65536/",
                "http://x:-1/", "http://[::1/", "http://[::g]/", "http://[/", "http://a b/", "http://x\\y/", "http://%zz/", "://x/",
                "1http://x/",
            ], 400, ending: .closed)

    static let otherForms = [
        Case("9112 3.2.4", "OPTIONS * HTTP/1.1¶Host: x¶¶", 204, ending: .open, has: ["Allow:"]),
        Case("9112 3.2.4", "GET * HTTP/1.1¶Host: x¶¶", 400, ending: .closed),
        Case("9112 3.2.4", "POST * HTTP/1.1¶Host: x¶Content-Length: 0¶¶", 400, ending: .closed),
        Case("9112 3.2.4", "OPTIONS ** HTTP/1.1¶Host: x¶¶", 400, ending: .closed),
        Case("9112 3.2.4", "OPTIONS *?a HTTP/1.1¶Host: x¶¶", 400, ending: .closed),
        Case("9112 3.2.3", "CONNECT x:80 HTTP/1.1¶Host: x:80¶¶", 405, ending: .closed, has: ["Allow:"]),
        Case("9112 3.2.3", "CONNECT / HTTP/1.1¶Host: x¶¶", 400, ending: .closed),
        Case("9112 3.2.3", "CONNECT x HTTP/1.1¶Host: x¶¶", 400, ending: .closed),
        Case("9112 3.2.3", "CONNECT http://x/ HTTP/1.1¶Host: x¶¶", 400, ending: .closed),
        Case("9112 3.2.3", "GET x:80 HTTP/1.1¶Host: x¶¶", 400, ending: .closed),
    ]
}
