import COpenSSL
import Glibc
import Kernel

/// A certificate and its key (ECDSA, P-256), made for one test in a folder that goes with it.
package final class TestCertificate: Sendable {
    package let folder: String
    package var certificate: String { folder + "/certificate.pem" }
    package var key: String { folder + "/key.pem" }
    private let pair: Pair

    /// Says nothing but that libcrypto did not do what it was asked.
    package struct Failure: Error {}

    /// For `localhost`, 127.0.0.1 and ::1, and named `name`; signed by `authority`, or by itself, and then an authority too.
    package init(named name: String = "localhost", signedBy authority: TestCertificate? = nil) throws {
        var template = Array("/tmp/communique-tls-XXXXXX".utf8CString)
        // Sound: `mkdtemp` changes six bytes of a text that is ours for the call.
        folder = unsafe template.withUnsafeMutableBufferPointer { unsafe mkdtemp($0.baseAddress!) }.map { unsafe String(cString: $0) } ?? ""
        pair = try Pair(named: name, signedBy: authority?.pair)
        try write()
    }

    /// Puts other contents in the place of the certificate: another's, or none that can be read.
    package func replaceCertificate(with text: String) throws {
        guard let file = unsafe fopen(certificate, "w") else { throw Failure() }
        _ = unsafe fputs(text, file)
        _ = unsafe fclose(file)
    }

    /// Puts another certificate and key in the place of these files; this one stays what it was otherwise.
    package func replaceFiles(by other: TestCertificate) throws { try other.pair.write(to: certificate, key: key) }

    /// Writes the files as they were at first.
    package func write() throws { try pair.write(to: certificate, key: key) }

    /// The certificate as it stands in its file.
    package var text: String { get throws { String(decoding: try File.read(certificate), as: UTF8.self) } }

    /// Writes the key again, under a passphrase.
    package func lockKey(with passphrase: String) throws { try pair.writeKey(to: key, passphrase: passphrase) }

    deinit {
        for path in [certificate, key] { _ = unsafe unlink(path) }
        _ = unsafe rmdir(folder)
    }
}

/// The two in memory.
@safe
private final class Pair: @unchecked Sendable {
    // Invariant: both are whole once `init` is over, and nobody changes them then.
    private let certificate: OpaquePointer
    private let key: OpaquePointer

    init(named name: String, signedBy authority: Pair?) throws {
        guard let key = unsafe Self.makeKey(), let certificate = unsafe X509_new() else { throw TestCertificate.Failure() }
        unsafe (self.key, self.certificate) = (key, certificate)
        unsafe X509_set_version(certificate, 2)
        unsafe ASN1_INTEGER_set(X509_get_serialNumber(certificate), Int.random(in: 1...1 << 40))
        unsafe X509_gmtime_adj(X509_getm_notBefore(certificate), -60)
        unsafe X509_gmtime_adj(X509_getm_notAfter(certificate), 86_400)
        unsafe X509_set_pubkey(certificate, key)
        let subject = unsafe X509_get_subject_name(certificate)
        unsafe X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8, name, -1, -1, 0)
        unsafe X509_set_issuer_name(certificate, authority.map { unsafe X509_get_subject_name($0.certificate) } ?? subject)
        try unsafe Self.extend(certificate, NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1,IP:0:0:0:0:0:0:0:1")
        try unsafe Self.extend(certificate, NID_basic_constraints, authority == nil ? "critical,CA:TRUE" : "critical,CA:FALSE")
        if unsafe X509_sign(certificate, authority?.key ?? key, EVP_sha256()) == 0 { throw TestCertificate.Failure() }
    }

    private static func makeKey() -> OpaquePointer? {
        let context = unsafe EVP_PKEY_CTX_new_from_name(nil, "EC", nil)
        defer { unsafe EVP_PKEY_CTX_free(context) }
        var key: OpaquePointer?
        let isMade =
            unsafe EVP_PKEY_keygen_init(context) == 1 && EVP_PKEY_CTX_set_group_name(context, "P-256") == 1
            && EVP_PKEY_generate(context, &key) == 1
        return unsafe isMade ? key : nil
    }

    private static func extend(_ certificate: OpaquePointer, _ name: Int32, _ value: String) throws {
        guard let part = unsafe X509V3_EXT_conf_nid(nil, nil, name, value) else { throw TestCertificate.Failure() }
        unsafe X509_add_ext(certificate, part, -1)
        unsafe X509_EXTENSION_free(part)
    }

    func write(to certificatePath: String, key keyPath: String) throws {
        let first = unsafe BIO_new_file(certificatePath, "w"), second = unsafe BIO_new_file(keyPath, "w")
        defer {
            unsafe BIO_free(first)
            unsafe BIO_free(second)
        }
        let isWritten =
            unsafe PEM_write_bio_X509(first, certificate) == 1 && PEM_write_bio_PrivateKey(second, key, nil, nil, 0, nil, nil) == 1
        if !isWritten { throw TestCertificate.Failure() }
    }

    func writeKey(to path: String, passphrase: String) throws {
        let file = unsafe BIO_new_file(path, "w")
        defer { unsafe BIO_free(file) }
        var passphrase = passphrase
        // Sound: the passphrase is ours for the call.
        let isWritten = passphrase.withUTF8 {
            unsafe PEM_write_bio_PKCS8PrivateKey(
                file, key, EVP_aes_128_cbc(), UnsafeRawPointer($0.baseAddress!).assumingMemoryBound(to: CChar.self), Int32($0.count), nil,
                nil)
        }
        if isWritten != 1 { throw TestCertificate.Failure() }
    }

    deinit {
        unsafe X509_free(certificate)
        unsafe EVP_PKEY_free(key)
    }
}
