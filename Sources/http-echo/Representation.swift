import Bytes
import Gzip
import HTTP

/// One unchanging content of one type, plain and packed: each coding has its own strong tag.
struct Representation {
    let media: MediaType
    private let plain: [UInt8]
    private let packed: [UInt8]
    private let plainTag: [UInt8]
    private let packedTag: [UInt8]
    /// When all of them were last changed.
    private static let changed = HTTPDate(seconds: 1_700_000_000)

    init(_ media: MediaType, _ text: String, tag: String) {
        self.media = media
        let content = Array(text.utf8)
        var buffer = ByteBuffer(capacity: content.count)
        gzip(content.span, level: 6, into: &buffer)
        plain = content
        packed = buffer.copied()
        plainTag = Array("\"\(tag)\"".utf8)
        packedTag = Array("\"\(tag).gz\"".utf8)
    }

    /// Answers GET and HEAD as RFC 9110 has it: coding, conditions, one range.
    func answer(_ request: borrowing Request, in bytes: Span<UInt8>, at now: HTTPDate, into answer: inout Answer) {
        guard let coding = request.coding(in: bytes) else { return answer.fail(406, "Not Acceptable") }
        let isPacked = coding == .gzip
        let content = isPacked ? packed : plain
        let tag = isPacked ? packedTag : plainTag
        answer.field("ETag", tag.span)
        answer.field("Last-Modified", date: Self.changed)
        answer.field("Vary", "Accept, Accept-Encoding")
        answer.field("Cache-Control", "max-age=60")
        switch request.condition(in: bytes, tag: tag.span, lastModified: Self.changed, now: now) {
        case .notModified: answer.status = 304
        case .failed: answer.fail(412, "Precondition Failed")
        case .holds:
            answer.field("Accept-Ranges", "bytes")
            switch request.byteRange(in: bytes, of: content.count, tag: tag.span, lastModified: Self.changed, now: now) {
            case .unsatisfiable:
                answer.fieldForUnsatisfiableRange(of: content.count)
                answer.fail(416, "Range Not Satisfiable")
            case .whole:
                put(content, isPacked, into: &answer)
            case .part(let range):
                put(content, isPacked, into: &answer)
                answer.keep(range)
            }
        }
    }

    private func put(_ content: [UInt8], _ isPacked: Bool, into answer: inout Answer) {
        answer.field("Content-Type", media.text)
        if isPacked { answer.field("Content-Encoding", "gzip") }
        answer.content.append(content.span)
    }
}

extension Answer {
    /// Makes it a problem (RFC 9457) without more to say than its status does.
    mutating func fail(_ status: Int, _ title: StaticString) {
        self.status = status
        field("Content-Type", MediaType.problem.text)
        content.append(#"{"type":"about:blank","title":""#)
        content.append(title)
        content.append(#"","status":"#)
        content.append(decimal: status)
        content.append("}\n")
    }
}
