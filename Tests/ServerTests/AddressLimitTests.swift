import Kernel
import Samples
import Sockets
import Testing

@testable import Server

/// Over real sockets: 127.0.0.1 and 127.0.0.2 are two clients.
@Suite("What one address may have")
struct AddressLimitTests {
    static let get = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n"
    static let other = Address.Host.v4(0x7F00_0002)

    static func connect(to server: TestServer, from source: Address.Host) throws -> Dialog {
        Dialog(try OutgoingConnection(to: server.address, from: source, patience: .seconds(120)))
    }

    @Test func aConnectionTooManyIsToldSoAndClosed() async throws {
        try await onThread {
            let server = try TestServer(workers: 2) { $0.addressConnections = 2 }
            var first = try server.connect()
            var second = try server.connect()
            for _ in 1...3 {
                #expect(try first.ask()?.status == 200)
                #expect(try second.ask()?.status == 200)
            }
            for _ in 1...3 {
                var third = try server.connect()
                let refusal = try third.receive()
                #expect(refusal?.status == 429 && refusal?["Retry-After"] == "1" && refusal?["Connection"] == "close")
                #expect(refusal?.text.contains(#""code":"too-many-connections""#) == true)
                #expect(try third.isClosed())
            }
            // Others have their own, and the answers speak of no limit of requests.
            var stranger = try Self.connect(to: server, from: Self.other)
            let answer = try stranger.ask()
            #expect(answer?.status == 200 && answer?["RateLimit"] == nil)
            #expect(server.server.counts.turnedAway == 3 && server.server.counts.refused == [429: 3])
            // A place that is left can be taken again.
            _ = consume first
            #expect(server.wait { $0.open <= 2 })
            var fourth = try server.connect()
            #expect(try fourth.ask()?.status == 200)
        }
    }

    @Test func thoseTooManyTakeNobodysPlace() async throws {
        try await onThread {
            let server = try TestServer {
                $0.connections = 3
                $0.addressConnections = 1
            }
            var first = try server.connect()
            #expect(try first.ask()?.status == 200)
            // None of these hangs up, so that the server would wait for them.
            let crowd = try (1...200).map { _ in Held(try server.connect()) }
            #expect(server.wait { $0.turnedAway == 200 && $0.open <= 1 + Worker.placesAside })
            var stranger = try Self.connect(to: server, from: Self.other)
            #expect(try stranger.ask()?.status == 200)
            #expect(crowd.count == 200)
        }
    }

    private final class Held {
        let dialog: Dialog
        init(_ dialog: consuming Dialog) { self.dialog = dialog }
    }

    @Test func aRequestTooManyIsToldWhenToComeBack() async throws {
        try await onThread {
            // No test lasts as long as this bucket takes to fill.
            let server = try TestServer(workers: 2) {
                $0.addressRequests = 1
                $0.addressBurst = 1_000
            }
            var client = try server.connect()
            let first = try client.ask()
            #expect(first?.status == 200 && first?["RateLimit-Policy"] == #""address";q=1000;w=1000"#)
            #expect(first?["RateLimit"] == #""address";r=999;t=1"# && first?["Retry-After"] == nil)
            // The rest of the burst, and more, all at once over another connection.
            var greedy = try server.connect()
            try greedy.send(String(repeating: Self.get, count: 1_500))
            let (granted, refusals) = try greedy.take(1_500, granted: 200)
            #expect(granted >= 999 && !refusals.isEmpty)
            for refusal in refusals {
                #expect(refusal.status == 429 && refusal["Retry-After"] == "1" && refusal["Content-Type"] == "application/problem+json")
                #expect(refusal["RateLimit-Policy"] == #""address";q=1000;w=1000"# && refusal["Connection"] == nil)
                #expect(refusal["RateLimit"]?.hasPrefix(#""address";r=0;t="#) == true)
                #expect(refusal.text.contains(#""code":"too-many-requests""#))
            }
            // What is refused for itself costs as much as an answer, and the connection goes on.
            try greedy.send(String(repeating: "BREW / HTTP/1.1\r\nHost: x\r\n\r\n", count: 200))
            let (_, more) = try greedy.take(200, granted: 501)
            #expect(!more.isEmpty && more.allSatisfy { $0.status == 429 })
            var stranger = try Self.connect(to: server, from: Self.other)
            #expect(try stranger.ask()?["RateLimit"] == #""address";r=999;t=1"#)
            let counts = server.server.counts
            #expect(counts.requests == 2 + granted && counts.refused[429] == refusals.count + more.count)
        }
    }

