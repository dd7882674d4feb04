// Arrays of plain numbers as the bytes they are made of, and back: in the byte order of this machine.

extension [UInt8] {
    /// One bulk copy.
    @inlinable
    package mutating func append(_ bytes: Span<UInt8>) {
        // Sound: the source is borrowed for the copy and cannot be `self`, which is held exclusively.
        unsafe bytes.withUnsafeBufferPointer { bytes in unsafe append(contentsOf: bytes) }
    }
}

/// Lends the bytes that the elements are made of.
package func withBytes<Element: BitwiseCopyable, Failure: Error, Result>(
    of elements: [Element], _ body: (Span<UInt8>) throws(Failure) -> Result
) throws(Failure) -> Result {
    let count = elements.count * MemoryLayout<Element>.stride
    // Sound: the array is held for the call, and plain elements are just their bytes.
    return try unsafe elements.withUnsafeBufferPointer { elements throws(Failure) in
        guard let start = elements.baseAddress else { return try body([UInt8]().span) }
        return try unsafe body(Span(_unsafeStart: UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self), count: count))
    }
}

/// The elements that were written as these bytes: one copy. Every run of bits must be a value of the type: numbers, and structs of numbers.
///
/// Precondition: the bytes are whole elements.
package func elements<Element: BitwiseCopyable>(in bytes: Span<UInt8>, as _: Element.Type = Element.self) -> [Element] {
    let count = bytes.count / MemoryLayout<Element>.stride
    precondition(count * MemoryLayout<Element>.stride == bytes.count)
    // All empty arrays are one object, and the initializer below would write its count, as another thread may be about to.
    if count == 0 { return [] }
    // Sound: as many bytes are copied as the elements take, into memory that was made for them.
    return unsafe [Element](unsafeUninitializedCapacity: count) { room, initialized in
        unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe UnsafeMutableRawBufferPointer(room).copyMemory(from: UnsafeRawBufferPointer(bytes))
        }
        initialized = count
    }
}
