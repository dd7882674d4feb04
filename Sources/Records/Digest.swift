/// A SHA-256, written as 64 lower-case hexadecimal digits: a value without an object of its own, as most records hold one.
package struct Digest: Hashable, Sendable, BitwiseCopyable {
    /// Eight bytes each, the first one highest.
    private var words: (UInt64, UInt64, UInt64, UInt64)

    /// All zeros.
    package init() { words = (0, 0, 0, 0) }

    /// Nothing where the bytes are not 64 such digits.
    package init?(_ digits: Span<UInt8>) {
        guard digits.count == 64, let first = Self.word(digits, 0), let second = Self.word(digits, 16), let third = Self.word(digits, 32),
            let fourth = Self.word(digits, 48)
        else { return nil }
        words = (first, second, third, fourth)
    }

    package init?(_ text: String) { self.init(text.utf8Span.span) }

    /// Its first eight bytes as a number, the first one highest.
    package var beginning: UInt64 { words.0 }

    package static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

    /// The digest is as good a hash as any.
    package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }

    private static func word(_ digits: Span<UInt8>, _ start: Int) -> UInt64? {
        guard let high = number(digits.word(at: start)), let low = number(digits.word(at: start + 8)) else {
            return nil
        }
        return UInt64(high) << 32 | UInt64(low)
    }

    /// Of eight digits, all of them at once: a byte of the word for each, the first one lowest.
    private static func number(_ word: UInt64) -> UInt32? {
        let ones: UInt64 = 0x0101_0101_0101_0101, tops = ones << 7
        /// The top bit of each byte from `first` to `last`; exact where all are below 128.
        func within(_ first: UInt64, _ last: UInt64) -> UInt64 { (word &+ ones * (0x80 - first)) & ~(word &+ ones * (0x7F - last)) & tops }
        let letters = within(0x61, 0x66)
        guard word & tops == 0, within(0x30, 0x39) | letters == tops else { return nil }
        let halves = (word & (ones * 15)) + (letters >> 7) * 9
        let bytes = (halves << 4 | halves >> 8) & 0x00FF_00FF_00FF_00FF
        let pairs = (bytes | bytes >> 8) & 0x0000_FFFF_0000_FFFF
        return UInt32(truncatingIfNeeded: pairs | pairs >> 16).byteSwapped
    }
}

extension Digest: CustomStringConvertible {
    /// The 64 digits in ASCII.
    package var digits: InlineArray<64, UInt8> {
        var digits = InlineArray<64, UInt8>(repeating: 0)
        let words: InlineArray<4, UInt64> = [words.0, words.1, words.2, words.3]
        for part in 0..<8 {
            let eight = Self.digits(of: UInt32(truncatingIfNeeded: words[part / 2] >> (part % 2 == 0 ? 32 : 0)))
            for byte in 0..<8 { digits[8 * part + byte] = UInt8(truncatingIfNeeded: eight &>> UInt64(8 * byte)) }
        }
        return digits
    }

    /// The eight digits of a number, all of them at once: a byte for each, the first one lowest.
    private static func digits(of number: UInt32) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let bytes = UInt64(number.byteSwapped)
        let pairs = (bytes | bytes << 16) & 0x0000_FFFF_0000_FFFF
        let lanes = (pairs | pairs << 8) & 0x00FF_00FF_00FF_00FF
        let halves = (lanes >> 4 | lanes << 8) & (ones * 15)
        let letters = (halves + ones * 6) >> 4 & ones
        return halves + ones * UInt64(UInt8(ascii: "0")) + letters * 39
    }

    package var text: String {
        let digits = digits
        return String(decoding: digits.indices.map { digits[$0] }, as: UTF8.self)
    }

    package var description: String { text }
}
