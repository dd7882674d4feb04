import Bytes

extension Head {
    /// `method SP request-target SP HTTP-version CRLF` (RFC 9112 §3).
    @inline(__always)
    static func readRequestLine(
        _ bytes: Span<UInt8>, at position: inout Int, over scheme: Scheme, into request: inout Request
    ) throws(Stop) {
        try readMethod(bytes, at: &position, into: &request)
        try readTarget(bytes, at: &position, over: scheme, into: &request)
        try readVersion(bytes, at: &position, into: &request)
    }

    @inline(__always)
    private static func readMethod(_ bytes: Span<UInt8>, at position: inout Int, into request: inout Request) throws(Stop) {
        if position <= bytes.count - 8 {
            let word = bytes.word(at: position)
            let spaces = Octets.equal(.space, in: word)
            // What is left of the word ends with its first space.
            let name = word & (((spaces & (0 &- spaces)) << 1) &- 1)
            if spaces != 0, let method = Method(wordWithSpace: name) {
                request.method = method
                position += Octets.first(spaces) + 1
                return
            }
        }
        let token = ByteSet.token
        var end = position
        while end < bytes.count, token.contains(bytes[end]) { end += 1 }
        guard end < bytes.count, bytes[end] == .space else {
            throw .unexpected(bytes, at: end, otherwise: end == position ? .requestLineMalformed : .methodMalformed)
        }
        guard end > position else { throw .refused(.requestLineMalformed) }
        // At the very end of what has come there were no eight bytes to look at.
        if end - position < 8, let method = Method(wordWithSpace: bytes.word(at: position, length: end + 1 - position)) {
            request.method = method
        } else {
            request.objection = .methodUnknown
        }
        position = end + 1
    }

    @inline(__always)
    private static func readVersion(_ bytes: Span<UInt8>, at position: inout Int, into request: inout Request) throws(Stop) {
        if position <= bytes.count - 8 {
            switch bytes.word(at: position) {
            case 0x312E_312F_5054_5448: request.version = .http11
            case 0x302E_312F_5054_5448: request.version = .http10
            default: request.version = try readRareVersion(bytes, at: position)
            }
        } else {
            request.version = try readRareVersion(bytes, at: position)
        }
        position += 8
        try skipLineEnd(bytes, at: &position, otherwise: .versionMalformed)
    }

    /// Names what is wrong with a version; a later minor version than 1 counts as 1 (RFC 9110 §2.5).
    private static func readRareVersion(_ bytes: Span<UInt8>, at start: Int) throws(Stop) -> Version {
        let pattern: InlineArray<8, UInt8> = [0x48, 0x54, 0x54, 0x50, 0x2F, 0x30, 0x2E, 0x30]  // HTTP/0.0
        for index in 0..<8 {
            let place = start + index
            guard place < bytes.count else { throw .incomplete }
            let isDigitDue = pattern[index] == 0x30
            if isDigitDue ? bytes[place].isDigit : bytes[place] == pattern[index] { continue }
            let atStart: Violation = bytes[place] == .carriageReturn ? .versionMissing : .requestLineMalformed
            throw .unexpected(bytes, at: place, otherwise: index == 0 ? atStart : .versionMalformed)
        }
        guard bytes[start + 5] == UInt8(ascii: "1") else { throw .refused(.versionUnsupported) }
        return .http11
    }
}
