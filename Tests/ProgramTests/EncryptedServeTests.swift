import Kernel
import Server
import Sockets
import TLSSamples
import Testing

@testable import communique

/// HTTPS from outside: settings in, lines out, and certificates that change.
@Suite("communique over TLS")
struct EncryptedServeTests {
    static func settings(_ certificate: TestCertificate, port: String = "0") -> [String] {
        [
            "--config", Program.root + "/Config/communique.conf", "--port", port, "--tls-port", "0", "--tls-certificate",
            certificate.certificate, "--tls-key", certificate.key,
        ]
    }

    static func tlsAddress(in output: String) -> Address? {
        output.split(separator: "https://").dropFirst().first.flatMap { Address(String($0.prefix { $0 != ";" && $0 != " " })) }
    }

    @Test("it serves both ways, reads a new certificate when told, and refuses a bad one while the old goes on")
    func renewsItsCertificate() async throws {
        try await onThread {
            let certificate = try TestCertificate(named: "first")
            let program = Program(["serve"] + Self.settings(certificate))
            #expect(program.prints("; try http://"))
            let clear = try #require(ServeTests.address(in: program.output)), address = try #require(Self.tlsAddress(in: program.output))
            #expect(program.output.contains("listening on http://\(clear) and https://\(address);"))
            for place in [HealthPlace(address: clear), HealthPlace(address: address, isEncrypted: true)] {
                #expect(HealthReply.ask(place, patience: .seconds(120)) == .ready)
            }
            let old = try TLSPeer(to: address)

            try certificate.replaceFiles(by: TestCertificate(named: "second"))
            program.tell(.hangup)
            #expect(program.prints("certificate and key are read again, and used for new connections"))
            #expect(try TLSPeer(to: address).serverName == "second")

            try certificate.replaceCertificate(with: "nonsense")
            program.tell(.hangup)
            #expect(program.prints("no TLS with \(certificate.certificate): no certificate can be read from it"))
            #expect(program.output.contains("; the former certificate stays\n"))
            #expect(try TLSPeer(to: address).serverName == "second")
            #expect(try EncryptedServeTests.isAnswered(old))

            program.tell(.terminate)
            #expect(program.end() == 0)
        }
    }

    @Test("a certificate that is no good stops the start in one line")
    func badCertificate() async throws {
        try await onThread {
            let certificate = try TestCertificate(), other = try TestCertificate()
            try certificate.replaceCertificate(with: other.text)
            let program = Program(["serve", "--log-level", "warning"] + Self.settings(certificate))
            #expect(program.end() == 1)
            #expect(program.output.split(separator: "\n").count == 1)
            #expect(program.output.hasSuffix("\(certificate.key): it is not the key of the certificate in \(certificate.certificate)\n"))
        }
    }

    @Test("health finds a server that speaks TLS alone, and says what is wrong where it cannot")
    func health() async throws {
        try await onThread {
            let authority = try TestCertificate(named: "authority"), certificate = try TestCertificate()
            let server = Program(["serve"] + Self.settings(certificate, port: "none"))
            #expect(server.prints("; try https://"))
            let address = try #require(Self.tlsAddress(in: server.output))
            let names = ["COMMUNIQUE_PORT": "none", "COMMUNIQUE_TLS_CERTIFICATE": "x", "COMMUNIQUE_TLS_KEY": "x"]
            let found = Program(["health"], environment: names.merging(["COMMUNIQUE_TLS_PORT": "\(address.port)"]) { $1 })
            #expect(found.end() == 0)
            #expect(found.output == "ready\n")
            let clear = Program(["health", "\(address)"])
            #expect(clear.end() == 1)
            #expect(clear.output == "communique: \(address): it answered ‘HTTP/1.1 400 Bad Request’\n")

            let strict = Program(["serve", "--tls-clients", authority.certificate] + Self.settings(certificate))
            #expect(strict.prints("; try http://"))
            let place = "https://\(try #require(Self.tlsAddress(in: strict.output)))"
            let stranger = Program(["health", place])
            #expect(stranger.end() == 1)
            #expect(stranger.output.hasPrefix("communique: \(place): no TLS: "), "\(stranger.output)")
            let friend = try TestCertificate(named: "health", signedBy: authority)
            let known = Program(["health", place, "--certificate", friend.certificate, "--key", friend.key])
            #expect(known.end() == 0, "\(known.output)")
        }
    }

    static let contradictions: [(flags: [String: String], fault: String)] = [
        (["tls-port": "1"], "tls-port: HTTPS needs a certificate and its key: set tls-certificate and tls-key."),
        (["tls-port": "1", "tls-key": "x"], "tls-port: HTTPS needs a certificate and its key: set tls-certificate and tls-key."),
        (["port": "none"], "port: with no port and no tls-port there is nothing to listen on."),
        (["tls-minimum": "1.1"], "--tls-minimum: ‘1.1’ is not one of 1.2, 1.3."),
        (["tls-key": ""], "--tls-key: ‘’ is not none or the path of a file."),
    ]

    @Test("what contradicts itself is refused", arguments: contradictions)
    func refusesContradictions(_ example: (flags: [String: String], fault: String)) {
        #expect(throws: SettingFaults(all: [SettingFault(example.fault)])) { try SettingSourceTests.settings(flags: example.flags) }
    }

    @Test("files are named as other paths are, and none is none")
    func readsFiles() throws {
        let text = "tls-port = 1\ntls-certificate = tls/c.pem\ntls-key = /k.pem\ntls-clients = none\ntls-minimum = 1.3"
        let settings = try SettingSourceTests.settings(file: text)
        #expect(settings.tls == TLSFiles(certificate: "etc/tls/c.pem", key: "/k.pem", clients: nil, lowest: .tls13))
        #expect(settings.listening.tlsAddresses.map(\.port) == [1] && settings.listening.addresses.map(\.port) == [8080])
        #expect(try SettingSourceTests.settings().tls == nil)
    }

    private static func isAnswered(_ peer: borrowing TLSPeer) throws -> Bool {
        try peer.send("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n".utf8Span.span)
        return try peer.text().hasPrefix("HTTP/1.1 200 ")
    }
}

extension SettingFault {
    /// From its line: the place, a colon, and the rest.
    fileprivate init(_ line: String) {
        let parts = line.split(separator: ": ", maxSplits: 1)
        self.init(String(parts[0]), String(parts[1]))
    }
}
