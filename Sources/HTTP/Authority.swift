import Bytes

/// `uri-host [ ":" port ]`, as in the Host field and in absolute targets (RFC 9110 §7.2, RFC 3986 §3.2): never with user information.
package struct Authority: Sendable {
    /// From the start to where the characters of an authority stop.
    package private(set) var whole: Slice
    /// Name or address, an IPv6 address with its brackets; may be empty.
    package private(set) var host: Slice
    /// Behind the colon; empty where there is none.
    package private(set) var port: Slice
    /// Whether host and port are well formed. What stands at `end` is for the caller to judge.
    package private(set) var isValid = false

    package var end: Int { whole.end }

    package init(_ bytes: Span<UInt8>, at start: Int) {
        whole = Slice(start, start)
        host = whole
        port = whole
        var position = start
        let isHostValid =
            position < bytes.count && bytes[position] == UInt8(ascii: "[")
            ? Self.skipLiteral(bytes, at: &position) : Self.skipName(bytes, at: &position)
        host = Slice(start, position)
        port = Slice(position, position)
        if position < bytes.count, bytes[position] == UInt8(ascii: ":") {
            let first = position + 1
            isValid = Self.skipPort(bytes, at: &position) && isHostValid
            port = Slice(first, position)
        } else {
            isValid = isHostValid
        }
        whole = Slice(start, position)
    }

    /// `reg-name`, which an IPv4 address is too.
    @inline(__always)
    private static func skipName(_ bytes: Span<UInt8>, at position: inout Int) -> Bool {
        let set = ByteSet.host
        while true {
            position = Octets.skipDomain(bytes, from: position)
            guard position < bytes.count else { return true }
            if set.contains(bytes[position]) {
                position += 1
                continue
            }
            guard bytes[position] == UInt8(ascii: "%") else { return true }
            guard position + 2 < bytes.count else {
                position = bytes.count
                return false
            }
            guard bytes[position + 1].hexadecimalValue != nil, bytes[position + 2].hexadecimalValue != nil else { return false }
            position += 3
        }
    }

    /// `"[" ( IPv6address / IPvFuture ) "]"`
    private static func skipLiteral(_ bytes: Span<UInt8>, at position: inout Int) -> Bool {
        let first = position + 1
        var end = first
        while end < bytes.count, ByteSet.address.contains(bytes[end]) { end += 1 }
        position = end
        guard end < bytes.count, bytes[end] == UInt8(ascii: "]") else { return false }
        position = end + 1
        let literal = Slice(first, end)
        return IPv6Address.isValid(bytes, literal) || isFutureAddress(bytes, literal)
    }

    /// `"v" 1*HEXDIG "." 1*( unreserved / sub-delims / ":" )`
    private static func isFutureAddress(_ bytes: Span<UInt8>, _ literal: Slice) -> Bool {
        guard literal.count >= 4, bytes[literal.start].lowercased == UInt8(ascii: "v") else { return false }
        var position = literal.start + 1
        while position < literal.end, bytes[position].hexadecimalValue != nil { position += 1 }
        return position > literal.start + 1 && position < literal.end - 1 && bytes[position] == UInt8(ascii: ".")
    }

    /// Moves over a colon and the digits behind it: at most 65535, and none at all is legal.
    private static func skipPort(_ bytes: Span<UInt8>, at position: inout Int) -> Bool {
        var number = 0
        position += 1
        while position < bytes.count, bytes[position].isDigit {
            number = min(number &* 10 &+ Int(bytes[position] & 0x0F), 65_536)
            position += 1
        }
        return number <= 65_535
    }
}

extension Octets {
    /// Moves over whole words of small letters, digits, hyphens and full stops, and to the first byte that is none of them.
    @inline(__always)
    fileprivate static func skipDomain(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index <= bytes.count - 8 {
            let word = bytes.word(at: index)
            let low = word & ~all(0x80)
            let marks = within(0x2D...0x39, in: low) & ~within(0x2F...0x2F, in: low)
            let plain = (within(0x61...0x7A, in: low) | marks) & ~word
            if plain != all(0x80) { return index + first(~plain & all(0x80)) }
            index += 8
        }
        return index
    }
}