    @Test func aConnectionServesOnOnceThereIsATokenAgain() async throws {
        try await onThread {
            let server = try TestServer {
                $0.addressRequests = 20
                $0.addressBurst = 1
            }
            var client = try server.connect()
            var statuses: [Int] = []
            // Each round waits for its answer, so that time passes; how much, no test can say.
            while statuses.filter({ $0 == 200 }).count < 3 || !statuses.contains(429) {
                statuses.append(try client.ask()?.status ?? 0)
                if statuses.last == 429 { Thread.pause(.milliseconds(10)) }
            }
            #expect(Set(statuses) == [200, 429])
            #expect(server.server.counts.accepted == 1)
        }
    }

    @Test func theClientIsWhomATrustedProxyNames() async throws {
        try await onThread {
            let server = try TestServer {
                $0.addressRequests = 1
                $0.addressBurst = 500
                $0.addressConnections = 1
                $0.trustedProxies = [AddressPrefix("127.0.0.2")].compactMap { $0 }
                $0.reportsAnswers = true
            }
            // A proxy may have several connections, and each of its clients has a bucket.
            var proxy = try Self.connect(to: server, from: Self.other)
            var second = try Self.connect(to: server, from: Self.other)
            try proxy.send(String(repeating: "GET / HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 192.0.2.1\r\n\r\n", count: 800))
            let (_, refusals) = try proxy.take(800, granted: 200)
            #expect(!refusals.isEmpty)
            #expect(try second.ask(forwarded: "192.0.2.1, 192.0.2.2")?["RateLimit"] == #""address";r=499;t=1"#)
            // From anybody else the field means nothing.
            var client = try server.connect()
            #expect(try client.ask(forwarded: "192.0.2.1")?["RateLimit"] == #""address";r=499;t=1"#)
            let clients = server.events.compactMap { if case .answered(let exchange) = $0 { "\(exchange.client)" } else { nil } }
            #expect(clients == Array(repeating: "192.0.2.1", count: 800) + ["192.0.2.2", "127.0.0.1"])
        }
    }

    @Test func namesThatAreNoneAreNotReported() async throws {
        try await onThread {
            let server = try TestServer { $0.reportsAnswers = true }
            var client = try server.connect()
            let trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
            for fields in ["X-Request-ID: 7\r\ntraceparent: \(trace)\r\n", "X-Request-ID: a b\r\ntraceparent: 00-0-0-0\r\n"] {
                try client.send("GET / HTTP/1.1\r\nHost: x\r\n\(fields)\r\n")
                #expect(try client.receive()?.status == 200)
            }
            let exchanges = server.events.compactMap { if case .answered(let exchange) = $0 { exchange } else { nil } }
            #expect(exchanges.map(\.requestID) == ["7", nil] && exchanges.map(\.traceparent) == [trace, nil])
        }
    }
}

extension Dialog {
    fileprivate mutating func ask(forwarded: String? = nil) throws -> Answer? {
        try send("GET /a HTTP/1.1\r\nHost: x\r\n" + (forwarded.map { "X-Forwarded-For: \($0)\r\n" } ?? "") + "\r\n")
        return try receive()
    }

    /// How many of so many answers have the status, and the others.
    fileprivate mutating func take(_ count: Int, granted status: Int) throws -> (granted: Int, refusals: [Answer]) {
        var refusals: [Answer] = []
        for _ in 0..<count {
            guard let answer = try receive() else { throw Unreadable(text: "closed") }
            if answer.status != status { refusals.append(answer) }
        }
        return (count - refusals.count, refusals)
    }
}
