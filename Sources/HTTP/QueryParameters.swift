import Bytes

/// The parameters of a query, `name=value` between ampersands, in the order they came and still encoded.
///
/// Repeated names are kept, empty stretches are skipped. Split a value at its commas (`SliceParts`) before decoding it, so that an
/// encoded comma is part of a value.
package struct QueryParameters: Sendable {
    private var parts: SliceParts

    package struct Parameter: Equatable, Sendable {
        package var name: Slice
        /// Nothing where there is no equals sign.
        package var value: Slice?
    }

    package init(_ query: Slice?) { parts = SliceParts(query ?? Slice(0, 0), at: UInt8(ascii: "&")) }

    package mutating func next(in bytes: Span<UInt8>) -> Parameter? {
        while let part = parts.next(in: bytes) {
            if part.isEmpty { continue }
            guard let sign = bytes.firstIndex(of: UInt8(ascii: "="), in: part.range) else { return Parameter(name: part, value: nil) }
            return Parameter(name: Slice(part.start, sign), value: Slice(sign + 1, part.end))
        }
        return nil
    }
}

/// The parts of a stretch between separators, empty ones too: one more than there are separators.
package struct SliceParts: Sendable {
    private var position: Int
    private let end: Int
    private let separator: UInt8

    package init(_ slice: Slice, at separator: UInt8) {
        position = slice.start
        end = slice.end
        self.separator = separator
    }

    package mutating func next(in bytes: Span<UInt8>) -> Slice? {
        guard position <= end else { return nil }
        let start = position
        let stop = bytes.firstIndex(of: separator, in: start..<end) ?? end
        position = stop + 1
        return Slice(start, stop)
    }
}
