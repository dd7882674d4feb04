import Bytes
import HTTP
import Kernel

/// Reading: from bytes to what is to be done.
extension Connection {
    /// The next thing to do. Where that is to wait or to finish, `bytes` have lost all that is dealt with.
    ///
    /// With `.respond`, and with `.refuse`, `request` tells what was asked, as far as that is known, as offsets into `bytes`.
    mutating func next(in bytes: inout ByteBuffer, filling request: inout Request, at now: Instant, under terms: Terms) -> Action {
        switch stage {
        case .handshake, .rest, .head: return readNextHead(in: &bytes, filling: &request, at: now, under: terms)
        case .content:
            if bytes.count < awaited.end {
                advance(to: bytes.count - awaited.start, at: now, under: terms)
                return pause(&bytes)
            }
            readHeadAgain(bytes, filling: &request, under: terms)
            return respond(to: &request, with: awaited, under: terms)
        case .chunks: return decode(&bytes, filling: &request, at: now, under: terms)
        case .end:
            if bytes.count > position { endsUnasked = true }
            bytes.removeAll()
            return .finish
        }
    }

    private mutating func readNextHead(
        in bytes: inout ByteBuffer, filling request: inout Request, at now: Instant, under terms: Terms
    ) -> Action {
        if position == bytes.count {
            enter(.rest, at: now)
            return pause(&bytes)
        }
        let (start, limits, scheme) = (position, terms.limits, scheme)
        switch bytes.withSpan({ readHead($0, from: start, scanned: &scanned, limits: limits, over: scheme, into: &request) }) {
        case .incomplete:
            switch stage {
            case .handshake, .rest: enter(.head, at: now)
            default: break
            }
            return pause(&bytes)
        case .refused(let violation): return refuse(violation)
        case .complete(let end): return takeContent(behind: end, in: &bytes, filling: &request, at: now, under: terms)
        }
    }

    private mutating func takeContent(
        behind end: Int, in bytes: inout ByteBuffer, filling request: inout Request, at now: Instant, under terms: Terms
    ) -> Action {
        let isMissing = bytes.count == end
        if isMissing && request.expectsContinue && request.objection != nil {
            // The client waits with the content: it need not send what will be refused, and then the connection ends.
            request.persists = false
            return respond(to: &request, with: Slice(end, end), under: terms)
        }
        switch request.framing {
        case .none: return respond(to: &request, with: Slice(end, end), under: terms)
        case .length(let length):
            if bytes.count - end >= length { return respond(to: &request, with: Slice(end, end + length), under: terms) }
            awaited = Slice(end, end + length)
            enter(.content, at: now)
        case .chunked:
            // The decoder counts from the front of the buffer, so nothing may be dropped there while it works.
            let length = end - position
            drop(&bytes)
            decoder = ChunkedDecoder(at: length)
            enter(.chunks, at: now)
            if !isMissing { return next(in: &bytes, filling: &request, at: now, under: terms) }
        }
        return request.expectsContinue && isMissing ? .proceed : pause(&bytes)
    }

    private mutating func decode(
        _ bytes: inout ByteBuffer, filling request: inout Request, at now: Instant, under terms: Terms
    ) -> Action {
        switch decoder.decode(&bytes, limits: terms.limits) {
        case .incomplete:
            advance(to: decoder.content.count, at: now, under: terms)
            return .wait
        case .refused(let violation):
            readHeadAgain(bytes, filling: &request, under: terms)
            return refuse(violation)
        case .complete:
            readHeadAgain(bytes, filling: &request, under: terms)
            return respond(to: &request, with: decoder.content, under: terms)
        }
    }

    /// The worker's one request was another connection's meanwhile. The head was found whole before, so it is now.
    private mutating func readHeadAgain(_ bytes: borrowing ByteBuffer, filling request: inout Request, under terms: Terms) {
        var seen = position
        let (start, limits, scheme) = (position, terms.limits, scheme)
        _ = bytes.withSpan { readHead($0, from: start, scanned: &seen, limits: limits, over: scheme, into: &request) }
    }

    private mutating func respond(to request: inout Request, with content: Slice, under terms: Terms) -> Action {
        request.content = content
        settle(request, behind: content.end, under: terms)
        return request.objection.map(Action.refuse) ?? .respond
    }

    /// The request is dealt with; the next one starts at `end`, if there is to be one.
    private mutating func settle(_ request: borrowing Request, behind end: Int, under terms: Terms) {
        position = end
        scanned = end
        isLast = !request.persists || terms.isDraining
        endsUnasked = request.persists || request.objection != nil
        stage = isLast ? .end : .rest
    }

    private mutating func pause(_ bytes: inout ByteBuffer) -> Action {
        drop(&bytes)
        return .wait
    }

    /// Takes what is dealt with from the front of the bytes.
    mutating func drop(_ bytes: inout ByteBuffer) {
        if case .content = stage { awaited = Slice(awaited.start - position, awaited.end - position) }
        bytes.removeFirst(position)
        scanned -= min(position, scanned)
        position = 0
    }
}
