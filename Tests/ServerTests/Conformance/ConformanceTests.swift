import Kernel
import Samples
import Sockets
import TLSSamples
import Testing

@testable import Server
@testable import http_echo

/// The rules of RFC 9110, 9112 and 3986, one by one, against a server with the handler of `http-echo`.
@Suite("To the letter")
struct ConformanceTests {
    static let cases: [Case] =
        RequestLineCases.all + TargetCases.all + HostCases.all + FieldCases.all + ContentLengthCases.all + ChunkedCases.all
        + ConnectionCases.all + MethodCases.all + ConditionCases.all + RangeCases.all + NegotiationCases.all + SmugglingCases.all

    /// One server for all: what one client sends must not matter to another.
    private static let server = Result { try EchoServer() }

    @Test(arguments: cases)
    func answersAsItIsWritten(_ rule: Case) async throws {
        let server = try Self.server.get()
        try await onThread { try Self.check(rule, over: server.connect(), in: [rule.bytes]) }
    }

    @Test("the same when every byte comes alone", arguments: cases.filter { $0.sent.count < 400 })
    func answersTheSamePiecewise(_ rule: Case) async throws {
        let server = try Self.server.get()
        try await onThread { try Self.check(rule, over: server.connect(), in: rule.bytes.map { [$0] }) }
    }

    @Test("the same over TLS, but for the scheme that a target may name", arguments: cases)
    func answersTheSameEncrypted(_ rule: Case) async throws {
        let server = try Self.server.get(), rule = rule.encrypted
        try await onThread { try Self.check(rule, over: server.connectOverTLS(), in: [rule.bytes]) }
    }

    @Test("the same over TLS when every byte comes alone in a record", arguments: cases.filter { $0.sent.count < 200 })
    func answersTheSamePiecewiseEncrypted(_ rule: Case) async throws {
        let server = try Self.server.get(), rule = rule.encrypted
        try await onThread { try Self.check(rule, over: server.connectOverTLS(), in: rule.bytes.map { [$0] }) }
    }

    @Test func theTableIsWhole() {
        #expect(Self.cases.count >= 400)
        #expect(Set(Self.cases.map { $0.section + $0.sent + "\($0.ending)" }).count == Self.cases.count)
    }

    private static func check(_ rule: Case, over client: consuming Dialog, in pieces: [[UInt8]]) throws {
        var client = client
        do {
            for piece in pieces { try client.send(piece) }
        } catch {
            // The server may have answered and left before it heard everything.
        }
        var last = Dialog.Answer()
        var statuses: [Int] = []
        for index in rule.statuses.indices {
            guard let answer = try client.receive(toHead: index == 0 && rule.sent.hasPrefix("HEAD ")) else { break }
            statuses.append(answer.status)
            last = answer
        }
        #expect(statuses == rule.statuses, "\(rule)")
        #expect(last["Date"] != nil && (last["Connection"] == "close") == (rule.ending == .closed))
        for field in rule.has { #expect(last.fields.contains { $0.hasPrefix(field) }, "\(last.fields)") }
        for name in rule.lacks { #expect(last[name] == nil) }
        if let content = rule.content { #expect(last.text == content) }
        if rule.ending == .open {
            try client.send("GET /in-step HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            #expect(try client.receive()?.status == 404, "\(rule)")
        }
        #expect(try client.isClosed())
    }
}

/// A server with the handler of `http-echo`.
private final class EchoServer: Sendable {
    private let server: Server
    private let certificate = Result { try TestCertificate() }

    init() throws {
        let place = Address(host: .v4(0x7F00_0001), port: 0), certificate = try certificate.get()
        var settings = ServerSettings(addresses: [place])
        settings.tlsAddresses = [place]
        settings.identity = try TLSIdentity(TLSFiles(certificate: certificate.certificate, key: certificate.key))
        server = try Server(settings: settings) { _ in }
        try server.run { _ in Echo() }
    }

    func connect() throws -> Dialog { Dialog(try OutgoingConnection(to: server.addresses[0], patience: .seconds(120))) }
    func connectOverTLS() throws -> Dialog { Dialog(try TLSPeer(to: server.tlsAddresses[0])) }
}
