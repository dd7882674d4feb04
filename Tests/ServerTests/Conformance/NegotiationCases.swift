/// RFC 9110 §12: which type, and which coding.
enum NegotiationCases {
    static let all = text + json + refused + packed + plain + unpackable

    private static func accept(_ values: [String], _ status: Int, _ has: [String]) -> [Case] {
        Case.each("9110 12.5.1", "GET / HTTP/1.1¶Host: x¶Accept: _¶¶", of: values, status, ending: .open, has: has)
    }

    static let text = accept(
        [
            "text/plain", "TEXT/PLAIN", "text/*", "*/*", "", "text/plain, application/json", "text/plain;q=0.9, application/json;q=0.8",
            "application/json;q=0.1, */*", "text/plain;charset=utf-8", "text/plain; q=1.000", "image/png, text/plain;q=0.001",
            "text/plain;q=1;ext=1, */*;q=0.5",
            "text/*;q=0.5, application/json;q=0.4", "*/*;q=0.1", ",text/plain", "text/plain , ,",
        ], 200, ["Content-Type: text/plain"])

    static let json = accept(
        [
            "application/json", "application/*", "application/json, text/plain;q=0.9", "text/plain;q=0, */*", "text/*;q=0.1, */*;q=0.2",
            "text/plain;q=0, application/json",
            "text/*;q=0, */*;q=0.1", "text/plain;q=0.4, application/json;q=0.5", "image/png, application/json", "Application/JSON",
        ], 200, ["Content-Type: application/json"])

    static let refused =
        accept(
            [
                "image/png", "text/html", "text/plain;q=0", "*/*;q=0", "text/plain;q=0, application/json;q=0", "application/xml, image/*",
                "text/plain;q=0.000, application/*;q=0.0", "text/plain;charset=utf-16", "nonsense",
            ], 406, ["Content-Type: application/problem+json"]) + [
            Case(
                "9110 12.5.1", "GET / HTTP/1.1¶Host: x¶Accept: image/png¶Accept: application/json¶¶", 200, ending: .open,
                has: ["Content-Type: application/json"]),
            Case("9110 12.5.1", "GET /no HTTP/1.1¶Host: x¶Accept: image/png¶¶", 404, ending: .open),
            Case("9110 12.5.2", "GET / HTTP/1.1¶Host: x¶Accept-Charset: utf-16¶¶", 200, ending: .open),
            Case("9110 12.5.4", "GET / HTTP/1.1¶Host: x¶Accept-Language: tlh¶¶", 200, ending: .open),
        ]

    static let packed = Case.each(
        "9110 12.5.3", "GET / HTTP/1.1¶Host: x¶Accept-Encoding: _¶¶",
        of: [
            "gzip", "GZIP", "x-gzip", "*", "gzip, deflate, br", "br, gzip;q=0.1", "gzip;q=0.5, identity;q=0.5", "identity;q=0, *",
            "gzip;q=1.0", "deflate, gzip ;q=0.8",
            "identity;q=0.1, *;q=0.5", "gzip;q=0.001, identity;q=0",
        ], 200, ending: .open, has: ["Content-Encoding: gzip", "ETag: \"small-text.gz\"", "Vary: Accept, Accept-Encoding"])

    static let plain =
        Case.each(
            "9110 12.5.3", "GET / HTTP/1.1¶Host: x¶Accept-Encoding: _¶¶",
            of: [
                "", "identity", "br", "deflate, zstd", "gzip;q=0", "gzip;q=0, *", "*;q=0, identity", "identity, gzip;q=0.5", "gzip;q=0.0",
                "nonsense", "gzip;q=x", "compress",
            ], 200,
            ending: .open, has: ["ETag: \"small-text\"", "Content-Length: 298", "Vary: Accept, Accept-Encoding"])
        + [
            Case(
                "9110 12.5.3", "GET / HTTP/1.1¶Host: x¶¶", 200, ending: .open, has: ["Vary: Accept, Accept-Encoding"],
                lacks: ["Content-Encoding"])
        ]

    static let unpackable = Case.each(
        "9110 12.5.3", "GET / HTTP/1.1¶Host: x¶Accept-Encoding: _¶¶",
        of: ["identity;q=0", "*;q=0", "gzip;q=0, identity;q=0", "br, *;q=0", "identity;q=0, gzip;q=0, br"], 406,
        ending: .open)
}
