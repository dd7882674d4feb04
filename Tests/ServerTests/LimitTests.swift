import Kernel
import Samples
import Sockets
import Testing

@testable import Server

@Suite("Bounds, and what is said beyond them")
struct LimitTests {
    /// What is sent, and the status that says it was too much.
    static let excesses: [(name: String, sent: String, status: Int)] = [
        ("a long target", "GET /" + String(repeating: "a", count: 9_000) + " HTTP/1.1\r\nHost: x\r\n\r\n", 414),
        ("a long field", "GET / HTTP/1.1\r\nHost: x\r\nX: " + String(repeating: "a", count: 20_000) + "\r\n\r\n", 431),
        ("many fields", "GET / HTTP/1.1\r\nHost: x\r\n" + String(repeating: "A: b\r\n", count: 100) + "\r\n", 431),
        ("a head without end", "GET / HTTP/1.1\r\nHost: x\r\n" + String(repeating: "A: bbbbbbbbbbbbbbbbb\r\n", count: 60_000), 431),
        ("announced content", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1048577\r\n\r\n", 413),
        (
            "content of ten megabytes to a GET",
            "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 10485760\r\n\r\n" + String(repeating: "a", count: 10_485_760), 413
        ),
        (
            "chunks without end",
            "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                + String(repeating: "10000\r\n" + String(repeating: "a", count: 65_536) + "\r\n", count: 40), 413
        ),
    ]

    @Test("too much is refused, the refusal arrives, and the connection closes", arguments: excesses)
    func refusesExcess(excess: (name: String, sent: String, status: Int)) async throws {
        try await onThread {
            let server = try TestServer()
            var client = try server.connect()
            try client.send(excess.sent)
            let answer = try client.receive()
            #expect(answer?.status == excess.status)
            #expect(answer?["Connection"] == "close" && answer?["Content-Type"] == "application/problem+json")
            let isClosed = try client.isClosed()
            #expect(isClosed)
            #expect(server.server.counts.refused == [excess.status: 1])
        }
    }

    @Test func whoComesBeyondTheBoundIsToldToComeBack() async throws {
        try await onThread {
            let server = try TestServer { $0.connections = 2 }
            var first = try server.connect()
            var second = try server.connect()
            try first.send(ServingTests.ask)
            #expect(try first.receive()?.status == 200)
            try second.send(ServingTests.ask)
            #expect(try second.receive()?.status == 200)
            var third = try server.connect()
            try third.send(ServingTests.ask)
            let refusal = try third.receive()
            #expect(refusal?.status == 503 && refusal?["Retry-After"] == "1")
            #expect(try third.isClosed())
            // Those who are in are served as before, and a place that is left is free.
            try second.send(ServingTests.ask)
            #expect(try second.receive()?.status == 200)
            _ = consume first
            _ = consume third
            #expect(server.wait { $0.open == 1 })
            var fourth = try server.connect()
            try fourth.send(ServingTests.ask)
            #expect(try fourth.receive()?.status == 200)
            #expect(server.server.counts.turnedAway == 1)
            #expect(server.events.contains { if case .full(worker: 0, connections: 2) = $0 { true } else { false } })
        }
    }

    @Test func requestsThatHaveBegunHoldOnlySoMuchMemory() async throws {
        try await onThread {
            let server = try TestServer { $0.heldBytes = 100_000 }
            let half = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 60000\r\n\r\n" + String(repeating: "a", count: 50_000)
            let first = try server.connect()
            try first.send(half)
            #expect(server.wait { $0.bytesIn >= half.utf8.count })
            var second = try server.connect()
            try second.send(half)
            let refusal = try second.receive()
            #expect(refusal?.status == 503 && refusal?["Retry-After"] == "1")
            // A request that comes whole needs no memory of its own.
            var third = try server.connect()
            try third.send(ServingTests.ask)
            #expect(try third.receive()?.status == 200)
        }
    }

    @Test(
        "a request that does not come is answered 408",
        arguments: ["GET / HT", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nab"])
    func whatDoesNotComeIsNotWaitedFor(beginning: String) async throws {
        try await onThread {
            let server = try TestServer {
                $0.headTime = .milliseconds(50)
                $0.contentTime = .milliseconds(50)
            }
            var client = try server.connect()
            try client.send(beginning)
            let answer = try client.receive()
            #expect(answer?.status == 408 && answer?["Connection"] == "close")
            #expect(try client.isClosed())
            let counts = server.server.counts
            #expect(counts.headTimeouts + counts.contentTimeouts == 1)
        }
    }

    @Test func anIdleConnectionIsClosedWithoutAWord() async throws {
        try await onThread {
            let server = try TestServer { $0.idleTime = .milliseconds(50) }
            var client = try server.connect()
            try client.send(ServingTests.ask)
            #expect(try client.receive()?.status == 200)
            #expect(try client.isClosed())
            var silent = try server.connect()
            #expect(try silent.isClosed())
            #expect(server.server.counts.idleTimeouts == 2)
        }
    }
}
