import Bytes
import CLinux
import Glibc
import Kernel

/// What came of moving bytes.
package enum Transfer: Equatable, Sendable {
    /// So many bytes, at least one.
    case moved(Int)
    /// None now; worth trying again once the socket is ready for this.
    case blocked(until: Interest)
    /// The peer has sent its last byte.
    case ended
    /// The connection is lost.
    case failed
}

/// The way of bytes to and from one peer: the one place that knows whether they travel in clear.
///
/// Nothing above it sees a socket. In clear each verb is one system call. Encrypted, reading may block on writing and the reverse,
/// which is why `Transfer.blocked` says what to wait for; see `Transport+TLS`.
package struct Transport: ~Copyable, Sendable {
    package let descriptor: Descriptor
    /// Nothing where bytes travel in clear.
    var session: TLSSession?

    /// Bytes in clear over a connected socket that does not block.
    package init(_ descriptor: consuming Descriptor) {
        self.descriptor = descriptor
        session = nil
    }

    deinit { session?.sayGoodbye() }

    /// Takes at most `room` bytes of what has arrived, behind those of `buffer`.
    package mutating func receive(into buffer: inout ByteBuffer, room: Int) -> Transfer {
        if let transfer = session?.receive(into: &buffer, room: room) { return transfer }
        let number = descriptor.number
        var code: Int32 = 0
        // Sound: `fill` lends memory with room for as many bytes as are asked for.
        let length = unsafe buffer.fill(room: room) { room in
            var length = unsafe recv(number, room.baseAddress, room.count, 0)
            while length < 0 {
                code = errno
                if code != EINTR { break }
                length = unsafe recv(number, room.baseAddress, room.count, 0)
            }
            return length
        }
        if length > 0 { return .moved(length) }
        if length == 0 { return .ended }
        return code == EAGAIN ? .blocked(until: .reading) : .failed
    }

    /// Sends as much as the kernel takes.
    package mutating func send(_ bytes: Span<UInt8>) -> Transfer {
        if let transfer = session?.send(bytes) { return transfer }
        while true {
            // Sound: the bytes are borrowed for the call. A peer that left is an answer, not a signal.
            let length = unsafe bytes.withUnsafeBufferPointer {
                unsafe Glibc.send(descriptor.number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if length >= 0 { return .moved(length) }
            let code = errno
            if code == EAGAIN { return .blocked(until: .writing) }
            if code != EINTR { return .failed }
        }
    }

    /// Sends as much as the kernel takes of the bytes from `start` on.
    package mutating func send(_ buffer: borrowing ByteBuffer, from start: Int = 0) -> Transfer {
        buffer.withSpan { send($0.extracting(start..<$0.count)) }
    }

    /// Sends as much as the kernel takes of two runs of bytes, one behind the other.
    package mutating func send(_ first: borrowing ByteBuffer, then second: borrowing ByteBuffer) -> Transfer {
        first.withSpan { first in second.withSpan { second in send(first, then: second) } }
    }

    private mutating func send(_ first: Span<UInt8>, then second: Span<UInt8>) -> Transfer {
        if isEncrypted { return sendEncrypted(first, then: second) }
        while true {
            // Sound: both runs are borrowed for the call, which only reads them; the C type of their starts has no const.
            let length = unsafe first.withUnsafeBytes { first in
                unsafe second.withUnsafeBytes { second in
                    var runs = (
                        unsafe iovec(iov_base: UnsafeMutableRawPointer(mutating: first.baseAddress), iov_len: first.count),
                        unsafe iovec(iov_base: UnsafeMutableRawPointer(mutating: second.baseAddress), iov_len: second.count)
                    )
                    return unsafe withUnsafeMutableBytes(of: &runs) { runs in
                        var message = unsafe msghdr()
                        unsafe message.msg_iov = runs.bindMemory(to: iovec.self).baseAddress
                        unsafe message.msg_iovlen = 2
                        return unsafe sendmsg(descriptor.number, &message, Int32(MSG_NOSIGNAL))
                    }
                }
            }
            if length >= 0 { return .moved(length) }
            let code = errno
            if code == EAGAIN { return .blocked(until: .writing) }
            if code != EINTR { return .failed }
        }
    }

    /// Says that no more will be sent; what was sent still arrives, and the peer may still send.
    package mutating func endSending() {
        session?.sayGoodbye()
        _ = shutdown(descriptor.number, Int32(SHUT_WR))
    }

    /// Makes the close to come a reset: the kernel forgets at once what the peer did not read.
    package mutating func abandon() {
        session = nil
        var now = linger(l_onoff: 1, l_linger: 0)
        // Sound: `now` is ours for the call. A failure leaves an ordinary close.
        _ = unsafe setsockopt(descriptor.number, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
    }
}
