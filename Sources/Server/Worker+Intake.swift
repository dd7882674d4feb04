import Bytes
import HTTP
import Kernel
import Sockets

/// Taking connections in, and saying why not.
extension Worker {
    /// Takes in those who wait, a few at a time so that the others need not wait for all of them, and says whether there may be more.
    @discardableResult
    mutating func accept(from listener: Int) -> Bool {
        guard listeners.isTaken(listener) else { return false }
        for _ in 0..<64 {
            switch listeners[listener].accept() {
            case .connection(let transport, let peer): admit(transport, from: peer)
            case .none: return false
            case .gone: continue
            case .exhausted(let error):
                // Who waits, waits in the kernel, which costs no turn of the loop.
                intake.shutSince = now
                listen(for: [])
                tell(.exhausted(worker: seat.worker, error))
                return false
            }
        }
        return true
    }

    private mutating func admit(_ transport: consuming Transport, from peer: Address) {
        seat.counters.add(to: .accepted)
        let isWelcome = clients.count - aside < share
        if !isWelcome { tell(.full(worker: seat.worker, connections: share)) }
        // Beyond the places aside there is not even room for saying so.
        if clients.isFull { return seat.counters.add(to: .closed) }
        let token = clients.insert(Client(transport, from: peer, at: now))
        if clients[token.slot].transport.isEncrypted {
            encrypted += 1
            mostTaken = max(mostTaken, taken)
        }
        do {
            try poller.add(clients[token.slot].transport.descriptor, as: token, for: .reading)
        } catch {
            return close(token.slot)
        }
        if !isWelcome {
            seat.counters.add(to: .turnedAway)
            dismiss(token.slot, with: .overloaded)
        } else if ledger == nil || count(token) {
            schedule(token.slot)
        }
    }

    /// Listens again where that may help, and tells once the trouble is over.
    mutating func reopen() {
        if let trouble = intake.lastTrouble, now >= trouble.after(milliseconds: Intake.troubleMilliseconds) {
            intake.lastTrouble = nil
            report(.relieved(worker: seat.worker))
        }
        if let since = intake.shutSince, now >= since.after(milliseconds: Intake.retryMilliseconds) {
            intake.shutSince = nil
            listen(for: .reading)
        }
    }

    private mutating func tell(_ event: ServerEvent) {
        if intake.lastTrouble == nil { report(event) }
        intake.lastTrouble = now
    }

    private func listen(for interest: Interest) {
        for slot in 0..<listeners.used where listeners.isTaken(slot) {
            // Each was added before, and a change needs nothing of the kernel that could be lacking.
            try? poller.change(listeners[slot].descriptor, as: Occasion.listener(slot), for: interest)
        }
    }
}
