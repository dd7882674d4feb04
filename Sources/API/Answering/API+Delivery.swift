internal import Bytes
internal import Gzip
internal import HTTP
internal import Records
internal import Store

extension API {
    /// Turns what an endpoint made into an answer: packed where that pays, with its fields, kept for the next time; then judges the
    /// conditions of the request.
    mutating func deliver(
        _ made: Representation, _ wanted: Wanted, route: Int, _ request: borrowing Request, in bytes: Span<UInt8>, into answer: inout Answer
    ) throws(Problem) {
        guard made.isStable else {
            answer.field("Content-Type", made.media.text)
            answer.field("Cache-Control", "no-store")
            if let timing = made.timing { answer.field("Server-Timing", text: timing) }
            return
        }
        let hash = made.hash ?? answer.content.withSpan(Checksum.of)
        let isPacked = wanted.coding == .gzip && answer.content.count >= settings.gzipFromBytes
        if isPacked { pack(&answer) }
        writeTag(made.version, hash, isPacked: isPacked)
        writeSharedFields(made, into: &answer)
        let shared = answer.fields.count
        writeOwnFields(made, isPacked: isPacked, into: &answer)
        if let variant = wanted.variant {
            let target = bytes.extracting(request.target.range)
            cache.keep(answer, shared: shared, tag: tag, variant, route: route, for: target)
        }
        switch condition(of: request, in: bytes) {
        case .holds: break
        case .notModified:
            answer.status = 304
            answer.fields.truncate(to: shared)
            answer.content.removeAll()
        case .failed: throw .preconditionFailed
        }
    }

    /// The same for an answer that was kept: only the judging and the copying are left to do.
    mutating func deliver(
        _ kept: AnswerCache.Kept, _ request: borrowing Request, in bytes: Span<UInt8>, into answer: inout Answer
    ) throws(Problem) {
        var condition = Condition.holds
        if request.isConditional {
            tag.removeAll()
            cache.append(kept.tag, to: &tag)
            condition = self.condition(of: request, in: bytes)
        }
        switch condition {
        case .holds:
            cache.append(kept.fields, to: &answer.fields)
            cache.append(kept.content, to: &answer.content)
        case .notModified:
            answer.status = 304
            cache.append(kept.sharedFields, to: &answer.fields)
        case .failed: throw .preconditionFailed
        }
    }

    func condition(of request: borrowing Request, in bytes: Span<UInt8>) -> Condition {
        if !request.isConditional { return .holds }
        return tag.withSpan { request.condition(in: bytes, tag: $0, lastModified: lastModified, now: since) }
    }

    /// That of the whole record, for a neighbour's change may show in any answer; never later than the present (RFC 9110 §8.8.2.1).
    var lastModified: HTTPDate? { snapshot.recordedLast.map { min(HTTPDate(seconds: Int($0.seconds)), since) } }

    private mutating func pack(_ answer: inout Answer) {
        scratch.removeAll()
        answer.content.withSpan { gzip($0, level: 6, into: &scratch) }
        swap(&answer.content, &scratch)
    }

    /// `"v3-1f00…"` for a record, `"1f00…"` for everything else; `.gz` marks the packed form, for they are different bytes.
    mutating func writeTag(_ version: Int?, _ hash: UInt64, isPacked: Bool) {
        tag.removeAll()
        tag.append(UInt8(ascii: "\""))
        if let version {
            tag.append(UInt8(ascii: "v"))
            tag.append(decimal: version)
            tag.append(UInt8(ascii: "-"))
        }
        tag.append(hexadecimal: hash)
        if isPacked { tag.append(".gz") }
        tag.append(UInt8(ascii: "\""))
    }

    /// The fields that go with a 304 too (RFC 9110 §15.4.5).
    func writeSharedFields(_ made: Representation, into answer: inout Answer) {
        answer.field("ETag") { fields in tag.withSpan { fields.append($0) } }
        if settings.maxAgeSeconds > 0 {
            answer.field("Cache-Control") { fields in
                fields.append("public, max-age=")
                fields.append(decimal: settings.maxAgeSeconds)
            }
        } else {
            answer.field("Cache-Control", "no-cache")
        }
        answer.field("Vary", made.isNegotiated ? "Accept, Accept-Encoding" : "Accept-Encoding")
    }

    func writeOwnFields(_ made: Representation, isPacked: Bool, into answer: inout Answer) {
        answer.field("Content-Type", made.media.text)
        if isPacked { answer.field("Content-Encoding", "gzip") }
        if let lastModified { answer.field("Last-Modified", date: lastModified) }
        if let next = made.next { answer.field("Link", text: "<\(next)>; rel=\"next\"") }
    }
}
