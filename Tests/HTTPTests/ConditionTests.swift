import Bytes
import HTTP
import Testing

/// Conditional requests: RFC 9110 §13, in the order of §13.2.2.
@Suite struct ConditionTests {
    static let now = HTTPDate(seconds: 1_782_000_000)
    /// What is there: `"v3-ab"`, last modified on Sun, 06 Nov 1994 08:49:37 GMT.
    static let modified = HTTPDate(seconds: 784_111_777)
    static let same = "Sun, 06 Nov 1994 08:49:37 GMT"
    static let earlier = "Sun, 06 Nov 1994 08:49:36 GMT"
    static let later = "Sun, 06 Nov 1994 08:49:38 GMT"

    static func judge(_ fields: String, _ method: String = "GET", tag: String = "\"v3-ab\"", exists: Bool = true) -> Condition {
        withRequest(head(fields: fields, line: "\(method) / HTTP/1.1")) { request, bytes in
            request.condition(in: bytes, tag: Array(tag.utf8).span, lastModified: modified, exists: exists, now: now)
        }
    }

    static let reading: [Case<Condition>] = [
        Case("13.2.2", "", .holds),

        // If-None-Match (§13.1.2): weak comparison, a list, on several lines.
        Case("13.1.2", "If-None-Match: \"v3-ab\"\r\n", .notModified),
        Case("13.1.2", "If-None-Match: W/\"v3-ab\"\r\n", .notModified),
        Case("13.1.2", "If-None-Match: *\r\n", .notModified),
        Case("13.1.2", "If-None-Match:  * \r\n", .notModified),
        Case("13.1.2", "If-None-Match: \"x\"\r\n", .holds),
        Case("13.1.2", "If-None-Match: \"x\", \"v3-ab\"\r\n", .notModified),
        Case("13.1.2", "If-None-Match: \"x\",\"y\" ,W/\"v3-ab\"\r\n", .notModified),
        Case("13.1.2", "If-None-Match: ,, \"v3-ab\" ,\r\n", .notModified),
        Case("13.1.2", "If-None-Match: \"x\"\r\nIf-None-Match: \"v3-ab\"\r\n", .notModified),
        Case("13.1.2", "If-None-Match: \"v3-ab\r\n", .holds),
        Case("13.1.2", "If-None-Match: v3-ab\r\n", .holds),
        Case("13.1.2", "If-None-Match: w/\"v3-ab\"\r\n", .holds),
        Case("13.1.2", "If-None-Match: W/ \"v3-ab\"\r\n", .holds),
        Case("13.1.2", "If-None-Match: \"V3-AB\"\r\n", .holds),
        Case("13.1.2", "If-None-Match: \"v3-ab.gz\"\r\n", .holds),
        Case("13.1.2", "If-None-Match: \"a, \"v3-ab\", b\"\r\n", .notModified),
        Case("13.1.2", "If-None-Match: \"a,b\", \"v3-ab\"\r\n", .notModified),
        Case("13.1.2", "If-None-Match: \"a\\\", \"v3-ab\"\r\n", .notModified),
        Case("13.1.2", "If-None-Match: junk, \"v3-ab\"\r\n", .notModified),
        Case("13.1.2", "If-None-Match: \"*\"\r\n", .holds),
        Case("13.1.2", "If-None-Match: *, \"x\"\r\n", .holds),
        Case("13.1.2", "If-None-Match: \r\n", .holds),

        // If-Modified-Since (§13.1.3): ignored where it is no date, or If-None-Match is there.
        Case("13.1.3", "If-Modified-Since: \(same)\r\n", .notModified),
        Case("13.1.3", "If-Modified-Since: \(later)\r\n", .notModified),
        Case("13.1.3", "If-Modified-Since: \(earlier)\r\n", .holds),
        Case("13.1.3", "If-Modified-Since: Sunday, 06-Nov-94 08:49:37 GMT\r\n", .notModified),
        Case("13.1.3", "If-Modified-Since: Sun Nov  6 08:49:37 1994\r\n", .notModified),
        Case("13.1.3", "If-Modified-Since: yesterday\r\n", .holds),
        Case("13.1.3", "If-Modified-Since: 0\r\n", .holds),
        Case("13.1.3", "If-Modified-Since: \(same), \(same)\r\n", .holds),
        Case("13.1.3", "If-Modified-Since: \(same)\r\nIf-Modified-Since: \(same)\r\n", .holds),
        Case("13.1.3", "If-None-Match: \"x\"\r\nIf-Modified-Since: \(same)\r\n", .holds),
        Case("13.1.3", "If-Modified-Since: \(earlier)\r\nIf-None-Match: \"v3-ab\"\r\n", .notModified),

        // If-Match (§13.1.1): strong comparison.
        Case("13.1.1", "If-Match: \"v3-ab\"\r\n", .holds),
        Case("13.1.1", "If-Match: \"x\", \"v3-ab\"\r\n", .holds),
        Case("13.1.1", "If-Match: *\r\n", .holds),
        Case("13.1.1", "If-Match: W/\"v3-ab\"\r\n", .failed),
        Case("13.1.1", "If-Match: \"x\"\r\n", .failed),
        Case("13.1.1", "If-Match: junk\r\n", .failed),
        Case("13.1.1", "If-Match: \"v3-ab\"\r\nIf-None-Match: \"v3-ab\"\r\n", .notModified),
        Case("13.1.1", "If-Match: \"x\"\r\nIf-None-Match: \"v3-ab\"\r\n", .failed),

        // If-Unmodified-Since (§13.1.4): ignored where it is no date, or If-Match is there.
        Case("13.1.4", "If-Unmodified-Since: \(same)\r\n", .holds),
        Case("13.1.4", "If-Unmodified-Since: \(later)\r\n", .holds),
        Case("13.1.4", "If-Unmodified-Since: \(earlier)\r\n", .failed),
        Case("13.1.4", "If-Unmodified-Since: yesterday\r\n", .holds),
        Case("13.1.4", "If-Match: \"v3-ab\"\r\nIf-Unmodified-Since: \(earlier)\r\n", .holds),
        Case("13.1.4", "If-Match: \"x\"\r\nIf-Unmodified-Since: \(later)\r\n", .failed),
        Case("13.2.2", "If-Unmodified-Since: \(later)\r\nIf-Modified-Since: \(later)\r\n", .notModified),
        Case("13.2.2", "If-Unmodified-Since: \(later)\r\nIf-None-Match: \"v3-ab\"\r\n", .notModified),
        Case("13.2.2", "If-Unmodified-Since: \(earlier)\r\nIf-None-Match: \"v3-ab\"\r\n", .failed),
    ]

