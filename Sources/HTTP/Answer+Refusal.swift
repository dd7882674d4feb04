import Bytes

extension Answer {
    /// Makes this the answer to a request that broke a rule of HTTP: a problem (RFC 9457) with what is wrong, in one sentence.
    package mutating func refuse(_ violation: Violation) {
        begin(violation)
        content.append("\"}\n")
    }

    /// The same, with a hint where the bytes of the head, which starts at `start`, allow one.
    ///
    /// A target that should have been encoded is given back encoded.
    package mutating func refuse(_ violation: Violation, of bytes: Span<UInt8>, from start: Int) {
        begin(violation)
        if violation == .targetNotASCII || violation == .targetCharacter, let target = Self.rawTarget(of: bytes, from: start) {
            content.append(#"","hint":"Encoded, it is "#)
            content.append(percentEncoding: bytes.extracting(target.range), keeping: .target)
            content.append("; curl -G --data-urlencode does that for you.")
        }
        content.append("\"}\n")
    }

    private mutating func begin(_ violation: Violation) {
        reset()
        status = violation.status
        field("Content-Type", MediaType.problem.text)
        field("Cache-Control", "no-store")
        switch violation {
        case .connectRefused: field("Allow", "GET, HEAD, OPTIONS")
        case .contentEncoded: field("Accept-Encoding", "identity")
        case .overloaded, .addressConnections: field("Retry-After", "1")
        default: break
        }
        content.append(#"{"type":"/problems/"#)
        content.append(text: violation.code)
        content.append(#"","title":""#)
        content.append(violation.title)
        content.append(#"","status":"#)
        content.append(decimal: violation.status)
        content.append(#","code":""#)
        content.append(text: violation.code)
        content.append(#"","detail":""#)
        content.append(violation.detail)
    }

    /// The second word of the line, if all of it is there and it is short enough to be worth giving back.
    private static func rawTarget(of bytes: Span<UInt8>, from start: Int) -> Slice? {
        guard let space = bytes.firstIndex(of: .space, in: start..<bytes.count) else { return nil }
        let end = min(bytes.count, space + 514)
        guard let next = bytes.firstIndex(of: .space, in: space + 1..<end) else { return nil }
        return Slice(space + 1, next)
    }
}
