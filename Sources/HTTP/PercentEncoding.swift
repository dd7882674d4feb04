import Bytes

extension ByteBuffer {
    /// Appends the bytes that a path segment or a query value stands for (RFC 3986 §2.1). In queries `+` is a space.
    ///
    /// The escapes must be well formed, as `readHead` has found those of a target; any other percent sign stands for itself.
    package mutating func append(percentDecoding text: Span<UInt8>, plusIsSpace: Bool) {
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte == UInt8(ascii: "%"), index + 2 < text.count, let high = text[index + 1].hexadecimalValue,
                let low = text[index + 2].hexadecimalValue
            {
                append(high << 4 | low)
                index += 3
            } else {
                append(plusIsSpace && byte == UInt8(ascii: "+") ? .space : byte)
                index += 1
            }
        }
    }

    /// Appends `text` with every byte escaped that is not in `set`.
    package mutating func append(percentEncoding text: Span<UInt8>, keeping set: ByteSet = .unreserved) {
        for index in 0..<text.count {
            let byte = text[index]
            if set.contains(byte) {
                append(byte)
            } else {
                append(UInt8(ascii: "%"))
                append(hexadecimalDigit: byte >> 4)
                append(hexadecimalDigit: byte & 0x0F)
            }
        }
    }

    private mutating func append(hexadecimalDigit digit: UInt8) { append(digit < 10 ? digit + 0x30 : digit + 0x37) }
}

extension Span where Element == UInt8 {
    /// The text that a path segment or a query value stands for; nothing if it is not UTF-8.
    package func percentDecoded(plusIsSpace: Bool) -> String? {
        var buffer = ByteBuffer(capacity: count)
        buffer.append(percentDecoding: self, plusIsSpace: plusIsSpace)
        return buffer.withSpan { bytes in
            do { return String(copying: try UTF8Span(validating: bytes)) } catch { return nil }
        }
    }
}
