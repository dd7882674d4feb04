import Bytes

extension Head {
    /// `*( field-line CRLF ) CRLF` (RFC 9112 §5).
    static func readFieldLines(
        _ bytes: Span<UInt8>, at position: inout Int, _ limits: Limits, _ table: borrowing FieldTable, into request: inout Request
    ) throws(Stop) {
        let most = min(limits.fieldLines, Request.lineCapacity)
        while true {
            guard position < bytes.count else { throw .incomplete }
            if bytes[position] == .carriageReturn { return try skipLineEnd(bytes, at: &position, otherwise: .fieldColonMissing) }
            guard request.lineCount < most else { throw .refused(.fieldsTooMany) }
            request.append(try readFieldLine(bytes, at: &position, table))
        }
    }

    /// `field-name ":" OWS field-value OWS CRLF`
    @inline(__always)
    static func readFieldLine(
        _ bytes: Span<UInt8>, at position: inout Int, _ table: borrowing FieldTable
    ) throws(Stop) -> FieldLine {
        let start = position
        if bytes[start].isBlank { throw .refused(.fieldFolded) }
        let colon = bytes.firstIndex(of: UInt8(ascii: ":"), in: start..<bytes.count)
        let name = Slice(start, colon ?? bytes.count)
        let known = table.name(of: bytes, name)
        if known == .other { try checkName(bytes, name) }
        guard let colon else { throw .incomplete }

        var first = colon + 1
        while first < bytes.count, bytes[first].isBlank { first += 1 }
        let end = endOfText(bytes, from: first)
        position = end
        try skipLineEnd(bytes, at: &position, otherwise: .fieldValueControl)
        var last = end
        while last > first, bytes[last - 1].isBlank { last -= 1 }
        return FieldLine(known, name: name, value: Slice(first, last))
    }

    /// `1*tchar`; names what is wrong with the first character that is none.
    private static func checkName(_ bytes: Span<UInt8>, _ name: Slice) throws(Stop) {
        let token = ByteSet.token
        for index in name.range where !token.contains(bytes[index]) {
            switch bytes[index] {
            case .space, .tab: throw .refused(.fieldNameSpace)
            case .carriageReturn: throw .unexpected(bytes, at: index, otherwise: .fieldColonMissing)
            default: throw .unexpected(bytes, at: index, otherwise: .fieldNameMalformed)
            }
        }
        // Nothing at all before the colon.
        if name.isEmpty { throw .refused(.fieldNameMalformed) }
    }

    /// The offset of the first control character from `start` on that is no tab, eight bytes a step.
    @inline(__always)
    private static func endOfText(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index <= bytes.count - 8 {
            let word = bytes.word(at: index)
            let stops = Octets.below(.space, in: word) | Octets.equal(.delete, in: word)
            if stops == 0 {
                index += 8
                continue
            }
            index += Octets.first(stops)
            if bytes[index] != .tab { return index }
            index += 1
        }
        while index < bytes.count, bytes[index] >= .space || bytes[index] == .tab, bytes[index] != .delete { index += 1 }
        return index
    }
}
