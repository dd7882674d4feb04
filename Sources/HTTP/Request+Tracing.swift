extension Request {
    /// The client's own name for the request: the one `X-Request-ID` there is, of 1 to 128 letters, digits and ``-._~!$&'()*+,;=:@/``.
    ///
    /// What holds anything else, or stands twice, names nothing.
    package func requestID(in bytes: Span<UInt8>) -> Slice? {
        guard let id = onlyValue(of: .requestID), (1...128).contains(id.count) else { return nil }
        for index in id.range where !ByteSet.path.contains(bytes[index]) { return nil }
        return id
    }

    /// Where the request stands in a larger trace: the one `traceparent` there is, if it is well formed (W3C Trace Context §3.2).
    ///
    /// Of versions to come, what may follow the four parts is left to them.
    package func traceparent(in bytes: Span<UInt8>) -> Slice? {
        guard let value = onlyValue(of: .traceparent), value.count >= 55 else { return nil }
        let starts = (version: value.start, trace: value.start + 3, parent: value.start + 36, flags: value.start + 53)
        guard Self.isNumber(bytes, Slice(starts.version, starts.version + 2)), !bytes.isWord(Slice(value.start, value.start + 2), "ff"),
            Self.isNumber(bytes, Slice(starts.trace, starts.trace + 32)), !Self.isZero(bytes, Slice(starts.trace, starts.trace + 32)),
            Self.isNumber(bytes, Slice(starts.parent, starts.parent + 16)), !Self.isZero(bytes, Slice(starts.parent, starts.parent + 16)),
            Self.isNumber(bytes, Slice(starts.flags, starts.flags + 2))
        else { return nil }
        for start in [starts.trace, starts.parent, starts.flags] where bytes[start - 1] != UInt8(ascii: "-") { return nil }
        if value.count == 55 { return value }
        let isFuture = !bytes.isWord(Slice(value.start, value.start + 2), "00")
        return isFuture && bytes[value.start + 55] == UInt8(ascii: "-") ? value : nil
    }

    /// Hexadecimal digits, the letters small.
    private static func isNumber(_ bytes: Span<UInt8>, _ digits: Slice) -> Bool {
        for index in digits.range {
            let byte = bytes[index]
            guard byte.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte) else { return false }
        }
        return true
    }

    private static func isZero(_ bytes: Span<UInt8>, _ digits: Slice) -> Bool {
        for index in digits.range where bytes[index] != UInt8(ascii: "0") { return false }
        return true
    }
}
