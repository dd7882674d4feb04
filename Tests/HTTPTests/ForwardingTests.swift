import HTTP
import Testing

/// Whom proxies say they had a request from: RFC 7239 §4, and the older field.
@Suite struct ForwardingTests {
    /// Each node in order; a hyphen where a member tells none.
    static func nodes(of name: FieldName, _ fields: String) -> [String] {
        withRequest(head(fields: fields)) { request, bytes in
            var nodes: [String] = []
            request.forEachForwardedNode(of: name, in: bytes) { nodes.append(text($0, in: bytes) ?? "-") }
            return nodes
        }
    }

    static let forwarded: [Case<[String]>] = [
        Case("4", "for=192.0.2.43", ["192.0.2.43"]),
        Case("4", "For=\"[2001:db8:cafe::17]:4711\"", ["[2001:db8:cafe::17]:4711"]),
        Case("4", "for=192.0.2.60;proto=http;by=203.0.113.43", ["192.0.2.60"]),
        Case("4", "by=203.0.113.43;FOR=192.0.2.60;", ["192.0.2.60"]),
        Case("4", "for=192.0.2.43, for=198.51.100.17", ["192.0.2.43", "198.51.100.17"]),
        Case("4", "for=a\r\nForwarded: for=b;secret=\"x,y;for=z\"\r\nForwarded: for=c", ["a", "b", "c"]),
        Case("6.2", "for=unknown, for=_gazonk", ["unknown", "_gazonk"]),
        Case("4", "for=\"192.0.2.1:80\"", ["192.0.2.1:80"]),
        Case("4", "for=\"\"", [""]),
        Case("4", "by=a;proto=https", ["-"]),
        Case("4", "for", ["-"]),
        Case("4", "for=", ["-"]),
        Case("4", "=192.0.2.1", ["-"]),
        Case("4", "for =192.0.2.1", ["-"]),
        Case("4", "for= 192.0.2.1", ["-"]),
        Case("4", "for=192.0.2.1; proto=http", ["-"]),
        Case("4", "for=192.0.2.1:80", ["-"]),
        Case("4", "for=[2001:db8::1]", ["-"]),
        Case("4", "for=a;for=b", ["-"]),
        Case("4", "for=a;by=\"b", ["-"]),
        Case("4", "for=\"a\\b\"", ["-"]),
        Case("4", "for=\"a\"b", ["-"]),
        // Where a client opens a quotation, nothing behind it can be told apart.
        Case("4", "for=\", for=192.0.2.1", ["-"]),
        Case("4", "for=\", for=\"[2001:db8::1]\"", ["-"]),
        Case("4", "", []),
    ]

    @Test(arguments: forwarded)
    func readsForwarded(_ example: Case<[String]>) {
        #expect(Self.nodes(of: .forwarded, "Forwarded: \(example.input)\r\n") == example.expected)
    }

    @Test func readsTheOlderField() {
        #expect(Self.nodes(of: .forwardedFor, "X-Forwarded-For: 192.0.2.1, 2001:db8::1 ,,x\r\n") == ["192.0.2.1", "2001:db8::1", "x"])
        #expect(Self.nodes(of: .forwardedFor, "X-Forwarded-For: a\r\nForwarded: for=x\r\nX-Forwarded-For: b\r\n") == ["a", "b"])
        #expect(Self.nodes(of: .forwardedFor, "Forwarded: for=x\r\n") == [])
    }
}
