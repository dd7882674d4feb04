import Bytes

/// An entity tag as a client sent it (RFC 9110 §8.8.3).
package struct EntityTag: Equatable, Sendable {
    package var isWeak: Bool
    /// With its quotation marks, without `W/`.
    package var opaque: Slice
}

/// The entity tags of an If-Match or If-None-Match value, one after the other; malformed members are passed over.
package struct EntityTags: Sendable {
    private var position: Int
    private let end: Int

    package init(_ value: Slice) {
        position = value.start
        end = value.end
    }

    package mutating func next(in bytes: Span<UInt8>) -> EntityTag? {
        while position < end {
            if bytes[position].isBlank || bytes[position] == UInt8(ascii: ",") {
                position += 1
            } else if let tag = EntityTag(bytes, at: &position, to: end) {
                return tag
            } else {
                position = bytes.firstIndex(of: UInt8(ascii: ","), in: position..<end) ?? end
            }
        }
        return nil
    }
}

extension EntityTag {
    /// Reads a tag with nothing but white space between it and the next comma; moves behind it.
    init?(_ bytes: Span<UInt8>, at position: inout Int, to end: Int) {
        var index = position
        isWeak = false
        if index + 1 < end, bytes[index] == UInt8(ascii: "W"), bytes[index + 1] == UInt8(ascii: "/") {
            isWeak = true
            index += 2
        }
        let start = index
        guard index < end, bytes[index] == UInt8(ascii: "\"") else { return nil }
        index += 1
        while index < end, Self.isCharacter(bytes[index]) { index += 1 }
        guard index < end, bytes[index] == UInt8(ascii: "\"") else { return nil }
        index += 1
        opaque = Slice(start, index)
        while index < end, bytes[index].isBlank { index += 1 }
        guard index == end || bytes[index] == UInt8(ascii: ",") else { return nil }
        position = index
    }

    /// `etagc`: a backslash is a character like any other.
    private static func isCharacter(_ byte: UInt8) -> Bool { byte == 0x21 || byte >= 0x23 && byte != .delete }

    /// A tag that is the whole of a value.
    init?(_ bytes: Span<UInt8>, _ value: Slice) {
        var position = value.start
        self.init(bytes, at: &position, to: value.end)
        if position < value.end { return nil }
    }

    /// Strong comparison needs both tags strong; weak comparison looks at the opaque part alone (RFC 9110 §8.8.3.2).
    package func matches(_ current: Span<UInt8>, strongly: Bool, in bytes: Span<UInt8>) -> Bool {
        let isCurrentWeak = current.count > 2 && current[0] == UInt8(ascii: "W")
        if strongly && (isWeak || isCurrentWeak) { return false }
        return bytes.extracting(opaque.range).equals(current.extracting((isCurrentWeak ? 2 : 0)..<current.count))
    }
}
