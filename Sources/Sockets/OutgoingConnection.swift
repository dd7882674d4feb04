import Bytes
import CLinux
import Glibc
import Kernel

/// A blocking connection to a server: for asking a server after its health, and for tests.
package struct OutgoingConnection: ~Copyable, Sendable {
    package let descriptor: Descriptor
    /// Nothing where bytes travel in clear.
    private var session: TLSSession?

    /// Connects; every wait from then on, too, ends with an error after `patience`.
    ///
    /// `source`: which of this machine's addresses to come from; without it the kernel chooses.
    package init(to address: Address, from source: Address.Host? = nil, patience: Duration) throws(SystemError) {
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        let descriptor = Descriptor(owning: try check("socket") { socket(address.family, kind, 0) })
        let (seconds, attoseconds) = patience.components
        var limit = timeval(tv_sec: Int(seconds), tv_usec: Int(attoseconds / 1_000_000_000_000))
        let number = descriptor.number
        // Sound: `limit` is ours for the calls. The limit of sending is that of connecting, too.
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            _ = try check("setsockopt") { unsafe setsockopt(number, SOL_SOCKET, option, &limit, socklen_t(MemoryLayout<timeval>.size)) }
        }
        try descriptor.setOption(TCP_NODELAY, of: Int32(IPPROTO_TCP))
        if let source {
            let source = Address(host: source, port: 0)
            _ = try check("bind", about: "\(source)") { unsafe source.withKernelForm { unsafe bind(number, $0, $1) } }
        }
        _ = try check("connect", about: "\(address)") { unsafe address.withKernelForm { unsafe connect(number, $0, $1) } }
        self.descriptor = descriptor
        session = nil
    }

    deinit { session?.sayGoodbye() }

    /// Speaks TLS from here on, and takes any certificate; the handshake comes with the first byte.
    ///
    /// `certificate` and `key`: what is shown to a server that asks for it. What fails then is a `SystemError` of the call `TLS`.
    package mutating func encrypt(showing certificate: String? = nil, key: String? = nil) throws(TLSFault) {
        let context = try TLSContext.asking(with: certificate, key: key)
        guard let session = context.session(on: descriptor, accepting: false) else { throw TLSFault(file: "OpenSSL", reason: "no memory") }
        self.session = consume session
    }

    /// Sends all of it.
    package borrowing func send(_ bytes: Span<UInt8>) throws(SystemError) {
        var sent = 0
        while sent < bytes.count {
            if let transfer = session?.send(bytes.extracting(sent...)) {
                sent += try Self.count(transfer, of: "send")
                continue
            }
            // Sound: the bytes are borrowed for the call.
            sent += try check("send") {
                unsafe bytes.extracting(sent..<bytes.count).withUnsafeBufferPointer {
                    unsafe Glibc.send(descriptor.number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
            }
        }
    }

    /// Waits for bytes and takes at most `room` of them; nothing once the server has sent its last.
    package borrowing func receive(into buffer: inout ByteBuffer, room: Int = 65_536) throws(SystemError) -> Int {
        if let transfer = session?.receive(into: &buffer, room: room) { return try Self.count(transfer, of: "recv") }
        // Sound: `fill` lends memory with room for as many bytes as are asked for.
        return unsafe try buffer.fill(room: room) { room throws(SystemError) in
            try check("recv") { unsafe recv(descriptor.number, room.baseAddress, room.count, 0) }
        }
    }

    private static func count(_ transfer: Transfer, of call: String) throws(SystemError) -> Int {
        switch transfer {
        case .moved(let count): return count
        case .ended: return 0
        case .blocked: throw SystemError(call: call, code: EAGAIN)
        case .failed: throw SystemError(call: "TLS", subject: OpenSSLError.text, code: EPROTO)
        }
    }

    /// Says that no more will be sent.
    package borrowing func endSending() {
        session?.sayGoodbye()
        _ = shutdown(descriptor.number, Int32(SHUT_WR))
    }
}
