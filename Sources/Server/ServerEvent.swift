import Kernel
import Sockets

/// Everything about a server that is worth knowing, besides what its counters say.
///
/// It is reported on the thread where it happens, which waits for the report to return.
package enum ServerEvent: Sendable {
    /// The address, with its real port, takes connections.
    case listening(Address)
    /// The address, with its real port, takes connections over TLS.
    case listeningSecurely(Address)
    /// A connection ended before it was encrypted. One a connection at most, and none for a peer that never said a word.
    case handshakeFailed(peer: Address, reason: String)
    /// There are not descriptors enough for the connections wanted; so many are taken.
    case connectionsCapped(wanted: Int, granted: Int)
    /// A worker has as many connections as it may; new ones are answered 503. Told once, until `relieved`.
    case full(worker: Int, connections: Int)
    /// A worker cannot take in connections for want of descriptors or memory; they wait. Told once, until `relieved`.
    case exhausted(worker: Int, SystemError)
    /// A worker takes in connections again.
    case relieved(worker: Int)
    /// A worker finishes what was begun and takes nothing new.
    case draining(worker: Int, connections: Int)
    /// A worker has left.
    case left(worker: Int, Departure)
    /// A request was answered; only where the settings ask for it.
    case answered(Exchange)
}

/// Why a worker left.
package enum Departure: Equatable, Sendable {
    /// Everything that was begun was finished.
    case finished
    /// The time to drain was over, and so many connections were cut: `unfinished` of them in the middle of a request or an answer.
    case outOfTime(cut: Int, unfinished: Int)
    /// The kernel does not let it go on.
    case failed(SystemError)
}

extension ServerEvent: CustomStringConvertible {
    /// One line for an operator.
    package var description: String {
        switch self {
        case .listening(let address): "listening on \(address)"
        case .listeningSecurely(let address): "listening on \(address) over TLS"
        case .handshakeFailed(let peer, let reason): "no TLS with \(peer): \(reason)"
        case .connectionsCapped(let wanted, let granted):
            "the descriptor limit allows \(granted) connections in place of \(wanted); raise it (ulimit -n) for more"
        case .full(let worker, let connections): "worker \(worker) is full with \(connections) connections; new ones are answered 503"
        case .exhausted(let worker, let error): "worker \(worker) cannot take in connections for now; they wait: \(error)"
        case .relieved(let worker): "worker \(worker) takes in connections again"
        case .draining(let worker, let connections): "worker \(worker) drains; \(connections) connections are open"
        case .left(let worker, .finished): "worker \(worker) left; everything begun was finished"
        case .left(let worker, .outOfTime(let cut, let unfinished)):
            "worker \(worker) left; its time was over, so \(cut) connections were cut, \(unfinished) of them in the middle of something"
        case .left(let worker, .failed(let error)): "worker \(worker) failed: \(error)"
        case .answered(let exchange): exchange.description
        }
    }
}
