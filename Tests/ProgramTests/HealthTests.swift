import Bytes
import Kernel
import Sockets
import Testing

@testable import communique

@Suite("Asking a server after its health")
struct HealthTests {
    static let answers: [(answer: String, meaning: HealthReply)] = [
        ("HTTP/1.1 200 OK\r\n\r\n", .ready),
        ("HTTP/1.0 200\r\n\r\n", .ready),
        ("HTTP/1.1 503 Service Unavailable\r\n\r\nHTTP/1.1 200 OK", .answered("HTTP/1.1 503 Service Unavailable")),
        ("HTTP/1.1 2000 OK\r\n", .answered("HTTP/1.1 2000 OK")),
        ("SSH-2.0 200 \r\n", .answered("SSH-2.0 200 ")),
        ("", .answered("")),
    ]

    @Test("only a whole answer of 200 is health", arguments: answers)
    func reads(_ example: (answer: String, meaning: HealthReply)) {
        #expect(HealthReply(example.answer) == example.meaning)
    }

    static let addresses: [(text: String, address: String?)] = [
        ("127.0.0.1:80", "127.0.0.1:80"), ("http://127.0.0.1:80/", "127.0.0.1:80"), ("http://[::1]:9", "[::1]:9"),
        ("localhost:8080", "127.0.0.1:8080"), ("127.0.0.1", nil), ("example.org:80", nil), ("https://127.0.0.1:80", "https://127.0.0.1:80"),
        ("127.0.0.1:80/x", nil), ("", nil),
    ]

    @Test("an address is a numeric host and a port, or the start of a URL", arguments: addresses)
    func readsAddresses(_ example: (text: String, address: String?)) {
        #expect(HealthPlace(example.text)?.description == example.address)
    }

    @Test("who listens on every address is asked on the loopback one")
    func reachesEverywhere() {
        #expect(["0.0.0.0", "::", "10.1.2.3"].map { Address.Host($0)?.reachable.description } == ["127.0.0.1", "::1", "10.1.2.3"])
    }

    @Test("nobody there is no health, and neither is silence")
    func silenceIsNoHealth() throws {
        let listener = try Listener(on: Address(host: .v4(0x7f00_0001), port: 0))
        // The kernel takes the connection, and nobody answers it.
        guard case .unreachable = HealthReply.ask(HealthPlace(address: listener.address), patience: .milliseconds(50)) else {
            Issue.record("it should be unreachable")
            return
        }
    }
}
