import Bytes
import COpenSSL
import Glibc
import Kernel
import Sockets

/// A client that speaks TLS, blocking, and tells what came of it: for tests alone.
@safe
package struct TLSPeer: ~Copyable, @unchecked Sendable {
    /// What it asks for.
    package struct Wishes: Sendable {
        package var lowest = TLS1_2_VERSION
        package var highest = TLS1_3_VERSION
        /// The list of ciphers of TLS 1.2 and before, in OpenSSL's words.
        package var ciphers: String?
        /// Protocols above TLS (ALPN), best first; none: it does not say.
        package var protocols: [String] = []
        /// Files of what it shows of itself.
        package var identity: TestCertificate?
        /// A session to go on with.
        package var ticket: TLSTicket?

        package init() {}
    }

    /// Why there is no session, or no more of it; in OpenSSL's words.
    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    private let connection: OutgoingConnection
    // Invariant: used by one thread at a time, and freed once.
    private let pointer: OpaquePointer

    /// Connects, and shakes hands.
    package init(to address: Address, patience: Duration = .seconds(600), _ change: (inout Wishes) -> Void = { _ in }) throws {
        var wishes = Wishes()
        change(&wishes)
        _ = signal(SIGPIPE, SIG_IGN)
        let connection = try OutgoingConnection(to: address, patience: patience)
        let context = unsafe SSL_CTX_new(TLS_client_method())
        defer { unsafe SSL_CTX_free(context) }
        if let identity = wishes.identity {
            unsafe SSL_CTX_use_certificate_chain_file(context, identity.certificate)
            unsafe SSL_CTX_use_PrivateKey_file(context, identity.key, SSL_FILETYPE_PEM)
        }
        // Also what is refused must be asked for.
        unsafe SSL_CTX_set_security_level(context, 0)
        guard let pointer = unsafe SSL_new(context) else { throw Failure(description: "no memory") }
        do {
            unsafe SSL_ctrl(pointer, SSL_CTRL_SET_MIN_PROTO_VERSION, Int(wishes.lowest), nil)
            unsafe SSL_ctrl(pointer, SSL_CTRL_SET_MAX_PROTO_VERSION, Int(wishes.highest), nil)
            if let ciphers = wishes.ciphers { unsafe SSL_set_cipher_list(pointer, ciphers) }
            let list = wishes.protocols.flatMap { [UInt8($0.utf8.count)] + Array($0.utf8) }
            if !list.isEmpty { unsafe SSL_set_alpn_protos(pointer, list, UInt32(list.count)) }
            if let ticket = wishes.ticket { unsafe SSL_set_session(pointer, ticket.pointer) }
            unsafe SSL_set_fd(pointer, connection.descriptor.number)
            ERR_clear_error()
            if unsafe SSL_connect(pointer) != 1 { throw Failure(description: Self.reason) }
        } catch {
            unsafe SSL_free(pointer)
            throw error
        }
        self.connection = connection
        unsafe self.pointer = pointer
    }

    deinit {
        // It leaves without a goodbye, but a session that ends so would not be gone on with if OpenSSL knew.
        unsafe SSL_set_shutdown(pointer, SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN)
        unsafe SSL_free(pointer)
    }

    private static var reason: String {
        let code = ERR_peek_error()
        return unsafe ERR_reason_error_string(code).map { unsafe String(cString: $0) } ?? "no reason given"
    }

    /// Sends all of it, in records of at most `size` bytes.
    package borrowing func send(_ bytes: Span<UInt8>, size: Int = 16_384) throws {
        var sent = 0
        while sent < bytes.count {
            ERR_clear_error()
            let length = unsafe bytes.extracting(sent..<min(sent + size, bytes.count)).withUnsafeBufferPointer {
                unsafe SSL_write(pointer, $0.baseAddress, Int32($0.count))
            }
            if length <= 0 { throw Failure(description: Self.reason) }
            sent += Int(length)
        }
    }

    /// Waits for bytes; nothing once the server has said goodbye, and an error where it left without.
    package borrowing func receive(into buffer: inout ByteBuffer, room: Int = 65_536) throws -> Int {
        ERR_clear_error()
        let length = unsafe buffer.fill(room: room) { unsafe Int(SSL_read(pointer, $0.baseAddress, Int32($0.count))) }
        if length > 0 { return length }
        if unsafe SSL_get_error(pointer, Int32(length)) == SSL_ERROR_ZERO_RETURN { return 0 }
        throw Failure(description: Self.reason)
    }

    /// What comes next, as text.
    package borrowing func text() throws -> String {
        var buffer = ByteBuffer()
        _ = try receive(into: &buffer)
        return buffer.withSpan { $0.text }
    }

    /// Says that no more will be sent, and no more than that: the socket stays open both ways.
    package borrowing func endSending() { unsafe SSL_shutdown(pointer) }

    /// Sends bytes past the encryption.
    package borrowing func sendRaw(_ bytes: [UInt8]) throws { try connection.send(bytes.span) }

    /// Asks for another handshake (TLS 1.2); whether it could be asked for and was granted.
    package borrowing func renegotiate() -> Bool { unsafe SSL_renegotiate(pointer) == 1 && SSL_do_handshake(pointer) == 1 }

    /// Asks for new keys (TLS 1.3).
    package borrowing func updateKeys() throws {
        if unsafe SSL_key_update(pointer, SSL_KEY_UPDATE_REQUESTED) != 1 || SSL_do_handshake(pointer) != 1 {
            throw Failure(description: Self.reason)
        }
    }

    package var isResumed: Bool { unsafe SSL_session_reused(pointer) == 1 }
    package var version: String { unsafe String(cString: SSL_get_version(pointer)) }
    package var cipher: String { unsafe String(cString: SSL_CIPHER_get_name(SSL_get_current_cipher(pointer))) }
    package var isCompressed: Bool { unsafe SSL_get_current_compression(pointer) != nil }

    /// The protocol that the server chose.
    package var chosenProtocol: String {
        var start: UnsafePointer<UInt8>?
        var count: UInt32 = 0
        unsafe SSL_get0_alpn_selected(pointer, &start, &count)
        return unsafe String(decoding: UnsafeBufferPointer(start: start, count: Int(count)), as: UTF8.self)
    }

    /// Whom the server's certificate names.
    package var serverName: String {
        guard let certificate = unsafe SSL_get1_peer_certificate(pointer) else { return "" }
        defer { unsafe X509_free(certificate) }
        var text = [CChar](repeating: 0, count: 256)
        unsafe X509_NAME_get_text_by_NID(X509_get_subject_name(certificate), NID_commonName, &text, 256)
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// What to go on with later; of use once an answer was read.
    package var ticket: TLSTicket? { unsafe SSL_get1_session(pointer).map { unsafe TLSTicket($0) } }
}

/// A session that may be gone on with.
@safe
package final class TLSTicket: @unchecked Sendable {
    // Invariant: ours alone to free; OpenSSL counts who else uses it.
    fileprivate let pointer: OpaquePointer
    fileprivate init(_ pointer: OpaquePointer) { unsafe self.pointer = pointer }
    deinit { unsafe SSL_SESSION_free(pointer) }
}
