/// A stretch of the bytes of one request: offsets, not memory.
package struct Slice: Equatable, Sendable {
    package var start: Int
    package var end: Int

    package init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    package var isEmpty: Bool { start == end }
    package var count: Int { end - start }
    package var range: Range<Int> { start..<end }
}

extension Span where Element == UInt8 {
    /// Calls `body` with the bytes of `slice`.
    package func within<Failure: Error, Result>(_ slice: Slice, _ body: (Span<UInt8>) throws(Failure) -> Result) throws(Failure) -> Result {
        try body(extracting(slice.start..<slice.end))
    }
}
