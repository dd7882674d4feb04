/// RFC 9110 §14 and §13.1.5: a part of a content of 298 bytes.
enum RangeCases {
    static let all = parts + wholes + unsatisfiable + conditional

    private static func part(_ range: String, _ contentRange: String, _ length: Int) -> Case {
        Case(
            "9110 14.2", "GET / HTTP/1.1¶Host: x¶Range: \(range)¶¶", 206, ending: .open,
            has: [
                "Content-Range: bytes \(contentRange)/298", "Content-Length: \(length)", "ETag: \"small-text\"", "Content-Type: text/plain",
            ])
    }

    static let parts = [
        part("bytes=0-0", "0-0", 1), part("bytes=0-9", "0-9", 10), part("bytes=290-", "290-297", 8), part("bytes=297-297", "297-297", 1),
        part("bytes=-1", "297-297", 1), part("bytes=-298", "0-297", 298), part("bytes=-9999", "0-297", 298), part("bytes=0-", "0-297", 298),
        part("bytes=0-297", "0-297", 298), part("bytes=0-99999", "0-297", 298), part("bytes=1-18446744073709551616", "1-297", 297),
        part("BYTES=0-1", "0-1", 2), part("bytes= 0-1 ", "0-1", 2), part("bytes=,0-1", "0-1", 2), part("bytes=007-0008", "7-8", 2),
        Case("9110 14.2", "GET / HTTP/1.1¶Host: x¶Range: bytes=0-3¶¶", 206, ending: .open, content: "This"),
        Case("9110 14.2", "GET / HTTP/1.1¶Host: x¶Range: bytes=-5¶¶", 206, ending: .open, content: " it.\n"),
        Case("9110 14.2", "GET /big HTTP/1.1¶Host: x¶Range: bytes=1048560-¶¶", 206, ending: .open, content: "0123456789abcde\n"),
        Case(
            "9110 14.2", "GET / HTTP/1.1¶Host: x¶Accept-Encoding: gzip¶Range: bytes=0-1¶¶", 206, ending: .open,
            has: ["Content-Encoding: gzip", "ETag: \"small-text.gz\""]),
    ]

    /// A range that is not understood, or that is more than one, may be passed over, and is.
    static let wholes =
        Case.each(
            "9110 14.2", "GET / HTTP/1.1¶Host: x¶Range: _¶¶",
            of: [
                "bytes=0-1,3-4", "bytes=0-1, -1", "bytes=2-1", "bytes=", "bytes", "bytes=-", "bytes=a-b", "bytes=0", "bytes=0-1-2",
                "bytes=+0-1", "bytes=0x0-1",
                "lines=0-1", "0-1", "=0-1", "bytes =0-1", "bytes=0 -1", "bytes=0- 1", "bytes:0-1", "bytes=1.0-2", "",
            ], 200, ending: .open, has: ["Content-Length: 298"])
        + [
            Case("9110 14.2", "GET / HTTP/1.1¶Host: x¶Range: bytes=0-1¶Range: bytes=3-4¶¶", 200, ending: .open),
            // Only GET has ranges.
            Case("9110 14.2", "HEAD / HTTP/1.1¶Host: x¶Range: bytes=0-1¶¶", 200, ending: .open, has: ["Content-Length: 298"]),
            Case("9110 14.2", "POST / HTTP/1.1¶Host: x¶Range: bytes=0-1¶Content-Length: 5¶¶hello", 200, ending: .open, content: "hello"),
            Case("9110 14.2", "GET /no HTTP/1.1¶Host: x¶Range: bytes=0-1¶¶", 404, ending: .open),
            Case("9110 14.3", "GET / HTTP/1.1¶Host: x¶¶", 200, ending: .open, has: ["Accept-Ranges: bytes"], lacks: ["Content-Range"]),
        ]

    static let unsatisfiable = Case.each(
        "9110 15.5.17", "GET / HTTP/1.1¶Host: x¶Range: _¶¶",
        of: ["bytes=298-", "bytes=298-299", "bytes=99999-", "bytes=-0", "bytes=18446744073709551616-"], 416, ending: .open,
        has: ["Content-Range: bytes */298"])

    static let conditional =
        Case.each(
            "9110 13.1.5", "GET / HTTP/1.1¶Host: x¶Range: bytes=0-1¶If-Range: _¶¶",
            of: ["\"small-text\"", "Tue, 14 Nov 2023 22:13:20 GMT"], 206,
            ending: .open, has: ["Content-Length: 2"])
        + Case.each(
            "9110 13.1.5", "GET / HTTP/1.1¶Host: x¶Range: bytes=0-1¶If-Range: _¶¶",
            of: ["\"other\"", "W/\"small-text\"", "Tue, 14 Nov 2023 22:13:19 GMT", "Tue, 14 Nov 2023 22:13:21 GMT", "nonsense", "", "*"],
            200, ending: .open)
        + [
            Case("9110 13.1.5", "GET / HTTP/1.1¶Host: x¶If-Range: \"small-text\"¶¶", 200, ending: .open),
            Case("9110 13.2.2", "GET / HTTP/1.1¶Host: x¶Range: bytes=0-1¶If-None-Match: \"small-text\"¶¶", 304, ending: .open),
            Case("9110 13.2.2", "GET / HTTP/1.1¶Host: x¶Range: bytes=0-1¶If-Match: \"other\"¶¶", 412, ending: .open),
            Case("9110 13.2.2", "GET / HTTP/1.1¶Host: x¶Range: bytes=999-¶If-None-Match: *¶¶", 304, ending: .open),
            Case("9110 13.1.5", "GET / HTTP/1.1¶Host: x¶Range: bytes=999-¶If-Range: \"other\"¶¶", 200, ending: .open),
        ]
}
