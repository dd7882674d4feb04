/// A set of ASCII characters in two machine words; a byte above 127 is never in it.
package struct ByteSet: Sendable {
    /// A bit for each of the characters 0 to 63.
    private let low: UInt64
    /// A bit for each of the characters 64 to 127.
    private let high: UInt64

    private init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    @inline(__always)
    package func contains(_ byte: UInt8) -> Bool {
        ((byte & 64 == 0 ? low : high) >> UInt64(byte & 63)) & 1 == 1 && byte < 128
    }
}

// Written as numbers, so that the compiler lays them into the program and using one costs no check of a first time.
extension ByteSet {
    /// `tchar` (RFC 9110 §5.6.2), what methods, field names and most keywords are made of: letters, digits and ``!#$%&'*+-.^_`|~``.
    package static let token = ByteSet(low: 0x03FF_6CFA_0000_0000, high: 0x57FF_FFFF_C7FF_FFFE)

    /// `pchar` without percent escapes, and the slash (RFC 3986 §3.3): letters, digits and `-._~!$&'()*+,;=:@/`.
    package static let path = ByteSet(low: 0x2FFF_FFD2_0000_0000, high: 0x47FF_FFFE_87FF_FFFF)

    /// What a query may hold without escapes (RFC 3986 §3.4): as a path, and `?`; square brackets too, which the URL Standard of browsers
    /// sends as they are.
    package static let query = ByteSet(low: 0xAFFF_FFD2_0000_0000, high: 0x47FF_FFFE_AFFF_FFFF)

    /// What a target may hold, escapes included: as a query, and `%`.
    package static let target = ByteSet(low: 0xAFFF_FFF2_0000_0000, high: 0x47FF_FFFE_AFFF_FFFF)

    /// `unreserved` and `sub-delims`, of which host names are made besides percent escapes (RFC 3986 §3.2.2): letters, digits and
    /// `-._~!$&'()*+,;=`.
    package static let host = ByteSet(low: 0x2BFF_7FD2_0000_0000, high: 0x47FF_FFFE_87FF_FFFE)

    /// Between the brackets of an IP literal (RFC 3986 §3.2.2): as a host, and `:`.
    package static let address = ByteSet(low: 0x2FFF_7FD2_0000_0000, high: 0x47FF_FFFE_87FF_FFFE)

    /// What needs no escape anywhere (RFC 3986 §2.3): letters, digits and `-._~`.
    package static let unreserved = ByteSet(low: 0x03FF_6000_0000_0000, high: 0x47FF_FFFE_87FF_FFFE)

    /// Behind the first letter of a scheme (RFC 3986 §3.1): letters, digits and `+-.`.
    package static let scheme = ByteSet(low: 0x03FF_6800_0000_0000, high: 0x07FF_FFFE_07FF_FFFE)
}
