extension ByteBuffer {
    /// A copy of the bytes as an array.
    package func copied() -> [UInt8] {
        unsafe [UInt8](UnsafeBufferPointer(start: base, count: count))
    }
}

extension Span where Element == UInt8 {
    /// The bytes as text; ill-formed UTF-8 becomes U+FFFD.
    package var text: String {
        unsafe withUnsafeBufferPointer { bytes in unsafe String(decoding: bytes, as: UTF8.self) }
    }

    /// Whether the bytes are those of `literal`.
    package func equals(_ literal: StaticString) -> Bool {
        guard count == literal.utf8CodeUnitCount else { return false }
        // Sound: a literal lives as long as the program, and the span over it is gone when this returns.
        return equals(unsafe Span(_unsafeStart: literal.utf8Start, count: count))
    }

    /// Whether two runs hold the same bytes. Compares 32 at a time, then eight, the last eight overlapping those before.
    package func equals(_ other: Span<UInt8>) -> Bool {
        guard count == other.count else { return false }
        if count < 8 {
            for index in 0..<count where self[index] != other[index] { return false }
            return true
        }
        let last = count - 8
        // Sound: both runs are borrowed, have `last + 8` bytes, and are read from offsets of at most `last`; the loads ask for no alignment.
        return unsafe withUnsafeBytes { mine in
            unsafe other.withUnsafeBytes { theirs in
                // Unequal bits of the eight bytes at `index`.
                func difference(at index: Int) -> UInt64 {
                    unsafe mine.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                        ^ theirs.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                }
                var index = 0
                while index <= last - 24 {
                    let differences = (
                        difference(at: index) | difference(at: index + 8), difference(at: index + 16) | difference(at: index + 24)
                    )
                    if differences.0 | differences.1 != 0 { return false }
                    index += 32
                }
                while index < last {
                    if difference(at: index) != 0 { return false }
                    index += 8
                }
                return difference(at: last) == 0
            }
        }
    }
}

extension Span where Element == UInt8 {
    /// Whether the bytes are those of `literal`, the case of ASCII letters aside.
    package func equalsIgnoringCase(_ literal: StaticString) -> Bool {
        guard count == literal.utf8CodeUnitCount else { return false }
        // Sound: a literal lives as long as the program, and the span over it is gone when this returns.
        return agreesIgnoringCase(unsafe Span(_unsafeStart: literal.utf8Start, count: count))
    }

    /// Word by word, the last one overlapping the one before; byte by byte if there is not one word.
    private func agreesIgnoringCase(_ other: Span<UInt8>) -> Bool {
        if count < 8 {
            for index in 0..<count where self[index].lowercased != other[index].lowercased { return false }
            return true
        }
        var index = 0
        while true {
            let word = word(at: index)
            let letters = Octets.within(0x61...0x7A, in: (word | Octets.all(0x20)) & ~Octets.all(0x80)) & ~word
            // The bit that tells the case of a letter may differ, and no other.
            if (word ^ other.word(at: index)) & ~(letters >> 2) != 0 { return false }
            if index == count - 8 { return true }
            index = min(index + 8, count - 8)
        }
    }
}

extension UInt8 {
    /// The small letter of an ASCII capital; any other byte as it is.
    @inlinable
    package var lowercased: UInt8 { self &- 65 < 26 ? self | 0x20 : self }
}
