import HTTP
import Kernel
import Sockets

/// Leaving: what was begun is finished, what is new is refused, and the bound holds.
extension Worker {
    /// Whether there is nothing left to stay for, or no time.
    var hasLeft: Bool {
        guard let leavingBy else { return false }
        return clients.count == 0 || now >= leavingBy
    }

    /// Does what was ordered from another thread.
    mutating func obey<H: Handler & ~Copyable>(with handler: inout H) {
        _ = seat.bell.take()
        guard let deadline = seat.deadline else { return }
        if leavingBy == nil { drain(with: &handler) }
        leavingBy = deadline
    }

    /// Takes in who had come before, listens no more, and closes every connection on which nothing was begun.
    ///
    /// A request may be on its way right now: what has arrived by now is answered.
    private mutating func drain<H: Handler & ~Copyable>(with handler: inout H) {
        terms.isDraining = true
        for slot in 0..<listeners.used where listeners.isTaken(slot) {
            while accept(from: slot) {}
            listeners.remove(slot)
        }
        report(.draining(worker: seat.worker, connections: clients.count))
        for slot in 0..<clients.used where clients.isTaken(slot) && isIdle(slot) {
            let client = clients.token(of: slot)
            read(slot, with: &handler)
            if clients.holds(client) && isIdle(slot) { close(slot) }
        }
    }

    /// Tells those who are still there, as far as they can be told anything, and reports why it leaves.
    mutating func depart() {
        var (cut, unfinished) = (0, 0)
        for slot in 0..<clients.used where clients.isTaken(slot) {
            let client = clients.token(of: slot)
            let connection = clients[slot].connection
            if !connection.isLingering { cut += 1 }
            if connection.isUnfinished { unfinished += 1 }
            if connection.isReading { dismiss(slot, with: .overloaded) }
            guard clients.holds(client) else { continue }
            // Where only the end of the connection would mark its end, an orderly close would pass for the whole content.
            if clients[slot].isStreaming { clients[slot].transport.abandon() }
            close(slot)
        }
        report(.left(worker: seat.worker, cut == 0 ? .finished : .outOfTime(cut: cut, unfinished: unfinished)))
    }
}
