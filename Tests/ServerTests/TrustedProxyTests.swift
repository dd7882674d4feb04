import HTTP
import Sockets
import Testing

@testable import Server

/// Who a request is from, by what stands in it and by whom it comes.
@Suite("Trusted proxies")
struct TrustedProxyTests {
    static let proxies = ["10.0.0.0/8", "2001:db8:f::/48"]

    static func client(_ fields: String, from peer: String) throws -> String {
        let proxies = TrustedProxies(prefixes: try Self.proxies.map { try #require(AddressPrefix($0)) })
        let peer = try #require(Address.Host(peer))
        let bytes = Array(("GET / HTTP/1.1\r\nHost: x\r\n" + fields + "\r\n").utf8)
        var request = Request()
        var scanned = 0
        guard case .complete = readHead(bytes.span, scanned: &scanned, into: &request) else {
            Issue.record("no head: \(fields)")
            return ""
        }
        return proxies.client(of: request, in: bytes.span, from: peer).description
    }

    /// Fields, and the client where the peer is the trusted 10.0.0.1.
    static let chains: [(fields: String, client: String)] = [
        ("", "10.0.0.1"),
        ("X-Forwarded-For: 192.0.2.1\r\n", "192.0.2.1"),
        ("X-Forwarded-For: 192.0.2.1:4711\r\n", "192.0.2.1"),
        ("X-Forwarded-For: 2001:db8::1\r\n", "2001:db8::1"),
        ("X-Forwarded-For: [2001:db8::1]\r\n", "2001:db8::1"),
        ("X-Forwarded-For: [2001:db8::1]:80\r\n", "2001:db8::1"),
        ("X-Forwarded-For: ::ffff:192.0.2.1\r\n", "192.0.2.1"),
        // What stands before the last that is not trusted, anybody may have written.
        ("X-Forwarded-For: 203.0.113.9, 192.0.2.1\r\n", "192.0.2.1"),
        ("X-Forwarded-For: 203.0.113.9, 192.0.2.1, 10.3.2.1, 2001:db8:f::5\r\n", "192.0.2.1"),
        ("X-Forwarded-For: 203.0.113.9\r\nX-Forwarded-For: 192.0.2.1\r\n", "192.0.2.1"),
        ("X-Forwarded-For: 203.0.113.9, unknown\r\n", "10.0.0.1"),
        ("X-Forwarded-For: 203.0.113.9, unknown, 10.1.1.1\r\n", "10.0.0.1"),
        ("X-Forwarded-For: 203.0.113.9, 192.0.2.256\r\n", "10.0.0.1"),
        ("X-Forwarded-For: 203.0.113.9, 192.0.2\r\n", "10.0.0.1"),
        ("X-Forwarded-For: unknown, 192.0.2.1\r\n", "192.0.2.1"),
        ("X-Forwarded-For: \", 192.0.2.1\r\n", "10.0.0.1"),
        ("X-Forwarded-For: 10.1.1.1, 10.2.2.2\r\n", "10.0.0.1"),
        ("X-Forwarded-For: " + String(repeating: "1", count: 60) + "\r\n", "10.0.0.1"),
        ("Forwarded: for=192.0.2.1;proto=https\r\n", "192.0.2.1"),
        ("Forwarded: for=\"192.0.2.1:80\"\r\n", "192.0.2.1"),
        ("Forwarded: for=\"[2001:db8::1]:1234\"\r\n", "2001:db8::1"),
        ("Forwarded: for=\"[2001:db8::1]\", for=10.1.1.1\r\n", "2001:db8::1"),
        ("Forwarded: for=\"2001:db8::1\"\r\n", "10.0.0.1"),
        ("Forwarded: for=203.0.113.9, for=_hidden\r\n", "10.0.0.1"),
        ("Forwarded: for=203.0.113.9, for=unknown, for=10.1.1.1\r\n", "10.0.0.1"),
        ("Forwarded: for=\"192.0.2.1:port\"\r\n", "10.0.0.1"),
        ("Forwarded: proto=https\r\n", "10.0.0.1"),
        // A proxy that writes the one passes the other on as the client wrote it.
        ("Forwarded: for=192.0.2.1\r\nX-Forwarded-For: 192.0.2.1\r\n", "192.0.2.1"),
        ("Forwarded: for=203.0.113.9\r\nX-Forwarded-For: 192.0.2.1\r\n", "10.0.0.1"),
        ("Forwarded: for=203.0.113.9\r\nX-Forwarded-For: unknown\r\n", "10.0.0.1"),
    ]

    @Test(arguments: chains)
    func areBelieved(chain: (fields: String, client: String)) throws {
        #expect(try Self.client(chain.fields, from: "10.0.0.1") == chain.client)
    }

    @Test("from anybody else the fields mean nothing", arguments: chains)
    func othersAreNot(chain: (fields: String, client: String)) throws {
        for peer in ["192.0.2.77", "2001:db8:e::1", "127.0.0.1"] { #expect(try Self.client(chain.fields, from: peer) == peer) }
    }

    @Test func trustHoldsForBothFamilies() throws {
        #expect(try Self.client("X-Forwarded-For: 192.0.2.1\r\n", from: "2001:db8:f::1") == "192.0.2.1")
    }
}
