extension Span where Element == UInt8 {
    /// Eight bytes from `offset` on as one number, the first byte lowest. One bounds check for the eight of them.
    @inlinable @inline(__always)
    package func word(at offset: Int) -> UInt64 {
        precondition(offset >= 0 && offset <= count - 8)
        // Sound: the eight bytes were just found to lie within the span, and the load asks for no alignment.
        return unsafe withUnsafeBufferPointer { bytes in
            unsafe UInt64(
                littleEndian: UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        }
    }

    /// Four times eight bytes from `offset` on, with one bounds check for all of them.
    @inline(__always)
    func words(at offset: Int) -> (UInt64, UInt64, UInt64, UInt64) {
        precondition(offset >= 0 && offset <= count - 32)
        // Sound: the bytes were just found to lie within the span, and the loads ask for no alignment.
        return unsafe withUnsafeBufferPointer { bytes in
            let start = unsafe UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped) + offset
            return unsafe (
                UInt64(littleEndian: start.loadUnaligned(as: UInt64.self)),
                UInt64(littleEndian: start.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
                UInt64(littleEndian: start.loadUnaligned(fromByteOffset: 16, as: UInt64.self)),
                UInt64(littleEndian: start.loadUnaligned(fromByteOffset: 24, as: UInt64.self))
            )
        }
    }

    /// The first `length` (1 to 8) bytes from `offset` on as one number, the rest zero.
    @inlinable @inline(__always)
    package func word(at offset: Int, length: Int) -> UInt64 {
        if offset <= count - 8 { return word(at: offset) & (UInt64.max &>> UInt64(64 &- 8 &* length)) }
        return lastWord(at: offset, length: length)
    }

    /// A number that equal texts of `range` share and most others do not: of their first eight bytes and of how many they are.
    @inlinable @inline(__always)
    package func sketch(of range: Range<Int>) -> UInt64 {
        let beginning = range.isEmpty ? 0 : word(at: range.lowerBound, length: Swift.min(range.count, 8))
        return (beginning &+ UInt64(truncatingIfNeeded: range.count)) &* 0x9E37_79B9_7F4A_7C15
    }

    /// Where eight bytes would reach beyond the end.
    @usableFromInline
    package func lastWord(at offset: Int, length: Int) -> UInt64 {
        if length >= 4 {
            return UInt64(half(at: offset)) | UInt64(half(at: offset + length - 4)) &<< (UInt64(truncatingIfNeeded: length &- 4) &* 8)
        }
        var word: UInt64 = 0
        for index in 0..<length { word |= UInt64(self[offset + index]) &<< (UInt64(truncatingIfNeeded: index) &* 8) }
        return word
    }

    /// Four bytes from `offset` on as one number, the first byte lowest.
    @inline(__always)
    private func half(at offset: Int) -> UInt32 {
        precondition(offset >= 0 && offset <= count - 4)
        // Sound: the four bytes were just found to lie within the span, and the load asks for no alignment.
        return unsafe withUnsafeBufferPointer { bytes in
            unsafe UInt32(
                littleEndian: UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped).loadUnaligned(fromByteOffset: offset, as: UInt32.self))
        }
    }
}
