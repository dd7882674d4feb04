import Bytes
import Kernel

/// An encrypted way: the same verbs, and the handshake before them.
extension Transport {
    /// Over TLS, on a connected socket that does not block and that `session` was made for.
    init(_ descriptor: consuming Descriptor, _ session: consuming TLSSession) {
        self.init(descriptor)
        self.session = consume session
    }

    package var isEncrypted: Bool {
        switch session {
        case .some: true
        case .none: false
        }
    }

    /// Whether there is no handshake to be waited for.
    package var isSettled: Bool {
        switch session {
        case .some(let session): session.isSettled
        case .none: true
        }
    }

    /// What to wait for before the next `receive`: reading, and where bytes lie here already of which the kernel will not tell again,
    /// writing, too, which is ready at once.
    package var interest: Interest {
        switch session {
        case .some(let session): session.holdsNews ? [.reading, .writing] : .reading
        case .none: .reading
        }
    }

    /// Why there is no session. To be asked right after the transfer that failed, on the same thread.
    package enum HandshakeFault: Equatable, Sendable, CustomStringConvertible {
        /// The peer came and went without a word.
        case silence
        /// The peer sent a request in clear.
        case plainHTTP
        /// Something else; in OpenSSL's words.
        case other(String)

        package var description: String {
            switch self {
            case .silence: "nothing came"
            case .plainHTTP: "a request in clear"
            case .other(let words): words
            }
        }
    }

    /// Whether the peer has sent a byte of a handshake.
    package var hasHeard: Bool {
        switch session {
        case .some(let session): session.hasHeard
        case .none: false
        }
    }

    package var handshakeFault: HandshakeFault {
        switch session {
        case .some(let session) where session.hasHeard: OpenSSLError.isPlainHTTP ? .plainHTTP : .other(OpenSSLError.text)
        default: .silence
        }
    }

    /// Goes on in clear, after a handshake that failed: to say so, or to let the peer read the alert before the end.
    package mutating func dropEncryption() { session = nil }

    mutating func sendEncrypted(_ first: Span<UInt8>, then second: Span<UInt8>) -> Transfer {
        let start = send(first)
        guard start == .moved(first.count) else { return start }
        return switch send(second) {
        case .moved(let count): .moved(first.count + count)
        case .blocked: start
        case .ended: .ended
        case .failed: .failed
        }
    }
}
