internal import Bytes
internal import HTTP
internal import Records
internal import Store

extension QuoteParameter {
    /// A check that finds something: the first words of the newest statement that is quoted whole.
    static func example(in snapshot: Snapshot) -> String {
        let query = Query(types: [.statement], conditions: [.any(.mode, [Statement.Mode.verbatim.rawValue])], limit: 1)
        let newest = snapshot.page(of: query).rows.first.flatMap { QuotedStatement($0, in: snapshot) }
        var target = ByteBuffer()
        target.append(text: "\(QuoteRequest.path)?\(words.rawValue)=")
        target.append(percentEncoding: (newest?.words.first ?? "We are ready to talk.").utf8Span.span)
        return target.withSpan { $0.text }
    }
}
