extension Span where Element == UInt8 {
    /// Where `byte` first stands in `range`. Eight bytes a step.
    @inlinable @inline(__always)
    package func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
        var index = range.lowerBound
        while index <= range.upperBound - 8 {
            let found = Octets.equal(byte, in: word(at: index))
            if found != 0 { return index + Octets.first(found) }
            index += 8
        }
        while index < range.upperBound {
            if self[index] == byte { return index }
            index += 1
        }
        return nil
    }
}
