internal import Bytes
package import HTTP
internal import JSON

extension API {
    /// What can be had line by line, by the last segment of its path.
    package static let exportable = Listing.all.filter { !$0.needsWords }.map(\.name)

    /// Why nothing is exported: what is wrong with the question, and what to do instead.
    package struct ExportRefusal: Error, Equatable, Sendable {
        package let detail: String
        package let hint: String?
    }

    /// Asks for a list as a client does, and lends the content to `take` piece by piece: it is what a client would get.
    ///
    /// `query` is what stands behind the question mark; what must be encoded in it is, and what is encoded already stays so.
    package mutating func export(
        _ list: String, as media: MediaType, query: String, take: (Span<UInt8>) throws -> Void
    ) throws {
        var bytes = ByteBuffer()
        bytes.append(text: "GET /v1/\(list)\(query.isEmpty ? "" : "?")")
        bytes.append(percentEncoding: query.utf8Span.span, keeping: .target)
        bytes.append(text: " HTTP/1.1\r\nHost: localhost\r\nAccept: \(media.name)\r\n\r\n")
        var request = Request(), answer = Answer(), scanned = 0
        var limits = Limits()
        (limits.requestLine, limits.head) = (bytes.count, bytes.count)
        switch bytes.withSpan({ readHead($0, scanned: &scanned, limits: limits, into: &request) }) {
        case .complete where request.objection == nil: bytes.withSpan { self.answer(request, in: $0, into: &answer) }
        case .complete, .incomplete: answer.refuse(request.objection ?? .requestLineMalformed)
        case .refused(let violation): answer.refuse(violation)
        }
        guard answer.status == 200 else { throw Self.refusal(answer) }
        try answer.content.withSpan(take)
        guard var stream = answer.stream.take() else { return }
        var progress = StreamProgress.going
        while progress != .over {
            answer.reset()
            progress = stream.proceed(into: &answer)
            try answer.content.withSpan(take)
        }
    }

    /// What a problem says.
    private static func refusal(_ answer: borrowing Answer) -> ExportRefusal {
        let problem = try? JSONDocument(parsing: answer.content.copied()).root
        return ExportRefusal(detail: problem?["detail"]?.string ?? "Refused with \(answer.status).", hint: problem?["hint"]?.string)
    }
}
