import Bytes
import HTTP
import Testing

/// Queries and escapes: RFC 3986 §2.1, and forms as browsers send them.
@Suite struct QueryTests {
    static func parameters(_ query: String) -> [String] {
        let bytes = Array(query.utf8)
        var parameters = QueryParameters(Slice(0, bytes.count))
        var found: [String] = []
        while let parameter = parameters.next(in: bytes.span) {
            let name = text(parameter.name, in: bytes.span) ?? ""
            found.append(name + (text(parameter.value, in: bytes.span).map { "=" + $0 } ?? ""))
        }
        return found
    }

    @Test(arguments: [
        ("", []), ("a=b", ["a=b"]), ("a=b&c=d", ["a=b", "c=d"]), ("a", ["a"]), ("a=", ["a="]), ("=b", ["=b"]), ("a=b=c", ["a=b=c"]),
        ("&&a=b&&c&", ["a=b", "c"]), ("a=1&b=2&a=3", ["a=1", "b=2", "a=3"]), ("a=b%26c", ["a=b%26c"]), ("a;b=c", ["a;b=c"]), ("=", ["="]),
    ])
    func findsParameters(_ query: String, expected: [String]) {
        #expect(Self.parameters(query) == expected)
    }

    @Test func findsNoneWhereThereIsNoQuery() {
        var parameters = QueryParameters(nil)
        let found = parameters.next(in: [UInt8]().span)
        #expect(found == nil)
    }

    @Test(arguments: [("", [""]), ("a", ["a"]), ("a,b", ["a", "b"]), (",a,", ["", "a", ""]), ("a%2Cb,c", ["a%2Cb", "c"])])
    func splitsValuesBeforeDecoding(_ value: String, expected: [String]) {
        let bytes = Array(value.utf8)
        var parts = SliceParts(Slice(0, bytes.count), at: UInt8(ascii: ","))
        var found: [String] = []
        while let part = parts.next(in: bytes.span) { found.append(text(part, in: bytes.span) ?? "") }
        #expect(found == expected)
    }

    /// As a query value, and as a path segment; nothing where it is no text.
    static let escaped: [(String, String?, String?)] = [
        ("", "", ""), ("abc", "abc", "abc"), ("a+b", "a b", "a+b"), ("a%2Bb", "a+b", "a+b"), ("a%20b", "a b", "a b"),
        ("%C6%8Fliyev", "Əliyev", "Əliyev"), ("%c6%8f", "Ə", "Ə"), ("%2f%2F", "//", "//"), ("%00", "\0", "\0"), ("%25", "%", "%"),
        ("%2541", "%41", "%41"), ("%F0%9F%95%8A", "🕊", "🕊"), ("%ff", nil, nil), ("%C6", nil, nil), ("%C0%80", nil, nil),
        ("%ED%A0%80", nil, nil), ("a%80", nil, nil), ("%", "%", "%"), ("%4", "%4", "%4"), ("%zz", "%zz", "%zz"),
    ]

    @Test(arguments: escaped)
    func decodes(_ text: String, asQuery: String?, asPath: String?) {
        #expect(Array(text.utf8).span.percentDecoded(plusIsSpace: true) == asQuery)
        #expect(Array(text.utf8).span.percentDecoded(plusIsSpace: false) == asPath)
    }

    /// Every byte comes back as it was, and only what needs it is escaped.
    @Test func encodesEveryByte() {
        let all = Array(UInt8.min...UInt8.max)
        var encoded = ByteBuffer()
        encoded.append(percentEncoding: all.span)
        var decoded = ByteBuffer()
        encoded.withSpan { decoded.append(percentDecoding: $0, plusIsSpace: true) }
        #expect(decoded.copied() == all)
        #expect(encoded.copied().count == 66 + 3 * 190)
        #expect(encoded.copied().allSatisfy { ByteSet.unreserved.contains($0) || $0 == UInt8(ascii: "%") })
    }
}
