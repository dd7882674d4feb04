import Bytes
import COpenSSL
import Glibc

/// One peer's side of TLS over a socket (OpenSSL's `SSL`): bytes in clear here, records on the wire.
///
/// The handshake happens inside `receive` and `send`, whichever comes first. After a failure every further call fails, too.
@safe
struct TLSSession: ~Copyable, @unchecked Sendable {
    // Invariant: used by one thread at a time, and freed once.
    private let pointer: OpaquePointer

    private init(_ pointer: OpaquePointer) { unsafe self.pointer = pointer }

    deinit { unsafe SSL_free(pointer) }

    /// Takes over a new `SSL`; nothing where there is none, or no memory for the rest.
    static func make(_ pointer: OpaquePointer?, on socket: Int32, accepting: Bool) -> TLSSession? {
        guard let pointer = unsafe pointer else { return nil }
        let session = unsafe TLSSession(pointer)
        if unsafe SSL_set_fd(pointer, socket) != 1 { return nil }
        if accepting { unsafe SSL_set_accept_state(pointer) } else { unsafe SSL_set_connect_state(pointer) }
        return session
    }

    /// Takes at most `room` bytes of what has arrived; no more than that leaves anything whole unread, see `holdsNews`.
    borrowing func receive(into buffer: inout ByteBuffer, room: Int) -> Transfer {
        var taken = 0
        repeat {
            ERR_clear_error()
            // Sound: `fill` lends memory with room for as many bytes as are asked for.
            let length = unsafe buffer.fill(room: room - taken) { room in
                unsafe Int(SSL_read(pointer, room.baseAddress, Int32(clamping: room.count)))
            }
            if length <= 0 { return taken > 0 ? .moved(taken) : outcome(of: length) }
            taken += length
        } while unsafe taken < room && SSL_has_pending(pointer) == 1
        return .moved(taken)
    }

    /// Sends as much as the kernel takes, in records of at most 16 KB.
    ///
    /// What was not taken must be sent again: the same bytes, wherever they lie now, and perhaps more behind them.
    borrowing func send(_ bytes: Span<UInt8>) -> Transfer {
        var sent = 0
        while sent < bytes.count {
            ERR_clear_error()
            // Sound: the bytes are borrowed for the call.
            let length = unsafe bytes.extracting(sent...).withUnsafeBufferPointer {
                unsafe Int(SSL_write(pointer, $0.baseAddress, Int32(clamping: $0.count)))
            }
            if length <= 0 { return sent > 0 ? .moved(sent) : outcome(of: length) }
            sent += length
        }
        return .moved(sent)
    }

    private borrowing func outcome(of result: Int) -> Transfer {
        switch unsafe SSL_get_error(pointer, Int32(result)) {
        case SSL_ERROR_WANT_READ: .blocked(until: .reading)
        case SSL_ERROR_WANT_WRITE: .blocked(until: .writing)
        case SSL_ERROR_ZERO_RETURN: .ended
        default: .failed
        }
    }

    /// Whether the next `receive` has something that the kernel will not tell of: bytes read ahead, the peer's goodbye, a failure.
    ///
    /// It may be a part of a record, too; then that `receive` finds out that it must wait.
    var holdsNews: Bool {
        unsafe SSL_has_pending(pointer) == 1 || SSL_get_shutdown(pointer) & SSL_RECEIVED_SHUTDOWN != 0 || !isSettled
    }

    /// Whether the handshake is over, and nothing has failed since.
    var isSettled: Bool { unsafe SSL_is_init_finished(pointer) == 1 }

    /// Whether the peer has sent anything at all.
    var hasHeard: Bool { unsafe BIO_number_read(SSL_get_rbio(pointer)) > 0 }

    /// Tells the peer that no more will come (`close_notify`), as far as the kernel takes it, and once.
    borrowing func sayGoodbye() {
        guard unsafe isSettled && SSL_get_shutdown(pointer) & SSL_SENT_SHUTDOWN == 0 else { return }
        ERR_clear_error()
        _ = unsafe SSL_shutdown(pointer)
    }
}
