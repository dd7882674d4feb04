/// A set of ASCII characters in two machine words; a byte above 127 is never in it.
package struct ByteSet: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    package init(_ characters: String) {
        for byte in characters.utf8 {
            if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
        }
    }

    @inline(__always)
    package func contains(_ byte: UInt8) -> Bool {
        ((byte & 64 == 0 ? low : high) >> UInt64(byte & 63)) & 1 == 1 && byte < 128
    }
}

extension ByteSet {
    private static let alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

    /// `tchar` (RFC 9110 §5.6.2): what methods, field names and most keywords are made of.
    package static let token = ByteSet(alphanumeric + "!#$%&'*+-.^_`|~")

    /// `pchar` without percent escapes, and the slash (RFC 3986 §3.3).
    package static let path = ByteSet(alphanumeric + "-._~!$&'()*+,;=:@/")

    /// What a query may hold without escapes (RFC 3986 §3.4); square brackets too, which the URL Standard of browsers sends as they are.
    package static let query = ByteSet(alphanumeric + "-._~!$&'()*+,;=:@/?[]")

    /// What a target may hold, escapes included.
    package static let target = ByteSet(alphanumeric + "-._~!$&'()*+,;=:@/?[]%")

    /// `unreserved` and `sub-delims`, of which host names are made besides percent escapes (RFC 3986 §3.2.2).
    package static let host = ByteSet(alphanumeric + "-._~!$&'()*+,;=")

    /// What needs no escape anywhere (RFC 3986 §2.3).
    package static let unreserved = ByteSet(alphanumeric + "-._~")

    /// Between the brackets of an IP literal (RFC 3986 §3.2.2).
    package static let address = ByteSet(alphanumeric + "-._~!$&'()*+,;=:")

    /// Behind the first letter of a scheme (RFC 3986 §3.1).
    package static let scheme = ByteSet(alphanumeric + "+-.")
}
