/// A growable run of bytes with one owner: what is read from a socket, what will be written to one.
///
/// Appending is amortized O(1) a byte; nothing is zeroed. The memory is seen only as a `Span`, for the length of a closure.
@safe
@usableFromInline
package struct ByteBuffer: ~Copyable, @unchecked Sendable {
    // The only pointer of the serving path. Invariant: `count` bytes of `capacity` are initialized.
    @usableFromInline package var base: UnsafeMutablePointer<UInt8>

    /// Bytes in use.
    @usableFromInline package var count: Int

    /// Bytes reserved.
    @usableFromInline package var capacity: Int

    /// An empty buffer with room for `capacity` bytes.
    package init(capacity: Int = 256) {
        self.capacity = max(capacity, 16)
        unsafe base = .allocate(capacity: self.capacity)
        count = 0
    }

    deinit { unsafe base.deallocate() }

    @inlinable package var isEmpty: Bool { count == 0 }

    @inlinable package var last: UInt8? { isEmpty ? nil : unsafe base[count - 1] }

    /// Lends the bytes to `body`.
    @inlinable
    package func withSpan<Failure: Error, Result: ~Copyable>(_ body: (Span<UInt8>) throws(Failure) -> Result) throws(Failure) -> Result {
        // Sound: the pointer lives as long as `self`, which is borrowed until `body` returns.
        try body(unsafe Span(_unsafeStart: base, count: count))
    }

    /// Makes sure that `extra` more bytes fit without another allocation.
    @inlinable
    package mutating func reserve(_ extra: Int) {
        if capacity - count < extra { grow(by: extra) }
    }

    @usableFromInline
    package mutating func grow(by extra: Int) {
        let wanted = max(capacity * 2, count + extra)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted)
        unsafe larger.moveInitialize(from: base, count: count)
        unsafe base.deallocate()
        unsafe base = larger
        capacity = wanted
    }

    /// Forgets the bytes and keeps the memory.
    @inlinable package mutating func removeAll() { count = 0 }

    /// Forgets the last bytes, so that `count` are left.
    package mutating func truncate(to count: Int) {
        precondition(count >= 0 && count <= self.count)
        self.count = count
    }

    /// Forgets the first `length` bytes and moves the rest to the front. O(rest).
    package mutating func removeFirst(_ length: Int) {
        precondition(length >= 0 && length <= count)
        if length == 0 { return }
        count -= length
        if count > 0 { unsafe base.update(from: base + length, count: count) }
    }
}
