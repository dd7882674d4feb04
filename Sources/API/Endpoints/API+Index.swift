internal import Bytes
internal import HTTP
internal import JSON
internal import Records
internal import Schema
internal import Store
internal import Text

extension API {
    /// What there is and how to ask for it: each list with its count, its filters with their vocabularies, and an example that gives rows.
    mutating func writeIndex(
        _ request: borrowing Request, in bytes: Span<UInt8>, into content: inout ByteBuffer
    ) throws(Problem) -> Representation {
        let shape = try Shape(ofPage: "/v1", request.query, in: bytes)
        let snapshot = snapshot
        content.object { content in
            content.member("name", "Communique")
            content.member(
                "summary",
                "The diplomatic record: who said what, who met whom, and which facts hold, each tied to the passage that supports it.")
            content.array("lists") { for listing in Listing.all { listing.write(from: snapshot, into: &$0) } }
            content.array("controls") { content in
                for control in Control.allCases {
                    content.object {
                        $0.member("name", control.rawValue)
                        $0.member("summary", control.summary)
                    }
                }
            }
            content.member("quotes")
            QuoteParameter.writeIndex(example: QuoteParameter.example(in: snapshot), into: &content)
            content.array("forms") { content in
                for media in [MediaType.json] + MediaType.ofRows {
                    content.object {
                        $0.member("accept", media.name)
                        $0.member("summary", media.rowsSummary)
                    }
                }
            }
            content.object("see") {
                $0.member("description", "/openapi.json")
                $0.member("problems", "/problems")
            }
        }
        finish(&content, shape)
        return Representation()
    }
}

extension Listing {
    fileprivate func write(from snapshot: Snapshot, into buffer: inout ByteBuffer) {
        buffer.object { buffer in
            buffer.member("path", path)
            buffer.member("summary", summary)
            buffer.member("count", types.reduce(0) { $0 + snapshot.count(of: $1) })
            buffer.member("example", example(in: snapshot))
            if needsWords { buffer.strings("requires", ["q"]) }
            buffer.array("filters") { for filter in filters { filter.write(into: &$0) } }
            buffer.strings("sorts", sorts.map(\.rawValue))
            buffer.strings("facets", filters.filter(\.isFacet).map(\.name))
            buffer.strings("members", members)
        }
    }

    /// The names of the members that its records have, without repeats.
    var members: [String] {
        var names: [String] = []
        for member in types.flatMap(Schema.shownMembers) where !names.contains(member.name) { names.append(member.name) }
        return names
    }

    /// A question that has an answer: by the most frequent value of the first filter that any of the records has.
    func example(in snapshot: Snapshot) -> String {
        if needsWords { return example(ofWordsIn: snapshot) }
        for filter in filters {
            guard let field = filter.field, let key = snapshot.keys(in: field, among: types).first?.key else { continue }
            var query = ByteBuffer()
            query.append(percentEncoding: key.utf8Span.span)
            return "\(path)?\(filter.name)=\(query.withSpan { $0.text })"
        }
        return path
    }
}

extension Listing {
    /// The same by the first word of some record's line.
    private func example(ofWordsIn snapshot: Snapshot) -> String {
        let row = snapshot.page(of: Query(types: types, limit: 1)).rows.first
        let word = row.map { fold(snapshot.line(of: $0)) }?.first ?? "peace"
        var query = ByteBuffer()
        query.append(percentEncoding: word.utf8Span.span)
        return "\(path)?q=\(query.withSpan { $0.text })"
    }
}

extension Filter {
    fileprivate func write(into buffer: inout ByteBuffer) {
        buffer.object { buffer in
            buffer.member("name", name)
            buffer.member("summary", summary)
            switch value {
            case .record(let types):
                buffer.member("takes", "record")
                buffer.strings("of", types.map(\.rawValue))
            case .id: buffer.member("takes", "id")
            case .text: buffer.member("takes", "text")
            case .date: buffer.member("takes", "date")
            case .words: buffer.member("takes", "words")
            case .vocabulary(let terms):
                buffer.member("takes", "word")
                buffer.array("vocabulary") { buffer in
                    for term in terms {
                        buffer.object {
                            $0.member("value", term.word)
                            $0.member("meaning", term.meaning)
                        }
                    }
                }
            }
            buffer.member("repeatable", isRepeatable)
            buffer.member("none", isOptional)
        }
    }
}
