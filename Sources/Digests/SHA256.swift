import COpenSSL

/// SHA-256 (FIPS 180-4), computed by libcrypto.
package enum SHA256 {
    /// The digest as 64 lower-case hexadecimal digits.
    package static func hex(of bytes: Span<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let digest = digest(of: bytes)
        var text: [UInt8] = []
        text.reserveCapacity(2 * digest.count)
        for index in digest.indices {
            text.append(digits[Int(digest[index] >> 4)])
            text.append(digits[Int(digest[index] & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The digest as 32 bytes.
    package static func digest(of bytes: Span<UInt8>) -> InlineArray<32, UInt8> {
        var digest = InlineArray<32, UInt8>(repeating: 0)
        var space = digest.mutableSpan
        // Sound: libcrypto reads `count` bytes and writes the 32 that the array has, while both are held.
        unsafe bytes.withUnsafeBufferPointer { source in
            unsafe space.withUnsafeMutableBufferPointer { result in
                _ = unsafe COpenSSL.SHA256(source.baseAddress, source.count, result.baseAddress)
            }
        }
        return digest
    }
}
