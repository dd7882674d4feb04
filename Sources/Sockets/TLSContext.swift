import Bytes
import COpenSSL
import Glibc
import Kernel

/// What all TLS connections made with the same files have in common: certificate, key, ciphers, the keys of session tickets.
///
/// It may be used by any thread, and lives on in the sessions made from it. Tickets keep no state here, so a session begun with one
/// worker is resumed by another; a new context has new ticket keys.
@safe
package struct TLSContext: ~Copyable, @unchecked Sendable {
    // Invariant: a context that nobody changes after `init`, which is what makes it safe to share.
    private let pointer: OpaquePointer

    /// Of TLS 1.2, best first.
    private static let ciphers = """
        ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:\
        ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305
        """

    private init(_ pointer: OpaquePointer) { unsafe self.pointer = pointer }

    deinit { unsafe SSL_CTX_free(pointer) }

    private static func make(_ method: OpaquePointer?, lowest: TLSFiles.Version) throws(TLSFault) -> TLSContext {
        // OpenSSL writes by `write`, which has no way to say that a peer that left is an error and not a signal.
        _ = signal(SIGPIPE, SIG_IGN)
        ERR_clear_error()
        guard let pointer = unsafe SSL_CTX_new(method) else { throw TLSFault(file: "OpenSSL", reason: OpenSSLError.text) }
        let context = unsafe TLSContext(pointer)
        let version = lowest == .tls13 ? TLS1_3_VERSION : TLS1_2_VERSION
        // Forward secrecy and authenticated encryption alone; keys of 112 bits of strength at least (RFC 9325 §4.2).
        let isReady =
            unsafe communique_tls_prepare(pointer, version) == 1
            && SSL_CTX_set_cipher_list(pointer, ciphers) == 1
            && SSL_CTX_set_ciphersuites(pointer, "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256") == 1
        if !isReady { throw TLSFault(file: "OpenSSL", reason: OpenSSLError.text) }
        unsafe SSL_CTX_set_security_level(pointer, 2)
        // Nobody is asked for a passphrase: a program that serves has no terminal.
        unsafe SSL_CTX_set_default_passwd_cb(pointer) { _, _, _, _ in 0 }
        return context
    }

    /// For a server.
    static func serving(_ files: TLSFiles) throws(TLSFault) -> TLSContext {
        let context = unsafe try make(TLS_server_method(), lowest: files.lowest)
        try context.present(certificate: files.certificate, key: files.key)
        if let clients = files.clients { try context.demand(clientsOf: clients) }
        _ = unsafe SSL_CTX_set_num_tickets(context.pointer, 1)
        unsafe SSL_CTX_set_alpn_select_cb(
            context.pointer,
            { _, chosen, length, offered, count, _ in
                // Sound: OpenSSL lends `count` bytes and two places to write to; the choice may lie among the bytes.
                let offer = unsafe UnsafeBufferPointer(start: offered, count: Int(count))
                guard let place = unsafe TLSContext.placeOfHTTP(in: Span(_unsafeElements: offer)) else { return SSL_TLSEXT_ERR_ALERT_FATAL }
                unsafe chosen?.pointee = offered.map { unsafe $0 + place }
                unsafe length?.pointee = UInt8(TLSContext.http.utf8CodeUnitCount)
                return SSL_TLSEXT_ERR_OK
            }, nil)
        return context
    }

    /// For a client that takes any certificate: whoever asks must know by other means whom.
    ///
    /// `certificate` and `key`: what it shows of itself where the server wants to see something.
    static func asking(with certificate: String?, key: String?) throws(TLSFault) -> TLSContext {
        let context = unsafe try make(TLS_client_method(), lowest: .tls12)
        // Its socket waits, so a ticket that comes before the answer is no reason to come back without one.
        _ = unsafe SSL_CTX_ctrl(context.pointer, SSL_CTRL_MODE, Int(SSL_MODE_AUTO_RETRY), nil)
        if let certificate { try context.present(certificate: certificate, key: key ?? certificate) }
        return context
    }

    /// A session over a connected socket, which must outlive it; nothing where there is no memory for one.
    borrowing func session(on socket: borrowing Descriptor, accepting: Bool) -> TLSSession? {
        unsafe TLSSession.make(SSL_new(pointer), on: socket.number, accepting: accepting)
    }

    private borrowing func present(certificate: String, key: String) throws(TLSFault) {
        try Self.find(certificate)
        try Self.find(key)
        ERR_clear_error()
        if unsafe SSL_CTX_use_certificate_chain_file(pointer, certificate) != 1 {
            throw TLSFault(file: certificate, reason: "no certificate can be read from it (\(OpenSSLError.text))")
        }
        ERR_clear_error()
        if unsafe SSL_CTX_use_PrivateKey_file(pointer, key, SSL_FILETYPE_PEM) != 1 || SSL_CTX_check_private_key(pointer) != 1 {
            let isOther = OpenSSLError.isKeyMismatch
            throw TLSFault(
                file: key,
                reason: isOther
                    ? "it is not the key of the certificate in \(certificate)"
                    : "no private key without a passphrase can be read from it (\(OpenSSLError.text))")
        }
    }

    /// Lets in only clients whose certificate one of the authorities in the file has signed.
    private borrowing func demand(clientsOf file: String) throws(TLSFault) {
        try Self.find(file)
        ERR_clear_error()
        guard unsafe SSL_CTX_load_verify_file(pointer, file) == 1, let names = unsafe SSL_load_client_CA_file(file) else {
            throw TLSFault(file: file, reason: "no certificate of an authority can be read from it (\(OpenSSLError.text))")
        }
        unsafe SSL_CTX_set_client_CA_list(pointer, names)
        unsafe SSL_CTX_set_verify(pointer, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nil)
        // Without a name of its own a server that asks for certificates may not resume sessions.
        let name = Array("communique".utf8)
        _ = unsafe SSL_CTX_set_session_id_context(pointer, name, UInt32(name.count))
    }

    /// OpenSSL says of a file that is not there only that.
    private static func find(_ path: String) throws(TLSFault) {
        do { _ = try File.read(path, limit: 1 << 20) } catch { throw TLSFault(file: path, reason: error.reason) }
    }

    private static let http: StaticString = "http/1.1"

    /// Where `http/1.1` starts in a client's list of protocols (RFC 7301 §3.1): each with its length before it.
    static func placeOfHTTP(in offer: Span<UInt8>) -> Int? {
        var place = 0
        while place < offer.count {
            let end = place + 1 + Int(offer[place])
            guard end <= offer.count else { return nil }
            if offer.extracting(place + 1..<end).equals(http) { return place + 1 }
            place = end
        }
        return nil
    }
}
