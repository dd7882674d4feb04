import Kernel
import Synchronization

/// What a worker shares with other threads: orders in, counts out.
final class Seat: Sendable {
    let worker: Int
    let counters = Counters()
    /// Raised with every order.
    let bell: EventCount
    private let leaveBy = Atomic(Int64.max)

    init(worker: Int) throws(SystemError) {
        self.worker = worker
        bell = try EventCount()
    }

    /// Tells the worker to begin nothing new and to have left by the deadline. A later order may bring it nearer, not put it off.
    func order(leavingBy deadline: Instant) {
        leaveBy.min(deadline.milliseconds, ordering: .releasing)
        bell.raise()
    }

    /// When the worker must have left; nothing while it is to serve.
    var deadline: Instant? {
        let milliseconds = leaveBy.load(ordering: .acquiring)
        return milliseconds == .max ? nil : Instant(milliseconds: milliseconds)
    }
}
