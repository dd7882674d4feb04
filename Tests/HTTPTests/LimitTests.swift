import HTTP
import Testing

/// Every bound is kept to the byte, whatever the cuts.
@Suite struct LimitTests {
    static let small: Limits = {
        var limits = Limits()
        limits.requestLine = 40
        limits.head = 80
        limits.fieldLines = 3
        return limits
    }()

    static func check(_ text: String) -> Outcome { HTTPTests.check(text, limits: small) }

    static func isComplete(_ text: String) -> Bool { check(text).description != nil }

    /// RFC 9110 §15.5.15: 26 bytes of target are 40 with the rest of the line.
    @Test func boundsTheRequestLine() {
        func line(_ length: Int) -> String { "GET /" + String(repeating: "a", count: length - 16) + " HTTP/1.1\r\n" }
        #expect(line(40).utf8.count == 40)
        #expect(Self.isComplete(line(40) + "Host: x\r\n\r\n"))
        #expect(Self.check(line(41) + "Host: x\r\n\r\n") == .refused(.targetTooLong))
        #expect(Self.check(line(79) + "Host: x\r\n\r\n") == .refused(.targetTooLong))
        #expect(Self.check("GET /" + String(repeating: "a", count: 35)) == .refused(.targetTooLong))
        #expect(Self.check("GET /" + String(repeating: "a", count: 34)) == .incomplete)
        #expect(Self.check("GET http://" + String(repeating: "a", count: 100)) == .refused(.targetTooLong))
        #expect(Self.check("GET /?" + String(repeating: "%41", count: 100)) == .refused(.targetTooLong))
    }

    /// RFC 9112 §3: a method longer than any that is known is 501.
    @Test func boundsTheMethod() {
        #expect(Self.check(String(repeating: "A", count: 100)) == .refused(.methodUnknown))
        #expect(Self.check(String(repeating: "A", count: 39)) == .incomplete)
    }

    /// RFC 6585 §5.
    @Test func boundsTheHead() {
        func head(_ length: Int) -> String { "GET / HTTP/1.1\r\nHost: x\r\nA: " + String(repeating: "b", count: length - 32) + "\r\n\r\n" }
        #expect(head(80).utf8.count == 80)
        #expect(Self.isComplete(head(80)))
        #expect(Self.check(head(81)) == .refused(.headTooLarge))
        #expect(Self.check(head(200)) == .refused(.headTooLarge))
        #expect(Self.check("GET / HTTP/1.1\r\nHost: x\r\n" + String(repeating: "a", count: 55)) == .refused(.headTooLarge))
        #expect(Self.check("GET / HTTP/1.1\r\nHost: x\r\n" + String(repeating: "a", count: 54)) == .incomplete)
    }

    @Test func boundsTheNumberOfFields() {
        #expect(Self.isComplete("GET / HTTP/1.1\r\nHost: x\r\nA:\r\nB:\r\n\r\n"))
        #expect(Self.check("GET / HTTP/1.1\r\nHost: x\r\nA:\r\nB:\r\nC:\r\n\r\n") == .refused(.fieldsTooMany))
        #expect(Self.check("GET / HTTP/1.1\r\nHost: x\r\nA:\r\nB:\r\nC:\r\n") == .refused(.fieldsTooMany))
    }

    @Test func keepsToTheStandardOnes() {
        let most = String(repeating: "A: b\r\n", count: Request.lineCapacity - 1)
        #expect(read(Array(head(fields: most).utf8)) != .refused(.fieldsTooMany))
        #expect(read(Array(head(fields: most + "A: b\r\n").utf8)) == .refused(.fieldsTooMany))
        let long = String(repeating: "a", count: 8_000 - 16)
        #expect(read(Array(head(line: "GET /\(long) HTTP/1.1").utf8)).description != nil)
        #expect(read(Array(head(line: "GET /\(long)\(long) HTTP/1.1").utf8)) == .refused(.targetTooLong))
        #expect(read(Array(head(fields: "A: \(long)\r\nB: \(long)\r\n").utf8)).description != nil)
        #expect(read(Array(head(fields: "A: \(long)\r\nB: \(long)\r\nC: \(long)\r\n").utf8)) == .refused(.headTooLarge))
    }

    /// A limit above what a request can hold is no limit.
    @Test func cannotBeRaisedBeyondTheRoomThereIs() {
        var limits = Limits()
        limits.fieldLines = 1_000
        let many = String(repeating: "A: b\r\n", count: 200)
        #expect(read(Array(head(fields: many).utf8), limits: limits) == .refused(.fieldsTooMany))
    }

    /// A head that starts within the buffer, behind another request.
    @Test func countsFromTheStartOfTheHead() {
        let before = String(repeating: "x", count: 1_000)
        let bytes = Array((before + head(fields: "A: b\r\n")).utf8)
        let description = read(bytes, from: 1_000, limits: Self.small).description
        #expect(description?.end == bytes.count)
        #expect(description?.fields == ["Host=x.test", "A=b"])
    }
}
