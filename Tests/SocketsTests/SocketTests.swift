import Bytes
import Glibc
import Kernel
import Sockets
import Testing

/// Every one of these sockets belongs to this machine, and none waits longer than its patience.
@Suite("Listening, polling and moving bytes")
struct SocketTests {
    static let hosts = ["127.0.0.1:0", "[::1]:0"]

    @Test(arguments: hosts)
    func aConnectionCarriesBytesBothWays(host: String) throws {
        let listener = try Listener(on: #require(Address(host)))
        try #require(listener.address.port != 0)
        let client = try OutgoingConnection(to: listener.address, patience: .seconds(120))
        var poller = try Poller()
        try poller.add(listener.descriptor, as: Token(slot: 7, generation: 3), for: .reading)
        #expect(try poller.wait(milliseconds: 10_000) == 1)
        same(poller[0].token, Token(slot: 7, generation: 3))

        guard case .connection(var transport, let peer) = listener.accept() else { throw Missing() }
        #expect(peer.host == listener.address.host && peer.port != listener.address.port)
        var buffer = ByteBuffer()
        same(transport.receive(into: &buffer, room: 100), .blocked(until: .reading))
        try client.send([1, 2, 3].span)
        try poller.add(transport.descriptor, as: Token(slot: 8, generation: 1), for: .reading)
        #expect(try poller.wait(milliseconds: 10_000) == 1)
        same(transport.receive(into: &buffer, room: 2), .moved(2))
        same(transport.receive(into: &buffer, room: 2), .moved(1))
        same(buffer.copied(), [1, 2, 3])

        same(transport.send([4, 5].span), .moved(2))
        var first = ByteBuffer()
        var second = ByteBuffer()
        first.append(6)
        second.append([7, 8].span)
        same(transport.send(first, then: second), .moved(3))
        same(transport.send(second, from: 1), .moved(1))
        transport.endSending()
        var answer = ByteBuffer()
        while try client.receive(into: &answer) > 0 {}
        same(answer.copied(), [4, 5, 6, 7, 8, 8])
        client.endSending()
        #expect(try poller.wait(milliseconds: 10_000) == 1)
        same(transport.receive(into: &buffer, room: 2), .ended)
        guard case .none = listener.accept() else { throw Missing() }
    }

    @Test(arguments: hosts)
    func aBusyPortIsAnErrorThatNamesIt(host: String) throws {
        let first = try Listener(on: #require(Address(host)))
        let error = #expect(throws: SystemError.self) { _ = try Listener(on: first.address) }
        #expect(error == SystemError(call: "bind", subject: first.address.description, code: EADDRINUSE))
        // Also where the first shares, and the second, which does not belong to it, would share too.
        let joined = try Listener(on: first.address, joining: true)
        #expect(joined.address == first.address)
        #expect(throws: SystemError.self) { _ = try Listener(on: first.address) }
    }

    @Test func listenersOfOneAddressShareItsConnections() throws {
        let first = try Listener(on: #require(Address("127.0.0.1:0")))
        let second = try Listener(on: first.address, joining: true)
        var taken = (0, 0)
        for _ in 0..<64 {
            let client = try OutgoingConnection(to: first.address, patience: .seconds(120))
            if case .connection = first.accept() { taken.0 += 1 } else if case .connection = second.accept() { taken.1 += 1 }
            _ = consume client
        }
        #expect(taken.0 > 0 && taken.1 > 0 && taken.0 + taken.1 == 64)
    }

    @Test func aFullSocketSaysSoAndWritesOnOnceItIsRead() throws {
        let listener = try Listener(on: #require(Address("127.0.0.1:0")))
        let client = try OutgoingConnection(to: listener.address, patience: .seconds(120))
        guard case .connection(var transport, _) = listener.accept() else { throw Missing() }
        let block = [UInt8](repeating: 65, count: 1 << 20)
        var sent = 0
        filling: while true {
            switch transport.send(block.span) {
            case .moved(let length): sent += length
            case .blocked(until: .writing): break filling
            default: throw Missing()
            }
        }
        var poller = try Poller()
        try poller.add(transport.descriptor, as: Token(slot: 1, generation: 1), for: [])
        try same(poller.wait(milliseconds: 0), 0)
        var received = ByteBuffer()
        while sent > 0 { sent -= try client.receive(into: &received) }
        try poller.change(transport.descriptor, as: Token(slot: 1, generation: 1), for: .writing)
        #expect(try poller.wait(milliseconds: 10_000) == 1)
        same(poller[0].interest, .writing)
        same(transport.send([1].span), .moved(1))
    }

    @Test func anAbandonedConnectionIsReset() throws {
        let listener = try Listener(on: #require(Address("127.0.0.1:0")))
        let client = try OutgoingConnection(to: listener.address, patience: .seconds(120))
        guard case .connection(var transport, _) = listener.accept() else { throw Missing() }
        transport.abandon()
        _ = consume transport
        let error = #expect(throws: SystemError.self) {
            var buffer = ByteBuffer()
            _ = try client.receive(into: &buffer)
        }
        #expect(error?.code == ECONNRESET)
    }

    @Test func nobodyListeningIsAnError() throws {
        let address = try Listener(on: #require(Address("127.0.0.1:0"))).address
        let error = #expect(throws: SystemError.self) { _ = try OutgoingConnection(to: address, patience: .seconds(1)) }
        #expect(error?.code == ECONNREFUSED)
    }

    struct Missing: Error {}

    /// The macro copies what it looks at, and these things cannot be copied.
    private func same<Value: Equatable>(_ found: Value, _ wanted: Value, at place: SourceLocation = #_sourceLocation) {
        #expect(found == wanted, sourceLocation: place)
    }
}
