import Bytes
import HTTP
import Testing

/// What the client would rather have: RFC 9110 §12.
@Suite struct NegotiationTests {
    /// The value of Accept, and what is chosen among JSON, CSV and plain text.
    static let kinds: [Case<MediaType?>] = [
        Case("12.5.1", "*/*", .json),
        Case("12.5.1", "", .json),
        Case("12.5.1", ",", .json),
        Case("12.5.1", "application/json", .json),
        Case("12.5.1", "APPLICATION/Json", .json),
        Case("12.5.1", "application/*", .json),
        Case("12.5.1", "text/*", .csv),
        Case("12.5.1", "text/csv", .csv),
        Case("12.5.1", "text/plain", .text),
        Case("12.5.1", "text/plain, text/csv", .csv),
        Case("12.5.1", "text/plain, text/csv;q=0.9", .text),
        Case("12.5.1", "text/plain;q=0.5, application/json;q=0.4", .text),
        Case("12.5.1", "text/csv;q=0.9, */*;q=0.8", .csv),
        Case("12.5.1", "*/*, application/json;q=0.1", .csv),
        Case("12.5.1", "text/*;q=0.3, text/csv;q=0.1, */*;q=0.2", .text),
        Case("12.5.1", "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8", .json),
        Case("12.5.1", "application/json;charset=utf-8", .json),
        Case("12.5.1", "application/json; charset=\"UTF-8\"", .json),
        Case("12.5.1", "application/json ; q=1.000", .json),
        Case("12.5.1", "application/json;Q=1", .json),
        Case("12.5.1", "application/json;q=1.", .json),
        Case("12.5.1", "application/json;q=0.001", .json),
        Case("12.5.1", "image/png, \t application/json", .json),
        Case("12.5.1", "text/plain;q=0.2;x=\"a,b\", application/json;q=0.1", .json),

        Case("15.5.7", "image/png", nil),
        Case("15.5.7", "application/xml", nil),
        Case("15.5.7", "application/json;q=0", nil),
        Case("15.5.7", "application/json;q=0.000", nil),
        Case("15.5.7", "*/*;q=0", nil),
        Case("15.5.7", "application/json;v=2", nil),
        Case("15.5.7", "application/json;charset=latin1", nil),
        Case("12.4.2", "application/json;q=2", nil),
        Case("12.4.2", "application/json;q=1.001", nil),
        Case("12.4.2", "application/json;q=0.0001", nil),
        Case("12.4.2", "application/json;q=-1", nil),
        Case("12.4.2", "application/json;q=.5", nil),
        Case("12.4.2", "application/json;q=", nil),
        Case("12.4.2", "application/json;q", nil),
        Case("12.5.1", "json", nil),
        Case("12.5.1", "application/", nil),
        Case("12.5.1", "/json", nil),
        Case("12.5.1", "*", nil),
        Case("12.5.1", "*/json", nil),
        Case("12.5.1", "application/json x", nil),
        Case("12.5.1", "application json", nil),
    ]

    @Test(arguments: kinds)
    func choosesAKind(_ example: Case<MediaType?>) {
        let chosen = withRequest(head(fields: "Accept: \(example.input)\r\n")) { request, bytes in
            request.preferred(among: [.json, .csv, .text], in: bytes)
        }
        #expect(chosen == example.expected)
    }

    @Test func takesTheFirstWhereNothingIsAsked() {
        let chosen = withRequest(head(fields: "")) { request, bytes in request.preferred(among: [.csv, .json], in: bytes) }
        #expect(chosen == .csv)
    }

    @Test func readsSeveralLinesAsOne() {
        let chosen = withRequest(head(fields: "Accept: text/csv;q=0.5\r\nAccept: text/plain\r\n")) { request, bytes in
            request.preferred(among: [.json, .csv, .text], in: bytes)
        }
        #expect(chosen == .text)
    }

