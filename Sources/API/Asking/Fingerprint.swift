internal import Bytes

/// A short number for runs of bytes, the same on every machine and at every start. It is no defence against forgery.
///
/// Takes eight bytes at a step: each step can be undone, so no two runs of one length that differ in one word give the same number.
struct Fingerprint: Equatable, Sendable {
    private var mixed: UInt64 = 0

    var value: UInt64 {
        let stirred = (mixed ^ mixed >> 32) &* 0xD6E8_FEB8_6659_FD93
        return stirred ^ stirred >> 32
    }

    static func of(_ bytes: Span<UInt8>) -> UInt64 {
        var fingerprint = Fingerprint()
        fingerprint.combine(bytes)
        return fingerprint.value
    }

    /// The bytes and how many they are, so that `ab`, `c` and `a`, `bc` differ.
    mutating func combine(_ bytes: Span<UInt8>) {
        step(UInt64(bytes.count))
        var index = 0
        while index <= bytes.count - 8 {
            step(bytes.word(at: index))
            index += 8
        }
        if index < bytes.count { step(bytes.word(at: index, length: bytes.count - index)) }
    }

    mutating func combine(_ text: String) { combine(text.utf8Span.span) }

    private mutating func step(_ word: UInt64) {
        mixed = (mixed ^ word) &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 29
    }
}
