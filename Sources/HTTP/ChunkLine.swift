import Bytes

/// The line before a chunk: its size and extensions, which are checked and ignored (RFC 9112 §7.1).
enum ChunkLine {
    /// `1*HEXDIG *( BWS ";" BWS chunk-ext-name [ BWS "=" BWS chunk-ext-val ] )`
    static func size(in bytes: Span<UInt8>, _ line: Slice) throws(Stop) -> Int {
        var position = line.start
        var size = 0
        while position < line.end, let digit = bytes[position].hexadecimalValue {
            guard size <= Int.max >> 4 else { throw .refused(.chunkSizeMalformed) }
            size = size << 4 | Int(digit)
            position += 1
        }
        guard position > line.start else { throw .refused(.chunkSizeMalformed) }
        if position < line.end { try checkExtensions(bytes, Slice(position, line.end)) }
        return size
    }

    private static func checkExtensions(_ bytes: Span<UInt8>, _ rest: Slice) throws(Stop) {
        var position = rest.start
        // Until the first semicolon it is the size that is amiss.
        var violation = Violation.chunkSizeMalformed
        while position < rest.end {
            skipBlanks(bytes, at: &position, rest.end)
            guard position < rest.end, bytes[position] == UInt8(ascii: ";") else { throw .refused(violation) }
            violation = .chunkExtensionMalformed
            position += 1
            skipBlanks(bytes, at: &position, rest.end)
            guard skipToken(bytes, at: &position, rest.end) else { throw .refused(.chunkExtensionMalformed) }
            var ahead = position
            skipBlanks(bytes, at: &ahead, rest.end)
            guard ahead < rest.end, bytes[ahead] == UInt8(ascii: "=") else { continue }
            position = ahead + 1
            skipBlanks(bytes, at: &position, rest.end)
            guard skipToken(bytes, at: &position, rest.end) || skipQuotedString(bytes, at: &position, rest.end) else {
                throw .refused(.chunkExtensionMalformed)
            }
        }
    }

    private static func skipBlanks(_ bytes: Span<UInt8>, at position: inout Int, _ end: Int) {
        while position < end, bytes[position].isBlank { position += 1 }
    }
}

/// Moves over a token; false where there is none.
func skipToken(_ bytes: Span<UInt8>, at position: inout Int, _ end: Int) -> Bool {
    let start = position
    let token = ByteSet.token
    while position < end, token.contains(bytes[position]) { position += 1 }
    return position > start
}

/// Moves over a quoted string with its quotation marks (RFC 9110 §5.6.4); false, and not moved, where there is none.
func skipQuotedString(_ bytes: Span<UInt8>, at position: inout Int, _ end: Int) -> Bool {
    guard position < end, bytes[position] == UInt8(ascii: "\"") else { return false }
    var index = position + 1
    while index < end {
        switch bytes[index] {
        case UInt8(ascii: "\""):
            position = index + 1
            return true
        case UInt8(ascii: "\\"):
            index += 1
            if index == end || isControl(bytes[index]) { return false }
        case let byte where isControl(byte): return false
        default: break
        }
        index += 1
    }
    return false
}

/// Every control character but the tab.
func isControl(_ byte: UInt8) -> Bool { byte < .space && byte != .tab || byte == .delete }
