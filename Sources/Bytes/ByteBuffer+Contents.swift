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
    @inlinable
    package func equals(_ literal: StaticString) -> Bool {
        guard count == literal.utf8CodeUnitCount else { return false }
        for index in 0..<count where unsafe self[index] != literal.utf8Start[index] { return false }
        return true
    }

    /// Whether two runs hold the same bytes.
    package func equals(_ other: Span<UInt8>) -> Bool {
        guard count == other.count else { return false }
        for index in 0..<count where self[index] != other[index] { return false }
        return true
    }
}

extension Span where Element == UInt8 {
    /// Whether the bytes are those of `literal`, the case of ASCII letters aside.
    package func equalsIgnoringCase(_ literal: StaticString) -> Bool {
        guard count == literal.utf8CodeUnitCount else { return false }
        for index in 0..<count where unsafe self[index].lowercased != literal.utf8Start[index].lowercased { return false }
        return true
    }
}

extension UInt8 {
    /// The small letter of an ASCII capital; any other byte as it is.
    @inlinable
    package var lowercased: UInt8 { self &- 65 < 26 ? self | 0x20 : self }
}
