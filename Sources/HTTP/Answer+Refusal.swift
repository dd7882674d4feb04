import Bytes

extension Answer {
    /// Makes this the answer to a request that broke a rule of HTTP: a problem (RFC 9457) with what is wrong, in one sentence.
    ///
    /// `hint` appends the text of the member of that name, which must need no escaping in JSON.
    package mutating func refuse(_ violation: Violation, hint: ((inout ByteBuffer) -> Void)? = nil) {
        reset()
        status = violation.status
        field("Content-Type", "application/problem+json")
        field("Cache-Control", "no-store")
        switch violation {
        case .connectRefused: field("Allow", "GET, HEAD, OPTIONS")
        case .overloaded: field("Retry-After", "1")
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
        if let hint {
            content.append(#"","hint":""#)
            hint(&content)
        }
        content.append("\"}\n")
    }
}
