internal import Bytes

/// A short number for a run of bytes, the same on every machine and at every start (FNV-1a, 64 bits). It is no defence against forgery.
struct Fingerprint: Equatable, Sendable {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    static func of(_ bytes: Span<UInt8>) -> UInt64 {
        var fingerprint = Fingerprint()
        fingerprint.combine(bytes)
        return fingerprint.value
    }

    mutating func combine(_ bytes: Span<UInt8>) {
        var mixed = value
        for index in 0..<bytes.count { mixed = (mixed ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3 }
        value = mixed
    }

    /// The text and its end, so that `ab`, `c` and `a`, `bc` differ.
    mutating func combine(_ text: String) {
        combine(text.utf8Span.span)
        combine(InlineArray<1, UInt8>(repeating: 0xFF).span)
    }
}
