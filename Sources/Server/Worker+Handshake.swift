import HTTP
import Kernel
import Sockets

/// The time before a way is encrypted, and what becomes of those who never get there.
extension Worker {
    /// Nothing to answer has come. If that was because a handshake took place, the time for it is over and that for a request begins.
    mutating func wait(_ slot: Int, until interest: Interest) {
        watch(slot, for: interest)
        guard clients[slot].connection.isGreeting && clients[slot].transport.isSettled else { return }
        clients[slot].connection.enter(.rest, at: now)
        schedule(slot)
    }

    /// The peer has ended the connection, or it has broken. To be called right after the transfer that found that.
    mutating func leave(_ slot: Int) {
        guard clients[slot].connection.isGreeting else { return close(slot) }
        let fault = clients[slot].transport.handshakeFault
        if fault == .silence { return close(slot) }
        seat.counters.add(to: .handshakesFailed)
        report(.handshakeFailed(peer: clients[slot].peer, reason: "\(fault)"))
        // The peer is to read why before the end: OpenSSL's alert, or words in clear.
        clients[slot].transport.dropEncryption()
        if fault == .plainHTTP { return dismiss(slot, with: .encryptionMissing) }
        clients[slot].connection.part()
        finish(slot)
    }

    /// A handshake has had its time.
    func tellOfSlowHandshake(of slot: Int) {
        seat.counters.add(to: .headTimeouts)
        if !clients[slot].transport.hasHeard { return }
        seat.counters.add(to: .handshakesFailed)
        report(.handshakeFailed(peer: clients[slot].peer, reason: "the handshake was too slow"))
    }
}
