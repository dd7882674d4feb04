import Bytes

extension Head {
    /// `request-target SP`, in the form that goes with the method (RFC 9112 §3.2).
    static func readTarget(
        _ bytes: Span<UInt8>, at position: inout Int, over scheme: Scheme, into request: inout Request
    ) throws(Stop) {
        let start = position
        guard start < bytes.count else { throw .incomplete }
        let isConnect = request.method == .connect && request.objection == nil
        switch bytes[start] {
        case _ where isConnect: try readAuthorityForm(bytes, at: &position, into: &request)
        case UInt8(ascii: "/"): try readPathAndQuery(bytes, at: &position, into: &request)
        case UInt8(ascii: "*"):
            guard request.method == .options || request.objection != nil else { throw .refused(.targetForm) }
            position += 1
            request.form = .asterisk
            request.path = Slice(start, position)
        case .space: throw .refused(.requestLineMalformed)
        default: try readAbsoluteForm(bytes, at: &position, over: scheme, into: &request)
        }
        guard position < bytes.count, bytes[position] == .space else { throw badCharacter(bytes, at: position) }
        request.target = Slice(start, position)
        position += 1
    }

    /// `absolute-path [ "?" query ]`
    private static func readPathAndQuery(_ bytes: Span<UInt8>, at position: inout Int, into request: inout Request) throws(Stop) {
        let start = position
        try skip(ByteSet.path, bytes, at: &position)
        request.path = Slice(start, position)
        try readQuery(bytes, at: &position, into: &request)
    }

    private static func readQuery(_ bytes: Span<UInt8>, at position: inout Int, into request: inout Request) throws(Stop) {
        guard position < bytes.count else { throw .incomplete }
        guard bytes[position] == UInt8(ascii: "?") else { return }
        position += 1
        let start = position
        try skip(ByteSet.query, bytes, at: &position)
        request.query = Slice(start, position)
    }

    /// `scheme "://" authority path [ "?" query ]` (RFC 9112 §3.2.2); its authority counts, not the Host field.
    private static func readAbsoluteForm(
        _ bytes: Span<UInt8>, at position: inout Int, over scheme: Scheme, into request: inout Request
    ) throws(Stop) {
        let start = position
        while position < bytes.count, ByteSet.scheme.contains(bytes[position]) { position += 1 }
        guard position > start, bytes[start].isLetter else { throw badCharacter(bytes, at: start) }
        let name = Slice(start, position)
        for byte in [UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "/")] {
            guard position < bytes.count, bytes[position] == byte else { throw badCharacter(bytes, at: position) }
            position += 1
        }
        let slash = position - 1
        let authority = Authority(bytes, at: position)
        guard authority.end < bytes.count else { throw .incomplete }
        guard authority.isValid, !authority.host.isEmpty else { throw badCharacter(bytes, at: authority.end, otherwise: .hostMalformed) }
        position = authority.end
        request.form = .absolute
        request.authority = authority.whole
        // No path means the path "/": the slash before the authority lends its byte.
        request.path = Slice(slash, slash + 1)
        if bytes[position] == UInt8(ascii: "/") {
            try readPathAndQuery(bytes, at: &position, into: &request)
        } else {
            try readQuery(bytes, at: &position, into: &request)
        }
        let isServed = bytes.extracting(name.range).equalsIgnoringCase(scheme == .http ? "http" : "https")
        if !isServed { request.objection = request.objection ?? .schemeMismatch }
    }

    /// `uri-host ":" port`, for CONNECT alone (RFC 9112 §3.2.3), which is understood and declined.
    private static func readAuthorityForm(_ bytes: Span<UInt8>, at position: inout Int, into request: inout Request) throws(Stop) {
        let authority = Authority(bytes, at: position)
        guard authority.end < bytes.count else { throw .incomplete }
        guard authority.isValid, !authority.host.isEmpty, !authority.port.isEmpty else {
            throw badCharacter(bytes, at: authority.end, otherwise: .targetForm)
        }
        position = authority.end
        request.form = .authority
        request.authority = authority.whole
        request.path = authority.whole
        request.objection = .connectRefused
    }
}

extension Head {
    /// Moves over characters of `set` and well-formed percent escapes. What is plain must be in the set.
    static func skip(_ set: ByteSet, _ bytes: Span<UInt8>, at position: inout Int) throws(Stop) {
        while true {
            position = endOfPlain(bytes, from: position)
            guard position < bytes.count else { return }
            if set.contains(bytes[position]) {
                position += 1
                continue
            }
            guard bytes[position] == UInt8(ascii: "%") else { return }
            for index in position + 1...position + 2 {
                guard index < bytes.count else { throw .incomplete }
                if bytes[index].hexadecimalValue == nil { throw .refused(.targetEscape) }
            }
            position += 3
        }
    }

    /// The offset of the first byte from `start` on that is none of the small letters, digits and `&'()*+,-./:;`, most of what targets are
    /// made of; or of the last few bytes.
    @inline(__always)
    private static func endOfPlain(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index <= bytes.count - 8 {
            let word = bytes.word(at: index)
            let low = word & ~Octets.all(0x80)
            let plain = (Octets.within(0x61...0x7A, in: low) | Octets.within(0x26...0x3B, in: low)) & ~word
            if plain != Octets.all(0x80) { return index + Octets.first(~plain & Octets.all(0x80)) }
            index += 8
        }
        return index
    }

    /// Names what is wrong with a byte that may not stand in a target.
    static func badCharacter(_ bytes: Span<UInt8>, at index: Int, otherwise violation: Violation? = nil) -> Stop {
        guard index < bytes.count else { return .incomplete }
        switch bytes[index] {
        case .carriageReturn, .lineFeed: return .unexpected(bytes, at: index, otherwise: .versionMissing)
        case UInt8(ascii: "#"): return .refused(.targetFragment)
        case 0x80...: return .refused(.targetNotASCII)
        case 0..<0x20, 0x7F: return .refused(.targetCharacter)
        case let byte where "\"<>\\^`{|}".utf8.contains(byte): return .refused(.targetCharacter)
        default: return .refused(violation ?? .targetMalformed)
        }
    }
}
