/// RFC 9110 §8.8 and §13: entity tags, dates, and what a request makes depend on them.
enum ConditionCases {
    static let all = noneMatch + match + modifiedSince + unmodifiedSince + together

    /// When the contents of `http-echo` were changed, a second before, and a second after.
    private static let (changed, before, after) = (
        "Tue, 14 Nov 2023 22:13:20 GMT", "Tue, 14 Nov 2023 22:13:19 GMT", "Tue, 14 Nov 2023 22:13:21 GMT"
    )

    static let noneMatch =
        Case.each(
            "9110 13.1.2", "GET / HTTP/1.1¶Host: x¶_¶¶",
            of: [
                "If-None-Match: \"small-text\"", "If-None-Match: W/\"small-text\"", "If-None-Match: *",
                "If-None-Match: \"a\", \"small-text\"",
                "If-None-Match: \"small-text\",\"a\"", "If-None-Match: \"a\"¶If-None-Match: \"small-text\"",
                "If-None-Match: \"a,b\" , W/\"small-text\"",
                "if-none-match:\"small-text\"", "If-None-Match: , \"small-text\"",
            ], 304, ending: .open, has: ["ETag: \"small-text\"", "Vary:", "Cache-Control:", "Last-Modified:"])
        + Case.each(
            "9110 13.1.2", "GET / HTTP/1.1¶Host: x¶_¶¶",
            of: [
                "If-None-Match: \"other\"", "If-None-Match: \"SMALL-TEXT\"", "If-None-Match: small-text", "If-None-Match: \"small-text",
                "If-None-Match:",
                "If-None-Match: \"small-text.gz\"", "If-None-Match: w/\"small-text\"", "If-None-Match: \"small-json\"",
                "If-None-Match: \"small\", \"text\"",
            ], 200, ending: .open, has: ["ETag: \"small-text\""])
        + [
            Case("9110 13.1.2", "HEAD / HTTP/1.1¶Host: x¶If-None-Match: \"small-text\"¶¶", 304, ending: .open, has: ["ETag:"]),
            Case(
                "9110 13.1.2", "GET / HTTP/1.1¶Host: x¶Accept-Encoding: gzip¶If-None-Match: \"small-text\"¶¶", 200, ending: .open,
                has: ["ETag: \"small-text.gz\""]),
            Case(
                "9110 13.1.2", "GET / HTTP/1.1¶Host: x¶Accept-Encoding: gzip¶If-None-Match: \"small-text.gz\"¶¶", 304, ending: .open,
                has: ["ETag: \"small-text.gz\""]),
            Case("9110 13.1.2", "GET / HTTP/1.1¶Host: x¶Accept: application/json¶If-None-Match: \"small-json\"¶¶", 304, ending: .open),
            Case("9110 15.4.5", "GET / HTTP/1.1¶Host: x¶If-None-Match: *¶¶GET /no HTTP/1.1¶Host: x¶¶", 304, 404, ending: .open),
            Case(
                "9110 15.4.5", "GET / HTTP/1.1¶Host: x¶If-None-Match: *¶¶", 304, ending: .open, lacks: ["Content-Length", "Content-Type"]),
            // Where there is nothing, nothing is unchanged.
            Case("9110 13.2.1", "GET /no HTTP/1.1¶Host: x¶If-None-Match: *¶¶", 404, ending: .open),
            Case("9110 13.2.1", "POST / HTTP/1.1¶Host: x¶If-None-Match: \"a\"¶Content-Length: 1¶¶a", 200, ending: .open),
        ]

    static let match =
        Case.each(
            "9110 13.1.1", "GET / HTTP/1.1¶Host: x¶_¶¶",
            of: ["If-Match: \"small-text\"", "If-Match: *", "If-Match: \"a\", \"small-text\"", "If-Match: \"a\"¶If-Match: \"small-text\""],
            200, ending: .open)
        + Case.each(
            "9110 13.1.1", "GET / HTTP/1.1¶Host: x¶_¶¶",
            of: ["If-Match: \"other\"", "If-Match: W/\"small-text\"", "If-Match: small-text", "If-Match: \"small-text.gz\""], 412,
            ending: .open)

    static let modifiedSince =
        Case.each(
            "9110 13.1.3", "GET / HTTP/1.1¶Host: x¶If-Modified-Since: _¶¶",
            of: [changed, after, "Tuesday, 14-Nov-23 22:13:20 GMT", "Tue Nov 14 22:13:20 2023"], 304, ending: .open, has: ["ETag:"])
        + Case.each(
            "9110 13.1.3", "GET / HTTP/1.1¶Host: x¶If-Modified-Since: _¶¶",
            of: [
                before, "yesterday", "", "Tue, 14 Nov 2023 22:13:20", "Tue, 31 Nov 2023 22:13:20 GMT", "Tue, 14 Nov 2023 25:13:20 GMT",
                "2023-11-14T22:13:20Z",
                "1700000000", "Tue, 14 nov 2023 22:13:20 gmt+1",
            ], 200, ending: .open)
        + [
            Case("9110 13.1.3", "GET / HTTP/1.1¶Host: x¶If-Modified-Since: \(changed)¶If-Modified-Since: \(changed)¶¶", 200, ending: .open),
            Case("9110 13.1.3", "POST / HTTP/1.1¶Host: x¶If-Modified-Since: \(after)¶Content-Length: 1¶¶a", 200, ending: .open),
        ]

    static let unmodifiedSince =
        Case.each("9110 13.1.4", "GET / HTTP/1.1¶Host: x¶If-Unmodified-Since: _¶¶", of: [changed, after, "never", ""], 200, ending: .open)
        + Case.each(
            "9110 13.1.4", "GET / HTTP/1.1¶Host: x¶If-Unmodified-Since: _¶¶", of: [before, "Thu, 01 Jan 1970 00:00:00 GMT"], 412,
            ending: .open)

    /// The order of precedence.
    static let together = [
        Case("9110 13.2.2", "GET / HTTP/1.1¶Host: x¶If-None-Match: \"other\"¶If-Modified-Since: \(after)¶¶", 200, ending: .open),
        Case("9110 13.2.2", "GET / HTTP/1.1¶Host: x¶If-None-Match: \"small-text\"¶If-Modified-Since: \(before)¶¶", 304, ending: .open),
        Case("9110 13.2.2", "GET / HTTP/1.1¶Host: x¶If-Match: \"small-text\"¶If-Unmodified-Since: \(before)¶¶", 200, ending: .open),
        Case("9110 13.2.2", "GET / HTTP/1.1¶Host: x¶If-Match: \"other\"¶If-None-Match: \"small-text\"¶¶", 412, ending: .open),
        Case("9110 13.2.2", "GET / HTTP/1.1¶Host: x¶If-Match: \"small-text\"¶If-None-Match: \"small-text\"¶¶", 304, ending: .open),
        Case("9110 13.2.2", "GET / HTTP/1.1¶Host: x¶If-Unmodified-Since: \(before)¶If-None-Match: *¶¶", 412, ending: .open),
    ]
}
