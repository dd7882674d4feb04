import Bytes
import HTTP
import Testing

/// Ranges: RFC 9110 §14, of a content of ten bytes.
@Suite struct RangeTests {
    static func judge(_ fields: String, _ method: String = "GET", of length: Int = 10) -> ByteRange {
        withRequest(head(fields: fields, line: "\(method) / HTTP/1.1")) { request, bytes in
            request.byteRange(
                in: bytes, of: length, tag: Array("\"a\"".utf8).span, lastModified: ConditionTests.modified, now: ConditionTests.now)
        }
    }

    static let ranges: [Case<ByteRange>] = [
        Case("14.1.2", "bytes=0-4", .part(0..<5)),
        Case("14.1.2", "bytes=0-0", .part(0..<1)),
        Case("14.1.2", "bytes=9-9", .part(9..<10)),
        Case("14.1.2", "bytes=0-9", .part(0..<10)),
        Case("14.1.2", "bytes=5-", .part(5..<10)),
        Case("14.1.2", "bytes=0-", .part(0..<10)),
        Case("14.1.2", "bytes=5-99", .part(5..<10)),
        Case("14.1.2", "bytes=5-99999999999999999999999", .part(5..<10)),
        Case("14.1.2", "bytes=-3", .part(7..<10)),
        Case("14.1.2", "bytes=-10", .part(0..<10)),
        Case("14.1.2", "bytes=-99", .part(0..<10)),
        Case("14.1.2", "bytes=-99999999999999999999999", .part(0..<10)),
        Case("14.1", "Bytes=0-4", .part(0..<5)),
        Case("14.1.1", "bytes= 0-4", .part(0..<5)),
        Case("14.1.1", "bytes=0-4,", .part(0..<5)),
        Case("14.1.1", "bytes=00-04", .part(0..<5)),

        Case("14.1.2", "bytes=10-", .unsatisfiable),
        Case("14.1.2", "bytes=10-20", .unsatisfiable),
        Case("14.1.2", "bytes=99999999999999999999999-", .unsatisfiable),
        Case("14.1.2", "bytes=-0", .unsatisfiable),

        Case("14.2", "bytes=0-1,3-4", .whole),
        Case("14.2", "bytes=0-1, 99-", .whole),
        Case("14.1.1", "bytes=4-0", .whole),
        Case("14.1.1", "bytes=", .whole),
        Case("14.1.1", "bytes=-", .whole),
        Case("14.1.1", "bytes=5", .whole),
        Case("14.1.1", "bytes=a-b", .whole),
        Case("14.1.1", "bytes=0-4x", .whole),
        Case("14.1.1", "bytes=0--4", .whole),
        Case("14.1.1", "bytes=--4", .whole),
        Case("14.1.1", "bytes=+0-4", .whole),
        Case("14.1.1", "bytes=0 - 4", .whole),
        Case("14.1.1", "bytes =0-4", .whole),
        Case("14.1.1", "bytes:0-4", .whole),
        Case("14.1", "lines=0-4", .whole),
        Case("14.1", "bytesx=0-4", .whole),
        Case("14.2", "", .whole),
    ]

    @Test(arguments: ranges)
    func judges(_ example: Case<ByteRange>) {
        #expect(Self.judge("Range: \(example.input)\r\n") == example.expected)
    }

    /// RFC 9110 §14.2: other methods know no ranges, and two Range lines are none.
    @Test func isForGetAlone() {
        #expect(Self.judge("") == .whole)
        #expect(Self.judge("Range: bytes=0-4\r\n", "HEAD") == .whole)
        #expect(Self.judge("Range: bytes=0-4\r\n", "POST") == .whole)
        #expect(Self.judge("Range: bytes=0-4\r\nRange: bytes=0-4\r\n") == .whole)
    }

    @Test func hasNothingToGiveOfNothing() {
        #expect(Self.judge("Range: bytes=0-\r\n", of: 0) == .unsatisfiable)
        #expect(Self.judge("Range: bytes=-1\r\n", of: 0) == .unsatisfiable)
    }

    /// RFC 9110 §13.1.5: a strong tag or the exact date; anything else means the whole.
    static let conditions: [(String, Bool)] = [
        ("\"a\"", true), ("W/\"a\"", false), ("\"b\"", false), ("*", false), ("\"a\", \"b\"", false), ("", false), ("a", false),
        (ConditionTests.same, true), (ConditionTests.later, false), (ConditionTests.earlier, false),
        ("Sunday, 06-Nov-94 08:49:37 GMT", true), ("yesterday", false),
    ]

    @Test(arguments: conditions)
    func dependsOnIfRange(_ value: String, holds: Bool) {
        #expect(Self.judge("Range: bytes=0-4\r\nIf-Range: \(value)\r\n") == (holds ? .part(0..<5) : .whole))
        // Without a range it says nothing.
        #expect(Self.judge("If-Range: \(value)\r\n") == .whole)
        #expect(Self.judge("Range: bytes=10-\r\nIf-Range: \(value)\r\n") == (holds ? .unsatisfiable : .whole))
    }

    @Test func keepsThePartAndSaysWhich() {
        var answer = Answer()
        answer.content.append("0123456789")
        answer.keep(2..<5)
        let status = answer.status
        let fields = String(decoding: answer.fields.copied(), as: UTF8.self)
        let content = String(decoding: answer.content.copied(), as: UTF8.self)
        #expect(status == 206)
        #expect(fields == "Content-Range: bytes 2-4/10\r\n")
        #expect(content == "234")
    }

    @Test func saysHowMuchThereIs() {
        var answer = Answer()
        answer.fieldForUnsatisfiableRange(of: 10)
        let fields = String(decoding: answer.fields.copied(), as: UTF8.self)
        #expect(fields == "Content-Range: bytes */10\r\n")
    }
}
