import HTTP
import Kernel
import Samples
import Sockets
import TLSSamples
import Testing

@testable import Server

/// A worker without a thread, and a clock that the test moves.
@Suite("Slow TLS handshakes")
struct SlowHandshakeTests {
    /// The start of a record that announces a hello, and never brings it.
    static let beginning: [UInt8] = [22, 3, 1, 2, 0, 1]

    @Test("a handshake has as long as a head, from the connection on, and then the connection is closed", arguments: [beginning, []])
    func isCut(_ sent: [UInt8]) async throws {
        try await onThread {
            let certificate = try TestCertificate(), log = Lines()
            let identity = try TLSIdentity(TLSFiles(certificate: certificate.certificate, key: certificate.key))
            var listeners = Slab<Listener>(capacity: 1)
            let listener = try Listener(on: Address(host: .v4(0x7F00_0001), port: 0), as: identity)
            let address = listener.address
            _ = listeners.insert(listener)
            var settings = ServerSettings(addresses: [])
            settings.workers = 1
            var worker = try Worker(settings, share: 10, of: 1, listeners: listeners, seat: Seat(worker: 0), ledger: nil) {
                log.note("\($0)")
            }
            var parrot = Parrot(springs: SpringLedger())

            let client = try OutgoingConnection(to: address, patience: .seconds(120))
            worker.accept(from: 0, with: &parrot)
            let token = worker.clients.token(of: 0)
            try client.send(sent.span)
            worker.attend(to: token, with: &parrot)
            worker.now = worker.now.after(milliseconds: 9_900)
            worker.expire()
            let waits = worker.clients.holds(token)
            #expect(waits)
            worker.now = worker.now.after(milliseconds: 1_100)
            worker.expire()
            let stays = worker.clients.holds(token)
            #expect(!stays)
            #expect(worker.seat.counters.read(.headTimeouts) == 1 && worker.seat.counters.read(.requests) == 0)
            #expect(log.all.count == (sent.isEmpty ? 0 : 1) && log.all.allSatisfy { $0.hasSuffix("the handshake was too slow") })
            _ = consume client
        }
    }

    @Test("behind it the time of an idle connection begins")
    func isFollowedByIdleness() {
        var connection = Connection(at: Instant(milliseconds: 1_000), over: .https)
        let terms = Terms(ServerSettings(addresses: []))
        #expect(connection.deadline(under: terms).milliseconds == 11_000 && connection.expiry == .close && connection.isGreeting)
        connection.enter(.rest, at: Instant(milliseconds: 5_000))
        #expect(connection.deadline(under: terms).milliseconds == 80_000 && !connection.isGreeting)
    }
}
