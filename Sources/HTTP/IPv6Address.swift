/// An IPv6 address in text (RFC 3986 §3.2.2, RFC 4291 §2.2).
enum IPv6Address {
    static func isValid(_ bytes: Span<UInt8>, _ text: Slice) -> Bool {
        var position = text.start
        var groups = 0
        var isShortened = false
        let colon = UInt8(ascii: ":")
        if text.count >= 2, bytes[position] == colon {
            guard bytes[position + 1] == colon else { return false }
            isShortened = true
            position += 2
        }
        while position < text.end {
            let group = position
            while position < text.end, bytes[position].hexadecimalValue != nil { position += 1 }
            if position < text.end, bytes[position] == UInt8(ascii: ".") {
                groups += 2
                return isIPv4(bytes, Slice(group, text.end)) && (isShortened ? groups < 8 : groups == 8)
            }
            guard (1...4).contains(position - group) else { return false }
            groups += 1
            if position == text.end { break }
            guard bytes[position] == colon, position + 1 < text.end else { return false }
            position += 1
            if bytes[position] == colon {
                if isShortened { return false }
                isShortened = true
                position += 1
            }
        }
        return isShortened ? groups < 8 : groups == 8
    }

    /// Four numbers of at most 255 without leading zeros.
    private static func isIPv4(_ bytes: Span<UInt8>, _ text: Slice) -> Bool {
        var position = text.start
        for part in 0..<4 {
            let first = position
            var number = 0
            while position < text.end, position - first < 3, bytes[position].isDigit {
                number = number * 10 + Int(bytes[position] & 0x0F)
                position += 1
            }
            let length = position - first
            guard length > 0, number <= 255, length == 1 || bytes[first] != UInt8(ascii: "0") else { return false }
            if part == 3 { return position == text.end }
            guard position < text.end, bytes[position] == UInt8(ascii: ".") else { return false }
            position += 1
        }
        return false
    }
}
