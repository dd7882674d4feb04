import Kernel
import Samples
import Sockets
import Testing

@testable import Server

@Suite("Readers that do not read")
struct BackPressureTests {
    static let large = "GET /large?20000 HTTP/1.1\r\nHost: x\r\n\r\n"

    @Test func whoDoesNotReadIsNotAnsweredFurtherAndLosesNothing() async throws {
        try await onThread {
            let count = 2_000
            let server = try TestServer()
            var client = try server.connect()
            let sender = try server.connect()
            _ = consume sender
            try client.send(String(repeating: Self.large, count: count))
            // The answers fill the sockets and then wait: most of the questions stay unread.
            #expect(server.wait { $0.bytesOut > 0 })
            Thread.pause(.milliseconds(300))
            let answered = server.server.counts.requests
            #expect(answered > 0 && answered < count)
            // Others are served meanwhile.
            var other = try server.connect()
            try other.send(ServingTests.ask)
            #expect(try other.receive()?.status == 200)
            // Once it reads, everything comes, in order and whole.
            for _ in 0..<count {
                let answer = try client.receive()
                #expect(answer?.content.count == 20_000)
            }
            #expect(server.server.counts.requests == count + 1)
            try client.send(ServingTests.ask)
            #expect(try client.receive()?.text == "/a ")
        }
    }

    @Test func whoNeverReadsIsDropped() async throws {
        try await onThread {
            let server = try TestServer { $0.sendTime = .milliseconds(100) }
            let client = try server.connect()
            try client.send(String(repeating: Self.large, count: 2_000))
            #expect(server.wait { $0.accepted == 1 && $0.open == 0 }, "\(server.server.counts)")
            #expect(server.server.counts.sendTimeouts == 1)
            _ = consume client
        }
    }

    @Test func whoLeavesInMidAnswerHarmsNobody() async throws {
        try await onThread {
            let server = try TestServer()
            for _ in 0..<20 {
                let client = try server.connect()
                try client.send(String(repeating: Self.large, count: 200))
                _ = consume client
            }
            #expect(server.wait { $0.accepted == 20 && $0.open == 0 })
            var client = try server.connect()
            try client.send(ServingTests.ask)
            #expect(try client.receive()?.status == 200)
        }
    }

    @Test func whoSaysThatItSendsNoMoreStillGetsItsAnswers() async throws {
        try await onThread {
            let server = try TestServer()
            var client = try server.connect()
            try client.send(String(repeating: Self.large, count: 50))
            client.endSending()
            for _ in 0..<50 { #expect(try client.receive()?.content.count == 20_000) }
            #expect(try client.isClosed())
        }
    }
}
