import Kernel
import Samples
import Sockets
import Testing

@testable import Server

/// A worker without a thread: the test is its loop.
@Suite("A worker, step by step")
struct WorkerTests {
    @Test func aLateEventNeverReachesTheNextClient() async throws {
        try await onThread {
            var listeners = Slab<Listener>(capacity: 1)
            let listener = try Listener(on: Address(host: .v4(0x7F00_0001), port: 0))
            let address = listener.address
            _ = listeners.insert(listener)
            var settings = ServerSettings(addresses: [])
            settings.workers = 1
            var worker = try Worker(settings, share: 10, of: 1, listeners: listeners, seat: Seat(worker: 0), ledger: nil) { _ in }
            var parrot = Parrot(springs: SpringLedger())

            let first = try OutgoingConnection(to: address, patience: .seconds(120))
            worker.accept(from: 0, with: &parrot)
            let late = worker.clients.token(of: 0)
            worker.close(0)
            var second = Dialog(try OutgoingConnection(to: address, patience: .seconds(120)))
            worker.accept(from: 0, with: &parrot)
            let next = worker.clients.token(of: 0)
            try second.send(ServingTests.ask)
            // The same place, another tenant: an event meant for the first finds nobody.
            worker.attend(to: late, with: &parrot)
            #expect(late.slot == next.slot && late != next)
            #expect(worker.seat.counters.read(.requests) == 0)
            worker.attend(to: next, with: &parrot)
            #expect(worker.seat.counters.read(.requests) == 1)
            #expect(try second.receive()?.text == "/a ")
            _ = consume first
        }
    }

    @Test func whoComesWithARequestIsAnsweredInTheSameTurn() async throws {
        try await onThread {
            var listeners = Slab<Listener>(capacity: 1)
            let listener = try Listener(on: Address(host: .v4(0x7F00_0001), port: 0), awaitsRequest: true)
            let address = listener.address
            _ = listeners.insert(listener)
            var settings = ServerSettings(addresses: [])
            settings.workers = 1
            var worker = try Worker(settings, share: 10, of: 1, listeners: listeners, seat: Seat(worker: 0), ledger: nil) { _ in }
            var parrot = Parrot(springs: SpringLedger())

            var client = Dialog(try OutgoingConnection(to: address, patience: .seconds(120)))
            worker.accept(from: 0, with: &parrot)
            #expect(worker.clients.count == 0)
            try client.send(ServingTests.ask)
            worker.accept(from: 0, with: &parrot)
            #expect(try client.receive()?.text == "/a ")
            // It stays, and is told of from now on.
            #expect(worker.clients.count == 1 && worker.clients[0].isWatched)
            try client.send("GET /b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            #expect(try worker.poller.wait(milliseconds: 10_000) == 1)
            worker.attend(to: worker.clients.token(of: 0), with: &parrot)
            #expect(try client.receive()?.text == "/b ")
            #expect(worker.clients.count == 0)
        }
    }

    @Test(arguments: [
        (Token(slot: 0xFFFF_FFFF, generation: 0), Occasion.ordered), (Token(slot: 3, generation: 0), .arriving(listener: 3)),
        (Token(slot: 3, generation: 1), .ready(client: Token(slot: 3, generation: 1))),
    ])
    func everyTokenMeansOneThing(token: Token, occasion: Occasion) {
        #expect(Occasion(token) == occasion)
    }

    @Test func anIdleClientIsSmall() {
        // What ten thousand of them cost is this, and four bytes of generation and twelve of the wheel each.
        #expect(MemoryLayout<Client>.stride <= 256)
    }
}
