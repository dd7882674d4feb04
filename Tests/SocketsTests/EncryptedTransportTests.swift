import Bytes
import Kernel
import Samples
import TLSSamples
import Testing

@testable import Sockets

/// Both ends are ours: a server's way that does not block, and a client's that does, on a thread of its own.
@Suite("Moving bytes over TLS")
struct EncryptedTransportTests {
    @Test("what lies inside OpenSSL is told of, for the kernel will not tell of it again")
    func tellsOfWhatItHolds() async throws {
        try await onThread {
            let certificate = try TestCertificate()
            let identity = try TLSIdentity(TLSFiles(certificate: certificate.certificate, key: certificate.key))
            let listener = try Listener(on: #require(Address("127.0.0.1:0")), as: identity)
            let client = try Self.converse(with: listener.address, saying: [1, 2, 3, 4, 5])

            var poller = try Poller()
            try poller.add(listener.descriptor, as: Token(slot: 1, generation: 0), for: .reading)
            #expect(try poller.wait(milliseconds: 10_000) == 1)
            guard case .connection(var transport, _) = listener.accept() else { throw SystemError(call: "accept", code: 11) }
            #expect(transport.isEncrypted && !transport.isSettled && !transport.hasHeard)
            try poller.change(listener.descriptor, as: Token(slot: 1, generation: 0), for: [])
            try poller.add(transport.descriptor, as: Token(slot: 2, generation: 1), for: .reading)

            var buffer = ByteBuffer()
            var transfer = transport.receive(into: &buffer, room: 2)
            while case .blocked(let interest) = transfer {
                #expect(interest == .reading)
                #expect(try poller.wait(milliseconds: 10_000) == 1)
                transfer = transport.receive(into: &buffer, room: 2)
            }
            same(transfer, .moved(2))
            #expect(transport.isSettled && transport.hasHeard)
            same(transport.interest, [.reading, .writing])
            same(transport.receive(into: &buffer, room: 2), .moved(2))
            same(transport.interest, [.reading, .writing])
            same(transport.receive(into: &buffer, room: 2), .moved(1))
            same(buffer.copied(), [1, 2, 3, 4, 5])
            // Nothing is left, so the kernel alone is waited for: here for the client's goodbye.
            transfer = transport.receive(into: &buffer, room: 2)
            while case .blocked = transfer {
                same(transport.interest, .reading)
                #expect(try poller.wait(milliseconds: 10_000) == 1)
                transfer = transport.receive(into: &buffer, room: 2)
            }
            same(transfer, .ended)
            same(transport.interest, [.reading, .writing])

            var first = ByteBuffer()
            var second = ByteBuffer()
            first.append(6)
            second.append([7, 8].span)
            same(transport.send(first, then: second), .moved(3))
            transport.endSending()
            same(client.end(), .success([6, 7, 8]))
        }
    }

    @Test("a failure is named, until the encryption is dropped", arguments: [("GET / HTTP/1.1\r\n\r\n", true), ("SSH-2.0\r\n\r\n", false)])
    func namesAFailure(_ sent: String, _ isHTTP: Bool) throws {
        let certificate = try TestCertificate()
        let identity = try TLSIdentity(TLSFiles(certificate: certificate.certificate, key: certificate.key))
        let listener = try Listener(on: #require(Address("127.0.0.1:0")), as: identity)
        let client = try OutgoingConnection(to: listener.address, patience: .seconds(120))
        guard case .connection(var transport, _) = listener.accept() else { throw SystemError(call: "accept", code: 11) }
        same(transport.handshakeFault, .silence)
        try client.send(sent.utf8Span.span)
        var buffer = ByteBuffer()
        same(transport.receive(into: &buffer, room: 100), .failed)
        if isHTTP { same(transport.handshakeFault, .plainHTTP) } else { same("\(transport.handshakeFault)", "wrong version number") }
        transport.dropEncryption()
        #expect(!transport.isEncrypted && transport.isSettled)
        same(transport.send([1, 2].span), .moved(2))
    }

    static let offers: [(offer: [UInt8], place: Int?)] = [
        ([], nil), ([8] + http, 1), ([2, 104, 50, 8] + http, 4), ([2, 104, 50], nil), ([7] + http.dropLast(), nil),
        ([9] + http + [49], nil),
        // Lengths that point behind the end.
        ([8] + http.dropLast(), nil), ([255], nil), ([0, 0, 8] + http, 3),
    ]
    private static let http = Array("http/1.1".utf8)

    @Test("HTTP/1.1 is found in a list of protocols, whatever else it holds", arguments: offers)
    func findsHTTP(_ example: (offer: [UInt8], place: Int?)) {
        #expect(TLSContext.placeOfHTTP(in: example.offer.span) == example.place)
    }

    /// A client that says so much and goodbye, and then listens to the end.
    private static func converse(with address: Address, saying bytes: [UInt8]) throws -> Client {
        let client = Client()
        var thread: Thread? = try Thread(name: "client") {
            client.heard.withLock { $0 = Result { try Self.talk(with: address, saying: bytes) }.mapError { _ in .lost } }
        }
        client.thread.withLock { $0 = thread.take() }
        return client
    }

    private static func talk(with address: Address, saying bytes: [UInt8]) throws -> [UInt8] {
        var connection = try OutgoingConnection(to: address, patience: .seconds(120))
        try connection.encrypt()
        try connection.send(bytes.span)
        connection.endSending()
        var heard = ByteBuffer()
        while try connection.receive(into: &heard) > 0 {}
        return heard.copied()
    }
}

/// A client on its thread, and what it heard.
private final class Client: Sendable {
    enum Failure: Error { case lost }

    let heard = Guarded<Result<[UInt8], Failure>>(.failure(.lost))
    let thread = Guarded<Thread?>(nil)

    func end() -> Result<[UInt8], Failure> {
        if let thread = thread.withLock({ $0.take() }) { thread.join() }
        return heard.withLock { $0 }
    }
}

private func same<Value: Equatable>(_ found: Value, _ wanted: Value, at place: SourceLocation = #_sourceLocation) {
    #expect(found == wanted, sourceLocation: place)
}
