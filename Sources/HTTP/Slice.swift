/// A stretch of the bytes of one request: offsets, not memory.
@usableFromInline
package struct Slice: Equatable, Sendable {
    @usableFromInline package var start: Int
    @usableFromInline package var end: Int

    @inlinable
    package init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    @inlinable package var isEmpty: Bool { start == end }
    @inlinable package var count: Int { end - start }
    @inlinable package var range: Range<Int> { start..<end }

    func moved(by shift: Int) -> Slice { Slice(start &+ shift, end &+ shift) }
}

extension Span where Element == UInt8 {
    /// Calls `body` with the bytes of `slice`.
    package func within<Failure: Error, Result>(_ slice: Slice, _ body: (Span<UInt8>) throws(Failure) -> Result) throws(Failure) -> Result {
        try body(extracting(slice.start..<slice.end))
    }
}
