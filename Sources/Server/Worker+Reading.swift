import Bytes
import HTTP
import Sockets

/// From a ready socket to answers.
extension Worker {
    /// Does what the client waited for, if it is still there.
    mutating func attend<H: Handler & ~Copyable>(to client: Token, with handler: inout H) {
        guard clients.holds(client) else { return }
        if clients[client.slot].interest.contains(.writing) {
            if clients[client.slot].isStreaming { queue(client) } else { resume(client.slot, with: &handler) }
        } else {
            read(client.slot, with: &handler)
        }
    }

    /// Takes what has come, and answers it.
    mutating func read<H: Handler & ~Copyable>(_ slot: Int, with handler: inout H) {
        input.removeAll()
        switch clients[slot].transport.receive(into: &input, room: Self.readSize) {
        case .moved(let count):
            seat.counters.add(count, to: .bytesIn)
            if clients[slot].connection.isLingering { return }
            answer(slot, with: &handler)
        case .blocked: return
        case .ended, .failed: close(slot)
        }
    }

    /// Sends on; once the peer has taken everything, answers what it had asked meanwhile.
    mutating func resume<H: Handler & ~Copyable>(_ slot: Int, with handler: inout H) {
        guard sendOn(slot) else { return }
        input.removeAll()
        answer(slot, with: &handler)
    }

    /// Answers what the client has asked, as far as it is whole: what was kept of it, and behind that the input.
    private mutating func answer<H: Handler & ~Copyable>(_ slot: Int, with handler: inout H) {
        let isFull: Bool
        if var kept = clients[slot].unread.take() {
            input.withSpan { kept.append($0) }
            swap(&input, &kept)
            isFull = converse(slot, with: &handler)
            swap(&input, &kept)
            keep(kept, for: slot)
        } else {
            isFull = converse(slot, with: &handler)
            if !input.isEmpty {
                var kept = pool.lend()
                input.withSpan { kept.append($0) }
                keep(kept, for: slot)
            }
        }
        deliver(slot, askingAgain: isFull)
    }

    /// Does what the conversation asks for until it waits, and leaves in the input what that is for.
    ///
    /// True if it was stopped because answers enough lie ready; the rest of the input is then to be gone through once they are taken.
    private mutating func converse<H: Handler & ~Copyable>(_ slot: Int, with handler: inout H) -> Bool {
        while true {
            switch clients[slot].connection.next(in: &input, filling: &request, at: now, under: terms) {
            case .respond: respond(slot, with: &handler)
            case .refuse(let violation): refuse(slot, charge(slot, for: violation), to: request.method, request.version)
            case .proceed: writeContinue(into: &output)
            case .wait, .finish: return false
            }
            let isEnough = isContentDirect || clients[slot].isStreaming || output.count >= terms.outgoingBytes
            if isEnough && !clients[slot].connection.isEnding {
                clients[slot].connection.drop(&input)
                return true
            }
        }
    }

    /// Keeps the bytes that are left, if any, and if there is room for them.
    private mutating func keep(_ bytes: consuming ByteBuffer, for slot: Int) {
        if bytes.isEmpty { return pool.takeBack(bytes) }
        clients[slot].unread = consume bytes
        account(slot)
        if held <= holdable { return }
        // Behind content that is sent from where it lies, or not all there, there is no room for a refusal: the end must say it.
        if isContentDirect || clients[slot].isStreaming { return clients[slot].connection.part() }
        _ = clients[slot].connection.refuse(.overloaded)
        refuse(slot, .overloaded, to: .get, .http11)
    }
}
