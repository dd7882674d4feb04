import Bytes
import HTTP
import Sockets

/// From the bytes of answers to the peer.
extension Worker {
    /// Sends all answers to one read at once, and sees to what is next.
    ///
    /// `askingAgain`: whether there may be more to answer in what is kept, which then waits its turn behind the other clients.
    mutating func deliver(_ slot: Int, askingAgain: Bool) {
        switch flush(slot) {
        case .everything:
            // Without anything begun there is nothing to stay for once nothing new is to begin.
            if terms.isDraining && isIdle(slot) { clients[slot].connection.part() }
            if clients[slot].connection.isEnding {
                if !clients[slot].isStreaming { return finish(slot) }
                wait(forReader: slot)
            } else if askingAgain && (clients[slot].isStreaming || clients[slot].unread != nil) {
                wait(forReader: slot)
            } else {
                watch(slot, for: clients[slot].transport.interest)
            }
        case .something(let interest): wait(forReader: slot, until: interest)
        case .nothing: return close(slot)
        }
        schedule(slot)
    }

    private mutating func wait(forReader slot: Int, until interest: Interest = .writing) {
        clients[slot].connection.block(at: now)
        clients[slot].taken = 0
        watch(slot, for: interest)
    }

    /// How much of it could be sent or, failing that, kept until the socket is ready.
    enum Delivery {
        case everything
        case something(until: Interest)
        case nothing
    }

    /// One send; what the kernel does not take is kept with the client.
    mutating func flush(_ slot: Int) -> Delivery {
        if output.isEmpty { return .everything }
        defer {
            output.removeAll()
            isContentDirect = false
        }
        let total = output.count + (isContentDirect ? answer.content.count : 0)
        var sent = 0
        var interest = Interest.writing
        switch isContentDirect ? clients[slot].transport.send(output, then: answer.content) : clients[slot].transport.send(output) {
        case .moved(let count): sent = count
        case .blocked(let other): interest = other
        case .ended, .failed: return .nothing
        }
        seat.counters.add(sent, to: .bytesOut)
        if sent == total { return .everything }
        keep(unsentFrom: sent, for: slot)
        return held <= holdable ? .something(until: interest) : .nothing
    }

    /// Keeps the answers from byte `sent` on: small ones as a copy, direct content by taking its buffer.
    private mutating func keep(unsentFrom sent: Int, for slot: Int) {
        var rest = pool.lend()
        var start = 0
        if sent < output.count {
            output.withSpan { rest.append($0.extracting(sent..<$0.count)) }
            if isContentDirect { Self.append(answer.content, to: &rest) }
        } else {
            swap(&rest, &answer.content)
            start = sent - output.count
        }
        clients[slot].unsent = consume rest
        clients[slot].unsentStart = start
        account(slot)
    }

    /// Sends what lies unsent; true once there is nothing left of it and the conversation goes on.
    mutating func sendOn(_ slot: Int) -> Bool {
        if let unsent = clients[slot].unsent.take() {
            let start = clients[slot].unsentStart
            var end = start
            switch clients[slot].transport.send(unsent, from: start) {
            case .moved(let count):
                end += count
                watch(slot, for: .writing)
            case .blocked(let interest): watch(slot, for: interest)
            case .ended, .failed:
                pool.takeBack(unsent)
                close(slot)
                return false
            }
            seat.counters.add(end - start, to: .bytesOut)
            clients[slot].taken += end - start
            if end < unsent.count {
                clients[slot].unsent = consume unsent
                clients[slot].unsentStart = end
                clients[slot].connection.advance(to: clients[slot].taken, at: now, under: terms)
                return false
            }
            pool.takeBack(unsent)
            account(slot)
        }
        if clients[slot].isStreaming && !streamOn(slot) { return false }
        clients[slot].connection.unblock(at: now)
        if !clients[slot].connection.isEnding { return true }
        finish(slot)
        return false
    }
}
