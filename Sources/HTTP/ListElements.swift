import Bytes

/// The members of a comma-separated field value (RFC 9110 §5.6.1), one after the other, without the white space around them.
///
/// Empty members are skipped, and a comma within a quoted string separates nothing.
package struct ListElements: Sendable {
    private var position: Int
    private let end: Int

    package init(_ value: Slice) {
        position = value.start
        end = value.end
    }

    package mutating func next(in bytes: Span<UInt8>) -> Slice? {
        while position < end {
            let start = position
            position = Self.endOfPart(bytes, from: start, to: end, separator: UInt8(ascii: ","))
            let element = bytes.trimmed(Slice(start, position))
            position += 1
            if !element.isEmpty { return element }
        }
        return nil
    }

    /// The offset of the first separator outside quoted strings, or `end`.
    static func endOfPart(_ bytes: Span<UInt8>, from start: Int, to end: Int, separator: UInt8) -> Int {
        var isQuoted = false
        var index = start
        while index < end {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if isQuoted && byte == UInt8(ascii: "\\") {
                index += 1
            } else if !isQuoted && byte == separator {
                return index
            }
            index += 1
        }
        return end
    }
}

extension Span where Element == UInt8 {
    /// The stretch without the spaces and tabs around it.
    func trimmed(_ slice: Slice) -> Slice {
        var slice = slice
        while slice.start < slice.end, self[slice.start].isBlank { slice.start += 1 }
        while slice.start < slice.end, self[slice.end - 1].isBlank { slice.end -= 1 }
        return slice
    }

    /// Whether the stretch is `literal`, the case of ASCII letters aside.
    func isWord(_ slice: Slice, _ literal: StaticString) -> Bool {
        slice.count == literal.utf8CodeUnitCount && extracting(slice.range).equalsIgnoringCase(literal)
    }
}
