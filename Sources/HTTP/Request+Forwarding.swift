import Bytes

extension Request {
    /// Calls `body` with whom each proxy on the way had the request from, the first proxy first: `192.0.2.1`, `[2001:db8::1]:80`,
    /// `unknown`, without quotation marks; with nothing where a member of the field does not say it as it should.
    ///
    /// Ask of `.forwarded` (RFC 7239 §4) or `.forwardedFor`. Whoever sent the request can write what he likes there: only what a
    /// trusted proxy has added at the end is worth anything.
    package func forEachForwardedNode(of name: FieldName, in bytes: Span<UInt8>, _ body: (Slice?) -> Void) {
        forEachValue(of: name) { value in
            var members = ListElements(value)
            while let member = members.next(in: bytes) {
                body(name == .forwarded ? Self.forwardedNode(bytes, member) : member)
            }
        }
    }

    /// The value of the one `for` among pairs with semicolons between them; nothing where any pair is malformed.
    private static func forwardedNode(_ bytes: Span<UInt8>, _ member: Slice) -> Slice? {
        var node: Slice?
        var start = member.start
        while start < member.end {
            let end = ListElements.endOfPart(bytes, from: start, to: member.end, separator: UInt8(ascii: ";"))
            let pair = Slice(start, end)
            start = end + 1
            if pair.isEmpty { continue }
            guard let equals = bytes.firstIndex(of: UInt8(ascii: "="), in: pair.range), isToken(bytes, Slice(pair.start, equals)),
                let value = plainValue(bytes, Slice(equals + 1, pair.end))
            else { return nil }
            if bytes.isWord(Slice(pair.start, equals), "for") {
                if node != nil { return nil }
                node = value
            }
        }
        return node
    }

    /// A token, or what stands in a quoted string; one with escapes holds no address and is nothing.
    private static func plainValue(_ bytes: Span<UInt8>, _ value: Slice) -> Slice? {
        let mark = UInt8(ascii: "\"")
        if value.isEmpty || bytes[value.start] != mark { return isToken(bytes, value) ? value : nil }
        guard value.count >= 2, bytes[value.end - 1] == mark else { return nil }
        let inside = Slice(value.start + 1, value.end - 1)
        for index in inside.range where bytes[index] == mark || bytes[index] == UInt8(ascii: "\\") { return nil }
        return inside
    }

    private static func isToken(_ bytes: Span<UInt8>, _ word: Slice) -> Bool {
        for index in word.range where !ByteSet.token.contains(bytes[index]) { return false }
        return !word.isEmpty
    }
}
