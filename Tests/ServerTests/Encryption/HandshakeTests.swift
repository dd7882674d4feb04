import Bytes
import COpenSSL
import Kernel
import Samples
import Sockets
import TLSSamples
import Testing

@testable import Server

/// Who is let in, and what becomes of the rest.
@Suite("TLS handshakes")
struct HandshakeTests {
    static let versions: [(lowest: Int32, highest: Int32, agreed: String?)] = [
        (TLS1_2_VERSION, TLS1_3_VERSION, "TLSv1.3"), (TLS1_3_VERSION, TLS1_3_VERSION, "TLSv1.3"),
        (TLS1_2_VERSION, TLS1_2_VERSION, "TLSv1.2"), (TLS1_1_VERSION, TLS1_1_VERSION, nil), (TLS1_VERSION, TLS1_1_VERSION, nil),
        (TLS1_VERSION, TLS1_VERSION, nil),
    ]

    @Test("TLS 1.2 and 1.3 are spoken, and nothing older", arguments: versions)
    func agreesOnAVersion(_ example: (lowest: Int32, highest: Int32, agreed: String?)) async throws {
        try await onThread {
            let server = try TestServer(certificate: TestCertificate())
            let version = try? server.connectOverTLS {
                $0.lowest = example.lowest
                $0.highest = example.highest
            }.version
            #expect(version == example.agreed)
            #expect(server.wait { $0.handshakesFailed == (example.agreed == nil ? 1 : 0) })
        }
    }

    @Test("TLS 1.2 is spoken only where that is allowed")
    func mayDemandTheNewest() async throws {
        try await onThread {
            let certificate = try TestCertificate()
            let server = try TestServer(certificate: certificate) {
                $0.identity = try? TLSIdentity(
                    TLSFiles(certificate: certificate.certificate, key: certificate.key, lowest: .tls13))
            }
            #expect(throws: TLSPeer.Failure.self) { _ = try server.connectOverTLS { $0.highest = TLS1_2_VERSION }.version }
            #expect(try server.connectOverTLS().version == "TLSv1.3")
        }
    }

    static let ciphers: [(offered: String, agreed: String?)] = [
        ("ECDHE-ECDSA-AES256-GCM-SHA384", "ECDHE-ECDSA-AES256-GCM-SHA384"),
        ("ECDHE-ECDSA-CHACHA20-POLY1305", "ECDHE-ECDSA-CHACHA20-POLY1305"),
        // The server's order counts, but for clients that like ChaCha20 best: those have no fast AES.
        ("ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES128-GCM-SHA256", "ECDHE-ECDSA-AES128-GCM-SHA256"),
        ("ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-ECDSA-AES128-GCM-SHA256", "ECDHE-ECDSA-CHACHA20-POLY1305"),
        ("ECDHE-ECDSA-AES128-SHA256", nil), ("ECDHE-ECDSA-AES256-SHA", nil), ("AES128-GCM-SHA256", nil), ("NULL", nil), ("aNULL", nil),
    ]

    @Test("only ciphers with forward secrecy and authentication are agreed on, in the server's order", arguments: ciphers)
    func agreesOnACipher(_ example: (offered: String, agreed: String?)) async throws {
        try await onThread {
            let server = try TestServer(certificate: TestCertificate())
            let cipher = try? server.connectOverTLS {
                $0.highest = TLS1_2_VERSION
                $0.ciphers = example.offered
            }.cipher
            #expect(cipher == example.agreed)
        }
    }

    static let protocols: [(offered: [String], chosen: String?)] = [
        ([], ""), (["http/1.1"], "http/1.1"), (["h2", "http/1.1"], "http/1.1"), (["h2"], nil), (["http/1.0", "http/1.10"], nil),
    ]

    @Test("HTTP/1.1 is chosen, and who wants something else alone is let go", arguments: protocols)
    func choosesAProtocol(_ example: (offered: [String], chosen: String?)) async throws {
        try await onThread {
            let server = try TestServer(certificate: TestCertificate())
            #expect((try? server.connectOverTLS { $0.protocols = example.offered }.chosenProtocol) == example.chosen)
        }
    }

    @Test("a session is gone on with by whichever worker comes next", arguments: [TLS1_2_VERSION, TLS1_3_VERSION])
    func resumesAcrossWorkers(_ version: Int32) async throws {
        try await onThread {
            let server = try TestServer(workers: 2, certificate: TestCertificate())
            var ticket: TLSTicket?
            // Until each worker has resumed one, which with so many would fail once in a long age.
            for round in 0..<200 {
                let peer = try server.connectOverTLS {
                    $0.highest = version
                    $0.ticket = ticket
                }
                let isResumed = peer.isResumed
                #expect(isResumed == (round > 0))
                var bytes = ByteBuffer()
                try peer.send(ServingTests.ask.utf8Span.span)
                #expect(try peer.receive(into: &bytes) > 0)
                ticket = peer.ticket
                if round > 0 && server.server.countsOfWorkers.allSatisfy({ $0.requests > 1 }) { break }
            }
            #expect(server.server.countsOfWorkers.allSatisfy { $0.requests > 1 })
        }
    }

