import Bytes
import COpenSSL
import Glibc
import Kernel
import Samples
import Sockets
import TLSSamples
import Testing

@testable import Server

/// What the server shows, what it wants to see, and how both change while it serves.
@Suite("TLS certificates")
struct CertificateTests {
    /// What stands in the place of a good certificate, and what is said of it.
    static let broken: [(name: String, spoil: @Sendable (TestCertificate) throws -> Void, said: String)] = [
        (
            "gone",
            {
                try $0.replaceCertificate(with: ""); _ = unsafe unlink($0.certificate)
            }, "No such file or directory"
        ),
        ("empty", { try $0.replaceCertificate(with: "") }, "no certificate can be read from it"),
        (
            "garbled", { try $0.replaceCertificate(with: "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n") },
            "no certificate can"
        ),
        ("no PEM", { try $0.replaceCertificate(with: String(repeating: "x", count: 5_000)) }, "no certificate can be read from it"),
        ("another's", { try $0.replaceCertificate(with: TestCertificate().text) }, "it is not the key of the certificate in"),
    ]

    @Test("a certificate that is no good is refused in one line, at the start and when it is read again", arguments: broken.indices)
    func refusesABadOne(_ index: Int) async throws {
        let example = Self.broken[index]
        try await onThread {
            let certificate = try TestCertificate(named: "first")
            let server = try TestServer(certificate: certificate)
            var old = Dialog(try server.connectOverTLS())
            try example.spoil(certificate)
            let files = TLSFiles(certificate: certificate.certificate, key: certificate.key)
            let atStart = #expect(throws: TLSFault.self) { _ = try TLSIdentity(files) }
            let later = #expect(throws: TLSFault.self) { try server.identity?.renew() }
            #expect(atStart == later)
            let line = try #require(atStart).description
            #expect(line.hasPrefix(certificate.folder) && line.contains(example.said) && !line.contains("\n"), "\(line)")
            // The old one goes on, for those who are here and those who come.
            try old.send(ServingTests.ask)
            #expect(try old.receive()?.status == 200)
            #expect(try server.connectOverTLS().serverName == "first")
        }
    }

    @Test("a key that is none, or has a passphrase, is refused and never asked about")
    func refusesABadKey() throws {
        let certificate = try TestCertificate()
        let wrong = TLSFiles(certificate: certificate.certificate, key: certificate.certificate)
        let fault = #expect(throws: TLSFault.self) { _ = try TLSIdentity(wrong) }
        #expect(fault?.description.contains("no private key without a passphrase") == true)
        try certificate.lockKey(with: "secret")
        let locked = TLSFiles(certificate: certificate.certificate, key: certificate.key)
        let other = #expect(throws: TLSFault.self) { _ = try TLSIdentity(locked) }
        #expect(other?.description.contains("no private key without a passphrase") == true)
    }

    @Test("a new certificate is shown to new connections, and old ones go on")
    func renews() async throws {
        try await onThread {
            let certificate = try TestCertificate(named: "first")
            let server = try TestServer(workers: 2, certificate: certificate)
            let old = try server.connectOverTLS()
            try certificate.replaceFiles(by: TestCertificate(named: "second"))
            #expect(try server.connectOverTLS().serverName == "first", "until it is told")
            try server.identity?.renew()
            for _ in 1...8 { #expect(try server.connectOverTLS().serverName == "second") }
            let name = old.serverName
            #expect(name == "first")
            var client = Dialog(old)
            for _ in 1...3 {
                try client.send(ServingTests.ask)
                #expect(try client.receive()?.text == "/a ")
            }
        }
    }

    @Test("tickets of the time before are not taken")
    func forgetsTickets() async throws {
        try await onThread {
            let server = try TestServer(certificate: TestCertificate())
            let first = try server.connectOverTLS()
            var bytes = ByteBuffer()
            try first.send(ServingTests.ask.utf8Span.span)
            #expect(try first.receive(into: &bytes) > 0)
            let ticket = first.ticket
            #expect(try server.connectOverTLS { $0.ticket = ticket }.isResumed)
            try server.identity?.renew()
            #expect(try !server.connectOverTLS { $0.ticket = ticket }.isResumed)
        }
    }

    @Test("where clients must show a certificate, only those of the authority are let in", arguments: [TLS1_2_VERSION, TLS1_3_VERSION])
    func asksClients(_ version: Int32) async throws {
        try await onThread {
            let own = try TestCertificate(), authority = try TestCertificate(named: "authority")
            let server = try TestServer(certificate: own) {
                $0.identity = try? TLSIdentity(TLSFiles(certificate: own.certificate, key: own.key, clients: authority.certificate))
            }
            let friend = try TestCertificate(named: "friend", signedBy: authority), stranger = try TestCertificate(named: "stranger")
            var ticket: TLSTicket?
            for round in 1...2 {
                let peer = try server.connectOverTLS {
                    $0.highest = version
                    $0.identity = friend
                    $0.ticket = ticket
                }
                let isResumed = peer.isResumed
                #expect(isResumed == (round == 2))
                var bytes = ByteBuffer()
                try peer.send(ServingTests.ask.utf8Span.span)
                #expect(try peer.receive(into: &bytes) > 0)
                ticket = peer.ticket
            }
            for identity in [nil, stranger] {
                // In TLS 1.3 the client learns of it only by reading.
                #expect(throws: TLSPeer.Failure.self) {
                    let peer = try server.connectOverTLS {
                        $0.highest = version
                        $0.identity = identity
                    }
                    try peer.send(ServingTests.ask.utf8Span.span)
                    var bytes = ByteBuffer()
                    _ = try peer.receive(into: &bytes)
                }
            }
            #expect(server.wait { $0.handshakesFailed == 2 })
            #expect(server.server.counts.requests == 2)
            let lines = server.events.map { "\($0)" }.filter { $0.hasPrefix("no TLS") }
            #expect(lines.contains { $0.hasSuffix("peer did not return a certificate") }, "\(lines)")
            #expect(lines.contains { $0.hasSuffix("certificate verify failed") }, "\(lines)")
        }
    }
}
