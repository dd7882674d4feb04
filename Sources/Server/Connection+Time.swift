import HTTP
import Kernel

/// Deadlines: each stage has one, and each passed deadline its consequence.
extension Connection {
    /// What becomes of a connection whose time is over.
    enum Expiry: Equatable, Sendable {
        /// Nobody misses it.
        case close
        /// What was begun did not come: say so, and close.
        case refuse(Violation)
        /// It does not take what it asked for: forget it, and whatever lies unsent.
        case abandon
    }

    /// When the present stage must be over, or have brought what keeps it going.
    func deadline(under terms: Terms) -> Instant {
        if isBlocked { return since.after(milliseconds: terms.sendMilliseconds) }
        if isLingering { return since.after(milliseconds: terms.lingerMilliseconds) }
        switch stage {
        case .rest: return since.after(milliseconds: terms.idleMilliseconds)
        case .handshake, .head: return since.after(milliseconds: terms.headMilliseconds)
        case .content, .chunks: return since.after(milliseconds: terms.contentMilliseconds)
        case .end: return since.after(milliseconds: terms.sendMilliseconds)
        }
    }

    /// What a passed deadline means.
    var expiry: Expiry {
        if isBlocked { return .abandon }
        switch stage {
        case .handshake, .rest, .end: return .close
        case .head: return .refuse(.headTooSlow)
        case .content, .chunks: return .refuse(.contentTooSlow)
        }
    }
}