    @Test("another handshake on the same connection is refused, and nothing is compressed")
    func refusesRenegotiation() async throws {
        try await onThread {
            let server = try TestServer(certificate: TestCertificate())
            let peer = try server.connectOverTLS { $0.highest = TLS1_2_VERSION }
            let isCompressed = peer.isCompressed
            #expect(!isCompressed)
            try peer.send(ServingTests.ask.utf8Span.span)
            var bytes = ByteBuffer()
            #expect(try peer.receive(into: &bytes) > 0)
            let isGranted = peer.renegotiate()
            #expect(!isGranted)
            #expect(try Self.isServed(server))
        }
    }

    static let noise: [(name: String, bytes: [UInt8])] = [
        ("zeros", [UInt8](repeating: 0, count: 2_000)), ("a broken hello", [22, 3, 1, 0, 5, 1, 0, 0, 1, 0]),
        ("a record too long", [22, 3, 1, 255, 255] + [UInt8](repeating: 1, count: 70_000)), ("SSH", Array("SSH-2.0-x\r\n".utf8)),
        ("an alert", [21, 3, 3, 0, 2, 2, 40]), ("SSL 2", [0x80, 0x2E, 1, 0, 2, 0, 21, 0, 0, 0, 16] + [UInt8](repeating: 7, count: 40)),
    ]

    @Test("what is no handshake is one line, and harms nobody", arguments: noise)
    func survivesNoise(_ example: (name: String, bytes: [UInt8])) async throws {
        try await onThread {
            let server = try TestServer(certificate: TestCertificate())
            var other = Dialog(try server.connectOverTLS())
            let client = try OutgoingConnection(to: server.tlsAddress, patience: .seconds(120))
            try client.send(example.bytes.span)
            client.endSending()
            #expect(server.wait { $0.handshakesFailed == 1 && $0.open == 1 })
            try other.send(ServingTests.ask)
            #expect(try other.receive()?.status == 200)
            let lines = server.events.filter { if case .handshakeFailed = $0 { true } else { false } }.map { "\($0)" }
            #expect(lines.count == 1 && lines.allSatisfy { $0.hasPrefix("no TLS with 127.0.0.1:") }, "\(lines)")
            #expect(lines.allSatisfy { $0.utf8.allSatisfy { (32...126).contains($0) } })
        }
    }

    @Test("who comes and goes without a word is not worth one")
    func saysNothingOfTheSilent() async throws {
        try await onThread {
            let server = try TestServer(certificate: TestCertificate())
            for _ in 1...3 { _ = try OutgoingConnection(to: server.tlsAddress, patience: .seconds(120)) }
            #expect(server.wait { $0.accepted == 3 && $0.open == 0 })
            #expect(server.server.counts.handshakesFailed == 0)
            #expect(!server.events.contains { if case .handshakeFailed = $0 { true } else { false } })
        }
    }

    @Test("bytes past the encryption end the connection", arguments: [TLS1_2_VERSION, TLS1_3_VERSION])
    func refusesForgery(_ version: Int32) async throws {
        try await onThread {
            let server = try TestServer(certificate: TestCertificate())
            let peer = try server.connectOverTLS { $0.highest = version }
            try peer.send(ServingTests.ask.utf8Span.span)
            var bytes = ByteBuffer()
            #expect(try peer.receive(into: &bytes) > 0)
            try peer.sendRaw([23, 3, 3, 0, 30] + [UInt8](repeating: 5, count: 30))
            #expect(throws: TLSPeer.Failure.self) { while try peer.receive(into: &bytes) > 0 {} }
            #expect(server.wait { $0.open == 0 && $0.requests == 1 })
            #expect(try Self.isServed(server))
        }
    }

    @Test("a request in clear is told in clear what is missing, and the connection closes")
    func tellsOfMissingEncryption() async throws {
        try await onThread {
            let server = try TestServer(certificate: TestCertificate())
            for method in ["GET", "POST", "HEAD", "PUT"] {
                var client = Dialog(try OutgoingConnection(to: server.tlsAddress, patience: .seconds(120)))
                try client.send("\(method) / HTTP/1.1\r\nHost: x\r\n\r\n")
                let answer = try client.receive()
                #expect(answer?.status == 400 && answer?["Connection"] == "close" && answer?.text.contains("https") == true)
                #expect(try client.isClosed())
            }
            #expect(server.server.counts.requests == 0 && server.server.counts.refused == [400: 4])
        }
    }

    static func isServed(_ server: TestServer) throws -> Bool {
        var client = Dialog(try server.connectOverTLS())
        try client.send(ServingTests.ask)
        return try client.receive()?.status == 200
    }
}
