extension ByteBuffer {
    /// Copies the `length` bytes at `source` to `target`, both within the bytes in use; they may overlap.
    package mutating func move(_ length: Int, from source: Int, to target: Int) {
        precondition(length >= 0 && source >= 0 && target >= 0 && source <= count - length && target <= count - length)
        // Sound: both runs were just found to be initialized bytes of this buffer; `update` allows overlap.
        unsafe (base + target).update(from: base + source, count: length)
    }

    /// Takes the bytes of `range` out and closes the gap. O(bytes behind it).
    package mutating func remove(_ range: Range<Int>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        if range.isEmpty { return }
        move(count - range.upperBound, from: range.upperBound, to: range.lowerBound)
        count -= range.count
    }
}
