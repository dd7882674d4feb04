/// What TLS is spoken with: files in PEM form, and the least version.
package struct TLSFiles: Equatable, Sendable {
    /// TLS 1.2 (RFC 5246) or 1.3 (RFC 8446); what is older is broken (RFC 8996).
    package enum Version: String, CaseIterable, Sendable {
        case tls12 = "1.2"
        case tls13 = "1.3"
    }

    /// The server's own certificate first, then those between it and an authority that clients know.
    package var certificate: String
    /// The private key of the certificate, without a passphrase.
    package var key: String
    /// The authorities one of which must have signed the certificate of every client; without it clients need none.
    package var clients: String?
    package var lowest = Version.tls12

    package init(certificate: String, key: String, clients: String? = nil, lowest: Version = .tls12) {
        self.certificate = certificate
        self.key = key
        self.clients = clients
        self.lowest = lowest
    }
}

/// Why a file is no good for TLS, in one line.
package struct TLSFault: Error, Equatable, Sendable, CustomStringConvertible {
    package let file: String
    package let reason: String

    package var description: String { "\(file): \(reason)" }
}
