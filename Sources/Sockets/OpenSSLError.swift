import COpenSSL

/// What OpenSSL says of the call that failed last on this thread. It holds words of the library alone: no key, no byte of a peer.
enum OpenSSLError {
    /// The first that went wrong, from which the rest followed: `no shared cipher`. Where nothing did, the connection was lost.
    static var text: String {
        let code = ERR_peek_error()
        if code == 0 { return "the connection ended too early" }
        // Sound: the library's own table of words, which lasts.
        return unsafe ERR_reason_error_string(code).map { unsafe String(cString: $0) } ?? "no reason given"
    }

    private static var reason: Int32 { ERR_GET_REASON(ERR_peek_error()) }
    private static var library: Int32 { ERR_GET_LIB(ERR_peek_error()) }

    static var isKeyMismatch: Bool {
        library == ERR_LIB_X509 && (reason == X509_R_KEY_VALUES_MISMATCH || reason == X509_R_KEY_TYPE_MISMATCH)
    }

    /// Whether the bytes in place of a handshake were the start of a request in clear.
    static var isPlainHTTP: Bool { library == ERR_LIB_SSL && reason == SSL_R_HTTP_REQUEST }
}
