import Bytes
import HTTP
import Kernel
import Sockets
import TLSSamples

@testable import Server

/// A server for the length of a test, on a port of its own, with everything it reported.
final class TestServer: Sendable {
    /// Longer than anything takes unless it never comes.
    static let patience = Duration.seconds(600)

    let server: Server
    /// What it shows of itself over TLS.
    let identity: TLSIdentity?
    // Its files are to be there for as long as they may be read again.
    private let certificate: TestCertificate?
    private let log: EventLog
    /// What became of the streams.
    let springs = SpringLedger()

    /// With a certificate it speaks TLS, too, at an address of its own.
    init(
        host: String = "127.0.0.1", workers: Int = 1, certificate: TestCertificate? = nil,
        _ change: (inout ServerSettings) -> Void = { _ in }
    ) throws {
        var settings = ServerSettings(addresses: [Address(host: try Self.host(host), port: 0)])
        settings.workers = workers
        // Only a test of a deadline has one that may pass: under a sanitizer, or beside much else, clients starve.
        settings.headTime = Self.patience
        settings.contentTime = Self.patience
        settings.sendTime = Self.patience
        settings.idleTime = Self.patience
        settings.identity = try certificate.map { try TLSIdentity(TLSFiles(certificate: $0.certificate, key: $0.key)) }
        settings.tlsAddresses = settings.addresses
        change(&settings)
        identity = settings.identity
        self.certificate = certificate
        let log = EventLog()
        server = try Server(settings: settings) { log.note($0) }
        self.log = log
        try server.run { [springs] _ in Parrot(springs: springs) }
    }

    deinit {
        server.stop()
        server.wait()
    }

    var address: Address { server.addresses[0] }

    /// Where it speaks TLS.
    var tlsAddress: Address { server.tlsAddresses[0] }

    /// What was reported so far, in words.
    var events: [ServerEvent] { log.events }

    /// A new connection; none of its waits outlasts a test's patience.
    func connect(patience: Duration = patience) throws -> Dialog {
        Dialog(try OutgoingConnection(to: address, patience: patience))
    }

    /// A new connection over TLS.
    func connectOverTLS(_ change: (inout TLSPeer.Wishes) -> Void = { _ in }) throws -> TLSPeer { try TLSPeer(to: tlsAddress, change) }

    /// Waits until something holds, at most as long as a test's patience.
    func wait(until holds: (ServerCounts) -> Bool) -> Bool {
        for _ in 0..<60_000 {
            if holds(server.counts) { return true }
            Thread.pause(.milliseconds(2))
        }
        return false
    }

    private static func host(_ text: String) throws -> Address.Host {
        guard let host = Address.Host(text) else { throw SystemError(call: "inet_pton", subject: text, code: 22) }
        return host
    }
}

private final class EventLog: Sendable {
    private let list = Guarded<[ServerEvent]>([])
    var events: [ServerEvent] { list.withLock { $0 } }
    func note(_ event: ServerEvent) { list.withLock { $0.append(event) } }
}

/// Says back what it was asked: the target, and behind it the content. `/large?n` answers so many bytes, `/stream?n` makes them while they
/// are taken, `/known?n` says besides how many there will be, and `/late?n` says so only after some work.
struct Parrot: Handler {
    let springs: SpringLedger
    private static let dots = [UInt8](repeating: UInt8(ascii: "."), count: 10_000)

    mutating func answer(_ request: borrowing Request, in bytes: Span<UInt8>, into answer: inout Answer) {
        if let query = request.query, let extent = Spring.extent(bytes.extracting(request.path.range), bytes.extracting(query.range)) {
            answer.stream = Spring(Int(bytes.extracting(query.range).text) ?? 0, springs)
            answer.extent = extent
            answer.field("Spring", "yes")
            return
        }
        if let query = request.query, bytes.extracting(request.path.range).equals("/large") {
            var rest = Int(bytes.extracting(query.range).text) ?? 0
            while rest > 0 {
                answer.content.append(Self.dots.span.extracting(0..<min(rest, Self.dots.count)))
                rest -= min(rest, Self.dots.count)
            }
            return
        }
        answer.content.append(bytes.extracting(request.target.range))
        answer.content.append(" ")
        answer.content.append(bytes.extracting(request.content.range))
    }
}
