import Bytes

/// How the content of an answer may be packed.
package enum ContentCoding: Sendable {
    case identity, gzip
}

extension Request {
    /// The kind of content that the client likes best, the first of equals; nothing if it accepts none of them: 406 (RFC 9110 §12.5.1).
    package func preferred<let count: Int>(among offers: InlineArray<count, MediaType>, in bytes: Span<UInt8>) -> MediaType? {
        guard has(.accept) else { return offers[0] }
        var best: MediaType?
        var highest = 0
        for index in 0..<count {
            let quality = quality(of: offers[index], in: bytes)
            if quality > highest {
                highest = quality
                best = offers[index]
            }
        }
        return best
    }

    /// 0 (not accepted) to 1000. The most specific range decides; an Accept without a single member accepts everything.
    package func quality(of media: MediaType, in bytes: Span<UInt8>) -> Int {
        var isEmpty = true
        var quality = 0
        var specificity = 0
        forEachValue(of: .accept) { value in
            var members = ListElements(value)
            while let member = members.next(in: bytes) {
                isEmpty = false
                guard let range = MediaRange(bytes, member), range.isPlain else { continue }
                let rank = Self.specificity(of: range, for: media, bytes)
                if rank > specificity || rank == specificity && rank > 0 && range.quality > quality {
                    specificity = rank
                    quality = range.quality
                }
            }
        }
        return isEmpty ? 1000 : quality
    }

    /// 3 for the type itself, 2 for `type/*`, 1 for `*/*`, 0 for no match.
    private static func specificity(of range: MediaRange, for media: MediaType, _ bytes: Span<UInt8>) -> Int {
        if range.isExactly(media, bytes) { return 3 }
        guard bytes.isWord(range.subtype, "*") else { return 0 }
        if range.isType(media, bytes) { return 2 }
        return bytes.isWord(range.type, "*") ? 1 : 0
    }

    /// How to pack an answer that stands ready plain and as gzip: gzip where it is not liked less. Nothing if neither is accepted: 406
    /// (RFC 9110 §12.5.3).
    package func coding(in bytes: Span<UInt8>) -> ContentCoding? {
        guard has(.acceptEncoding) else { return .identity }
        let (gzip, identity, rest) = codings(in: bytes)
        let packed = gzip ?? rest ?? 0
        if packed > 0 && packed >= identity ?? 0 { return .gzip }
        return Self.isAcceptable(identity, rest) ? .identity : nil
    }

    /// Whether plain content is acceptable, even if packed content is liked better.
    package func acceptsPlain(in bytes: Span<UInt8>) -> Bool {
        guard has(.acceptEncoding) else { return true }
        let (_, identity, rest) = codings(in: bytes)
        return Self.isAcceptable(identity, rest)
    }

    /// Plain is acceptable unless it is excluded by name, or by an asterisk that no mention of it overrides.
    private static func isAcceptable(_ identity: Int?, _ rest: Int?) -> Bool { (identity ?? rest ?? 1) > 0 }

    /// How much the codings that are mentioned are liked, and by an asterisk all others.
    private func codings(in bytes: Span<UInt8>) -> (gzip: Int?, identity: Int?, rest: Int?) {
        var gzip: Int?
        var identity: Int?
        var rest: Int?
        forEachValue(of: .acceptEncoding) { value in
            var members = ListElements(value)
            while let member = members.next(in: bytes) {
                guard let (name, quality) = Self.weighted(bytes, member) else { continue }
                if bytes.isWord(name, "gzip") || bytes.isWord(name, "x-gzip") { gzip = max(quality, gzip ?? 0) }
                if bytes.isWord(name, "identity") { identity = quality }
                if bytes.isWord(name, "*") { rest = quality }
            }
        }
        return (gzip, identity, rest)
    }

    /// `coding [ OWS ";" OWS "q=" qvalue ]`
    private static func weighted(_ bytes: Span<UInt8>, _ member: Slice) -> (name: Slice, quality: Int)? {
        var position = member.start
        guard skipToken(bytes, at: &position, member.end) else { return nil }
        let name = Slice(member.start, position)
        var quality = 1000
        var parameters = Parameters(Slice(position, member.end))
        while let parameter = parameters.next(in: bytes) {
            guard bytes.isWord(parameter.name, "q"), let weight = bytes.quality(parameter.value) else { return nil }
            quality = weight
        }
        return parameters.isMalformed ? nil : (name, quality)
    }

    /// What the content is said to be; nothing where that is not said, said twice, malformed, unknown, or in another charset than UTF-8: 415.
    package func contentType(in bytes: Span<UInt8>) -> MediaType? {
        guard let value = onlyValue(of: .contentType), let range = MediaRange(bytes, value), range.isPlain else { return nil }
        for media in MediaType.allCases where range.isExactly(media, bytes) { return media }
        return nil
    }
}
