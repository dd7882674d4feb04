/// Bytes that any number of threads may read and nobody changes: memory of its own, or a part of what an owner keeps, such as a mapped file.
@safe
package struct SharedBytes: @unchecked Sendable {
    /// Frees the memory when nobody holds it any longer.
    private let owner: AnyObject
    // Invariant: `count` bytes from here on stay, unchanged, for as long as `owner` lives.
    private let base: UnsafePointer<UInt8>
    package let count: Int

    private final class Buffer {
        let bytes: ByteBuffer
        init(_ bytes: consuming ByteBuffer) { self.bytes = bytes }
    }

    /// Takes the buffer over: nothing is copied.
    package init(_ bytes: consuming ByteBuffer) {
        count = bytes.count
        let buffer = Buffer(bytes)
        owner = buffer
        unsafe base = UnsafePointer(buffer.bytes.base)
    }

    /// Whoever calls promises that the bytes stay, unchanged, for as long as the owner lives.
    @unsafe
    package init(_ base: UnsafePointer<UInt8>, count: Int, keptBy owner: AnyObject) {
        self.owner = owner
        unsafe self.base = base
        self.count = count
    }

    /// Lends the bytes to `body`.
    package func withSpan<Failure: Error, Result: ~Copyable>(_ body: (Span<UInt8>) throws(Failure) -> Result) throws(Failure) -> Result {
        // Sound: the owner lives as long as `self`, which is borrowed until `body` returns.
        try body(unsafe Span(_unsafeStart: base, count: count))
    }

    /// A part of them; the owner stays for it.
    package func part(_ range: Range<Int>) -> SharedBytes {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        return unsafe SharedBytes(base + range.lowerBound, count: range.count, keptBy: owner)
    }
}
