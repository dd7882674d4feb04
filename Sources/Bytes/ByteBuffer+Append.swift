extension ByteBuffer {
    @inlinable @inline(__always)
    package mutating func append(_ byte: UInt8) {
        if count == capacity { grow(by: 1) }
        unsafe base[count] = byte
        count += 1
    }

    /// The first `length` (0 to 8) bytes of a number, the lowest first: one store.
    @inlinable @inline(__always)
    package mutating func append(word: UInt64, length: Int) {
        precondition(0...8 ~= length)
        reserve(8)
        // Sound: `reserve` made room for all eight; those behind `length` stay out of use.
        unsafe UnsafeMutableRawPointer(base + count).storeBytes(of: word.littleEndian, as: UInt64.self)
        count += length
    }

    /// One bulk copy.
    @inlinable @inline(__always)
    package mutating func append(_ bytes: Span<UInt8>) {
        let length = bytes.count
        if length == 0 { return }
        reserve(length)
        // Sound: `reserve` made room, and the source is borrowed for the copy and cannot be `self`, which is held exclusively.
        unsafe bytes.withUnsafeBufferPointer { source in
            if let start = source.baseAddress { unsafe (base + count).initialize(from: start, count: length) }
        }
        count += length
    }

    /// The bytes with one before them and one behind.
    @inlinable @inline(__always)
    package mutating func append(_ bytes: Span<UInt8>, between first: UInt8, and last: UInt8) {
        let length = bytes.count
        reserve(length + 2)
        unsafe base[count] = first
        // Sound: as above, and the two bytes around them were made room for too.
        unsafe bytes.withUnsafeBufferPointer { source in
            if let start = source.baseAddress { unsafe (base + count + 1).initialize(from: start, count: length) }
        }
        unsafe base[count + 1 + length] = last
        count += length + 2
    }

    /// Lets `write` append at most `room` bytes.
    @inlinable
    package mutating func append(atMost room: Int, _ write: (inout OutputSpan<UInt8>) -> Void) {
        reserve(room)
        // Sound: `reserve` made room, and the span is gone when this returns.
        let free = unsafe UnsafeMutableBufferPointer(start: base + count, count: room)
        var span = unsafe OutputSpan(buffer: free, initializedCount: 0)
        write(&span)
        count += unsafe span.finalize(for: free)
    }

    /// Text that the compiler laid into the program: no `String` is made, and where the text is a literal, few instructions are.
    @inlinable @inline(__always)
    package mutating func append(_ text: StaticString) {
        let length = text.utf8CodeUnitCount
        reserve(length)
        // Sound: a literal lives as long as the program; precondition: it is not a single scalar (`hasPointerRepresentation`).
        unsafe (base + count).initialize(from: text.utf8Start, count: length)
        count += length
    }

    /// The UTF-8 bytes of a text.
    package mutating func append(text: String) {
        append(text.utf8Span.span)
    }

    package mutating func append(text: Substring) {
        append(text.utf8Span.span)
    }

    /// A number in decimal digits.
    package mutating func append(decimal number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        var (rest, bound, length) = (number.magnitude, UInt(10), 1)
        while rest >= bound, length < 20 {
            length += 1
            bound &*= 10
        }
        reserve(length)
        var place = count + length
        count = place
        // Sound: `reserve` made room for as many digits as are written, from the last to the first.
        while place > count - length {
            place -= 1
            unsafe base[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
    }

    /// Lets `fill` write at most `room` bytes behind the last one, and takes in as many as it says it wrote.
    ///
    /// For `recv`, `read` and their kin; `fill` returns the bytes written, or a negative number for none.
    @inlinable
    package mutating func fill<Failure: Error>(room: Int, _ fill: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int) throws(Failure)
        -> Int
    {
        reserve(room)
        let written = unsafe try fill(UnsafeMutableRawBufferPointer(start: base + count, count: room))
        precondition(written <= room)
        count += max(written, 0)
        return written
    }
}
