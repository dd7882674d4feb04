import CLinux
import Glibc
import Kernel

/// A listening socket of one worker. Several share one address, and the kernel deals new connections out among them.
package struct Listener: ~Copyable, Sendable {
    package let descriptor: Descriptor
    /// The address as bound: port 0 has become a real one.
    package let address: Address
    /// What connections are encrypted with; nothing where they are in clear.
    private let identity: TLSIdentity?

    /// Listens on an address.
    ///
    /// The first listener takes the address for itself alone, so that a busy port is an error, also one where another
    /// program would share; only then it opens it to those that are `joining`, which bind the very address it got.
    package init(
        on address: Address, as identity: TLSIdentity? = nil, joining: Bool = false, backlog: Int32 = 4_096
    ) throws(SystemError) {
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        let descriptor = Descriptor(owning: try check("socket", about: "\(address)") { socket(address.family, kind, 0) })
        try descriptor.setOption(SO_REUSEADDR)
        // Each family is its own listener: `::` must not take what `0.0.0.0` was to have.
        if address.family == AF_INET6 { try descriptor.setOption(IPV6_V6ONLY, of: Int32(IPPROTO_IPV6)) }
        if joining { try descriptor.setOption(SO_REUSEPORT) }
        let number = descriptor.number
        _ = try check("bind", about: "\(address)") { unsafe address.withKernelForm { unsafe bind(number, $0, $1) } }
        if !joining { try descriptor.setOption(SO_REUSEPORT) }
        // Accepted sockets inherit it: answers leave whole, so waiting for more to send only delays them.
        try descriptor.setOption(TCP_NODELAY, of: Int32(IPPROTO_TCP))
        _ = try check("listen", about: "\(address)") { listen(number, backlog) }
        self.address = unsafe Address.filled { unsafe getsockname(number, $0, $1) == 0 } ?? address
        self.descriptor = descriptor
        self.identity = identity
    }

    /// What came of asking for the next connection.
    package enum Arrival: ~Copyable {
        case connection(Transport, from: Address)
        /// Nobody waits.
        case none
        /// Somebody waited and left again.
        case gone
        /// Somebody waits, and there is no descriptor or memory to take them in.
        case exhausted(SystemError)
    }

    /// The next connection, without waiting for one.
    package borrowing func accept() -> Arrival {
        var accepted: Int32 = -1
        var code: Int32 = 0
        let number = descriptor.number
        let peer = unsafe Address.filled { address, length in
            repeat {
                accepted = unsafe clinux_accept(number, address, length)
                code = accepted < 0 ? errno : 0
            } while code == EINTR
            return accepted >= 0
        }
        if accepted >= 0 {
            let socket = Descriptor(owning: accepted)
            guard let peer else { return .gone }
            guard let identity else { return .connection(Transport(socket), from: peer) }
            guard let session = identity.session(on: socket) else { return .exhausted(SystemError(call: "SSL_new", code: ENOMEM)) }
            return .connection(Transport(socket, session), from: peer)
        }
        switch code {
        case EAGAIN: return .none
        case EMFILE, ENFILE, ENOBUFS, ENOMEM: return .exhausted(SystemError(call: "accept", subject: "\(self.address)", code: code))
        // The rest are errors of the one connection that was next (accept(2)).
        default: return .gone
        }
    }
}
