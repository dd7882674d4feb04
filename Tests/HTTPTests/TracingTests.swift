import HTTP
import Testing

/// What a client calls its request, and where the request stands in a trace.
@Suite struct TracingTests {
    static func requestID(_ fields: String) -> String? {
        withRequest(head(fields: fields)) { request, bytes in text(request.requestID(in: bytes), in: bytes) }
    }

    static func traceparent(_ fields: String) -> String? {
        withRequest(head(fields: fields)) { request, bytes in text(request.traceparent(in: bytes), in: bytes) }
    }

    @Test(arguments: [
        "7", "f3c1d6a0-6d1e-4b7e-9c55-0a9f3f3e2b11", "Root=1-67891233-abcdef012345678912345678;Self=x", "a+b/c==", "user@host:12",
        String(repeating: "a", count: 128),
    ])
    func takesRequestIDs(_ id: String) {
        #expect(Self.requestID("X-Request-ID: \(id)\r\n") == id)
        #expect(Self.requestID("x-request-id:\(id) \r\n") == id)
    }

    @Test(arguments: [
        "", "X-Request-ID:\r\n", "X-Request-ID: a b\r\n", "X-Request-ID: \"a\"\r\n", "X-Request-ID: a\\b\r\n", "X-Request-ID: é\r\n",
        "X-Request-ID: a\tb\r\n", "X-Request-ID: <a>\r\n", "X-Request-ID: {a}\r\n", "X-Request-ID: a%0ab\r\n",
        "X-Request-ID: a\r\nX-Request-ID: a\r\n", "X-Request-ID: " + String(repeating: "a", count: 129) + "\r\n",
    ])
    func takesNothingElseForARequestID(_ fields: String) {
        #expect(Self.requestID(fields) == nil)
    }

    static let trace = "0af7651916cd43dd8448eb211c80319c"
    static let parent = "b7ad6b7169203331"

    /// W3C Trace Context §3.2.2: version 00 has four parts and nothing behind; later ones may have more.
    @Test(arguments: [
        "00-\(trace)-\(parent)-01", "00-\(trace)-\(parent)-00", "00-\(trace)-\(parent)-ff", "cc-\(trace)-\(parent)-01",
        "01-\(trace)-\(parent)-01-more", "fe-\(trace)-\(parent)-01-", "00-00000000000000000000000000000001-0000000000000001-01",
    ])
    func takesTraceparents(_ value: String) {
        #expect(Self.traceparent("traceparent: \(value)\r\n") == value)
    }

    @Test(arguments: [
        "", "00", "00-\(trace)-\(parent)", "00-\(trace)-\(parent)-1", "00-\(trace)-\(parent)-0x", "00-\(trace)-\(parent)-01-",
        "00-\(trace)-\(parent)-01-more", "00-\(trace)-\(parent)-011", "01-\(trace)-\(parent)-01more", "ff-\(trace)-\(parent)-01",
        "0g-\(trace)-\(parent)-01", "00-\(trace.uppercased())-\(parent)-01", "00-\(trace)-\(parent.uppercased())-01",
        "00-\(trace)-\(parent)-0A", "00-00000000000000000000000000000000-\(parent)-01", "00-\(trace)-0000000000000000-01",
        "00_\(trace)-\(parent)-01", "00-\(trace)_\(parent)-01", "00-\(trace)-\(parent)_01", "00-\(trace.dropLast())--\(parent)-01",
        "00-\(trace)-\(parent)-01, 00-\(trace)-\(parent)-01",
    ])
    func takesNothingElseForATraceparent(_ value: String) {
        #expect(Self.traceparent("traceparent: \(value)\r\n") == nil)
    }

    @Test func twoTraceparentsAreNone() {
        let line = "traceparent: 00-\(Self.trace)-\(Self.parent)-01\r\n"
        #expect(Self.traceparent(line) != nil && Self.traceparent(line + line) == nil)
    }
}
