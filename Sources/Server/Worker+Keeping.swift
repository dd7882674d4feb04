import Bytes
import HTTP
import Kernel
import Sockets

/// What a worker keeps of a client: its place, its deadline, what it waits for, its bytes; and how that ends.
extension Worker {
    /// Whether nothing of the client's is begun and not finished.
    func isIdle(_ slot: Int) -> Bool {
        clients[slot].connection.isResting && clients[slot].unread == nil && clients[slot].unsent == nil
    }

    /// Looks at the client again when its time is over.
    mutating func schedule(_ slot: Int) {
        wheel.expect(slot, by: clients[slot].connection.deadline(under: terms))
    }

    /// Is told by the kernel of this from now on.
    mutating func watch(_ slot: Int, for interest: Interest) {
        if clients[slot].interest == interest { return }
        clients[slot].interest = interest
        if !clients[slot].isWatched { return }
        // It was added before, and a change needs nothing of the kernel that could be lacking.
        try? poller.change(clients[slot].transport.descriptor, as: clients.token(of: slot), for: interest)
    }

    /// Counts anew what memory the client holds.
    mutating func account(_ slot: Int) {
        let bytes = (clients[slot].unread?.capacity ?? 0) + (clients[slot].unsent?.capacity ?? 0)
        held += bytes - clients[slot].held
        clients[slot].held = bytes
        mostTaken = max(mostTaken, taken)
    }

    /// Memory that clients take, with what OpenSSL keeps of them, about.
    var taken: Int { held + encrypted * Self.sessionSize }

    /// Lets go of what a heavy time had needed, once most of it has not been needed for a while.
    mutating func returnMemory() {
        mostTaken = max(mostTaken, taken + output.capacity + answer.content.capacity)
        if mostTaken < Self.worthReturning || taken > mostTaken / 4 { return returnBy = nil }
        guard let returnBy else { return returnBy = now.after(milliseconds: Self.restMilliseconds) }
        if now < returnBy { return }
        self.returnBy = nil
        if output.capacity > Self.outputSize { output = ByteBuffer(capacity: Self.outputSize) }
        if answer.content.capacity > Self.outputSize { answer.content = ByteBuffer() }
        mostTaken = 0
        Machine.returnFreedMemory()
    }

    /// Ends a conversation after its last answer. Where the peer may still be sending, its bytes are taken for a while and thrown
    /// away: closing on unread bytes would reset the connection, and the answer could be lost with it (RFC 9112 §9.6).
    mutating func finish(_ slot: Int) {
        guard clients[slot].connection.endsUnasked else { return close(slot) }
        clients[slot].transport.endSending()
        clients[slot].connection.linger(at: now)
        if let unread = clients[slot].unread.take() { pool.takeBack(unread) }
        account(slot)
        watch(slot, for: .reading)
        schedule(slot)
    }

    /// Refuses whatever the client was about to ask, and ends the conversation.
    mutating func dismiss(_ slot: Int, with violation: Violation) {
        _ = clients[slot].connection.refuse(violation)
        refuse(slot, violation, to: .get, .http11)
        deliver(slot, askingAgain: false)
    }

    /// Gives the place free.
    mutating func close(_ slot: Int) {
        wheel.forget(slot)
        var client = clients.remove(slot)
        held -= client.held
        if client.connection.scheme == .https { encrypted -= 1 }
        switch client.standing {
        case .uncounted: break
        case .counted: ledger?.leave(client.peer.host)
        case .aside: aside -= 1
        }
        if let unread = client.unread.take() { pool.takeBack(unread) }
        if let unsent = client.unsent.take() { pool.takeBack(unsent) }
        if client.isStreaming { endStream(of: slot) }
        seat.counters.add(to: .closed)
        // There is a descriptor again.
        if intake.shutSince != nil { intake.shutSince = now.after(milliseconds: -Intake.retryMilliseconds) }
    }

    /// Acts on every deadline that has passed.
    mutating func expire() {
        while let slot = wheel.takeDue(at: now) {
            let deadline = clients[slot].connection.deadline(under: terms)
            if deadline > now {
                wheel.expect(slot, by: deadline)
                continue
            }
            switch clients[slot].connection.expiry {
            case .close:
                if clients[slot].connection.isGreeting {
                    tellOfSlowHandshake(of: slot)
                } else if !clients[slot].connection.isLingering {
                    seat.counters.add(to: .idleTimeouts)
                }
                close(slot)
            case .refuse(let violation):
                seat.counters.add(to: violation == .headTooSlow ? .headTimeouts : .contentTimeouts)
                dismiss(slot, with: violation)
            case .abandon:
                seat.counters.add(to: .sendTimeouts)
                clients[slot].transport.abandon()
                close(slot)
            }
        }
    }
}
