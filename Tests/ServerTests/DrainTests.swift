import Kernel
import Samples
import Sockets
import Testing

@testable import Server

@Suite("Draining and stopping")
struct DrainTests {
    private static func departure(_ server: TestServer) -> Departure? {
        for case .left(worker: 0, let departure) in server.events { return departure }
        return nil
    }

    @Test func whatWasBegunIsFinishedAndTheNewIsRefused() async throws {
        try await onThread {
            let server = try TestServer()
            let address = server.address
            var idle = try server.connect()
            try idle.send(ServingTests.ask)
            #expect(try idle.receive()?["Connection"] == nil)
            var half = try server.connect()
            let beginning = "POST /late HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n01234"
            try half.send(beginning)
            #expect(server.wait { $0.bytesIn == ServingTests.ask.utf8.count + beginning.utf8.count })

            server.server.drain(within: .seconds(20))
            #expect(try idle.isClosed())
            let refused = #expect(throws: SystemError.self) { _ = try OutgoingConnection(to: address, patience: .seconds(5)) }
            #expect(refused?.call == "connect")
            try half.send("56789" + ServingTests.ask)
            let answer = try half.receive()
            #expect(answer?.text == "/late 0123456789" && answer?["Connection"] == "close")
            #expect(try half.isClosed())
            _ = consume half
            server.server.wait()
            #expect(Self.departure(server) == .finished)
            #expect(server.server.counts.open == 0)
            // The port is free again.
            _ = try Listener(on: address)
        }
    }

    @Test func whatHadArrivedIsAnswered() async throws {
        try await onThread {
            for _ in 0..<30 {
                let server = try TestServer()
                var client = try server.connect()
                try client.send(ServingTests.ask)
                server.server.drain(within: .seconds(20))
                #expect(try client.receive()?.text == "/a ")
                #expect(try client.isClosed())
                _ = consume client
                server.server.wait()
                #expect(Self.departure(server) == .finished)
            }
        }
    }

    @Test func theBoundHolds() async throws {
        try await onThread {
            let server = try TestServer()
            var half = try server.connect()
            try half.send("GET /never HTTP/1.1\r\nHos")
            let stuck = try server.connect()
            try stuck.send("GET /large?60000000 HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(server.wait { $0.bytesOut > 0 && $0.open == 2 })
            server.server.drain(within: .milliseconds(300))
            server.server.wait()
            #expect(Self.departure(server) == .outOfTime(cut: 2, unfinished: 2))
            #expect(try half.receive()?.status == 503)
            #expect(server.server.counts.open == 0)
            _ = consume stuck
        }
    }

    @Test func anAnswerOnItsWayArrivesWhole() async throws {
        try await onThread {
            let server = try TestServer()
            var client = try server.connect()
            try client.send("GET /large?8000000 HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(server.wait { $0.bytesOut > 0 })
            server.server.drain(within: .seconds(20))
            #expect(try client.receive()?.content.count == 8_000_000)
            #expect(try client.isClosed())
            _ = consume client
            server.server.wait()
            #expect(Self.departure(server) == .finished)
        }
    }

    @Test func aStoppedServerLeavesNothingBehind() async throws {
        try await onThread {
            weak var gone: Server?
            let address: Address
            do {
                let server = try TestServer(workers: 3)
                gone = server.server
                address = server.address
                var client = try server.connect()
                try client.send(ServingTests.ask)
                #expect(try client.receive()?.status == 200)
                server.server.stop()
                server.server.wait()
                #expect(try client.isClosed())
                #expect(server.events.filter { if case .left = $0 { true } else { false } }.count == 3)
            }
            #expect(gone == nil)
            _ = try Listener(on: address)
        }
    }

    @Test func aBusyPortIsSaidInOneLine() throws {
        let server = try TestServer()
        let error = #expect(throws: SystemError.self) { _ = try Server(settings: ServerSettings(addresses: [server.address])) { _ in } }
        #expect(error.map { "\($0)" } == "bind \(server.address): Address already in use")
    }
}