    /// The value of Accept-Encoding; nothing stands for 406.
    static let codings: [Case<ContentCoding?>] = [
        Case("12.5.3", "gzip", .gzip),
        Case("12.5.3", "GZIP", .gzip),
        Case("12.5.3", "x-gzip", .gzip),
        Case("12.5.3", "gzip, deflate, br", .gzip),
        Case("12.5.3", "deflate, gzip;q=1.0, *;q=0.5", .gzip),
        Case("12.5.3", "gzip;q=0.5", .gzip),
        Case("12.5.3", "gzip;q=0.001", .gzip),
        Case("12.5.3", "gzip;q=0.5, identity;q=0.5", .gzip),
        Case("12.5.3", "*", .gzip),
        Case("12.5.3", "*;q=0.5", .gzip),
        Case("12.5.3", "identity;q=0, gzip", .gzip),
        Case("12.5.3", "identity;q=0, *", .gzip),
        Case("12.5.3", "*;q=0, gzip", .gzip),
        Case("12.5.3", "gzip;q=0, x-gzip", .gzip),

        Case("12.5.3", "", .identity),
        Case("12.5.3", "identity", .identity),
        Case("12.5.3", "br", .identity),
        Case("12.5.3", "deflate, compress", .identity),
        Case("12.5.3", "gzip;q=0", .identity),
        Case("12.5.3", "gzip;q=0.000", .identity),
        Case("12.5.3", "gzip;q=0, *", .identity),
        Case("12.5.3", "gzip;q=0.5, identity;q=1", .identity),
        Case("12.5.3", "gzip;q=0.5, identity", .identity),
        Case("12.5.3", "*;q=0, identity;q=0.1", .identity),
        Case("12.5.3", "gzipped", .identity),
        Case("12.4.2", "gzip;q=2", .identity),
        Case("12.4.2", "gzip;q=x", .identity),
        Case("12.4.2", "gzip;level=9", .identity),
        Case("12.5.3", "\"gzip\"", .identity),

        Case("15.5.7", "identity;q=0", nil),
        Case("15.5.7", "identity;q=0, br", nil),
        Case("15.5.7", "*;q=0", nil),
        Case("15.5.7", "*;q=0, br", nil),
        Case("15.5.7", "gzip;q=0, identity;q=0", nil),
        Case("15.5.7", "gzip;q=0, *;q=0", nil),
    ]

    @Test(arguments: codings)
    func choosesACoding(_ example: Case<ContentCoding?>) {
        let chosen = withRequest(head(fields: "Accept-Encoding: \(example.input)\r\n")) { request, bytes in request.coding(in: bytes) }
        #expect(chosen == example.expected)
    }

    @Test func packsNothingUnasked() {
        let chosen = withRequest(head(fields: "")) { request, bytes in request.coding(in: bytes) }
        #expect(chosen == .identity)
    }

    /// The value of Content-Type (RFC 9110 §8.3).
    static let contents: [Case<MediaType?>] = [
        Case("8.3.1", "application/json", .json),
        Case("8.3.1", "Application/JSON", .json),
        Case("8.3.1", "application/json; charset=utf-8", .json),
        Case("8.3.1", "application/json;charset=\"utf-8\"", .json),
        Case("8.3.1", "application/json;", .json),
        Case("8.3.1", "text/plain;charset=UTF-8", .text),
        Case("8.3.1", "application/merge-patch+json", .mergePatch),
        Case("8.3.1", "application/json; charset=latin1", nil),
        Case("8.3.1", "application/json; v=1", nil),
        Case("8.3.1", "application/json, application/json", nil),
        Case("8.3.1", "application/json x", nil),
        Case("8.3.1", "application/jsonx", nil),
        Case("8.3.1", "application/*", nil),
        Case("8.3.1", "*/*", nil),
        Case("8.3.1", "json", nil),
        Case("8.3.1", "", nil),
        Case("8.3.1", "application/x-www-form-urlencoded", nil),
        Case("5.3", "application/json\r\nContent-Type: application/json", nil),
    ]

    @Test(arguments: contents)
    func knowsWhatTheContentIs(_ example: Case<MediaType?>) {
        let kind = withRequest(head(fields: "Content-Type: \(example.input)\r\n")) { request, bytes in request.contentType(in: bytes) }
        #expect(kind == example.expected)
    }

    @Test(arguments: MediaType.allCases)
    func recognizesWhatItWrites(_ media: MediaType) {
        let kind = withRequest(head(fields: "Content-Type: \(media.text)\r\n")) { request, bytes in request.contentType(in: bytes) }
        #expect(kind == media)
    }
}