    @Test(arguments: reading)
    func judgesReading(_ example: Case<Condition>) {
        #expect(Self.judge(example.input) == example.expected)
        #expect(Self.judge(example.input, "HEAD") == example.expected)
    }

    static let writing: [Case<Condition>] = [
        Case("13.1.2", "If-None-Match: *\r\n", .failed),
        Case("13.1.2", "If-None-Match: \"v3-ab\"\r\n", .failed),
        Case("13.1.2", "If-None-Match: \"x\"\r\n", .holds),
        Case("13.1.3", "If-Modified-Since: \(same)\r\n", .holds),
        Case("13.1.1", "If-Match: \"v3-ab\"\r\n", .holds),
        Case("13.1.1", "If-Match: \"x\"\r\n", .failed),
        Case("13.1.4", "If-Unmodified-Since: \(earlier)\r\n", .failed),
    ]

    @Test(arguments: writing)
    func judgesWriting(_ example: Case<Condition>) {
        for method in ["PUT", "POST", "PATCH", "DELETE"] { #expect(Self.judge(example.input, method) == example.expected) }
    }

    /// Where there is nothing yet: RFC 9110 §13.1.1 and §13.1.2.
    @Test(arguments: [
        ("If-Match: *", Condition.failed), ("If-Match: \"\"", .failed), ("If-None-Match: *", .holds), ("If-None-Match: \"\"", .holds),
    ])
    func judgesWhereNothingIs(_ field: String, condition: Condition) {
        #expect(Self.judge(field + "\r\n", "PUT", tag: "", exists: false) == condition)
    }

    /// A weak tag of ours is matched weakly alone.
    @Test func comparesItsOwnWeakTags() {
        #expect(Self.judge("If-None-Match: \"a\"\r\n", tag: "W/\"a\"") == .notModified)
        #expect(Self.judge("If-None-Match: W/\"a\"\r\n", tag: "W/\"a\"") == .notModified)
        #expect(Self.judge("If-Match: \"a\"\r\n", tag: "W/\"a\"") == .failed)
        #expect(Self.judge("If-Match: W/\"a\"\r\n", tag: "W/\"a\"") == .failed)
    }
}
