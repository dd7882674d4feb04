internal import Bytes
internal import JSON
internal import Records
internal import Text

extension ListRequest {
    /// What was understood: the filters with their values resolved, how times are matched, and the order.
    /// `meant` is what words that nobody uses were taken for.
    func writeApplied(meant: [String: [String]], into buffer: inout ByteBuffer) {
        buffer.object { buffer in
            for asked in filters {
                buffer.member(named: asked.filter.name)
                if asked.groups.count == 1 {
                    asked.groups[0].write(meant, into: &buffer)
                } else {
                    buffer.object { $0.array("all") { for group in asked.groups { group.write(meant, into: &$0) } } }
                }
            }
            if let isCertain { buffer.member("match", isCertain ? "certain" : "possible") }
            buffer.member("sort", sort.rawValue)
        }
    }
}

extension Asked.Group {
    /// `{"any": [values], "none"?: true}`; words, which must all occur, are `{"words": [words], "not"?: [words], "meant"?: {word: [words]}}`.
    fileprivate func write(_ meant: [String: [String]], into buffer: inout ByteBuffer) {
        buffer.object { buffer in
            if case .words(let query)? = values.first {
                query.write(meant, into: &buffer)
            } else if !values.isEmpty {
                buffer.array("any") { for value in values { value.write(into: &$0) } }
            }
            if orNone { buffer.member("none", true) }
        }
    }
}

extension Meaning {
    fileprivate func write(into buffer: inout ByteBuffer) {
        switch self {
        case .record(let id, let name):
            buffer.object {
                $0.member("id", id.text)
                $0.member("name", name)
            }
        case .word(let word): buffer.string(word)
        case .words(let query): buffer.string(query.text)
        case .date(let date):
            buffer.object {
                $0.member("edtf", date.text)
                $0.member("earliest", ifAny: date.earliest?.text)
                $0.member("latest", ifAny: date.latest?.text)
            }
        }
    }
}

extension SearchQuery {
    /// Each group as it could be asked for by itself.
    fileprivate func write(_ meant: [String: [String]], into buffer: inout ByteBuffer) {
        buffer.strings("words", wanted.map { SearchQuery(wanted: [$0]).text })
        if !unwanted.isEmpty { buffer.strings("not", unwanted.map(\.text)) }
        let slips = wanted.joined().compactMap { term in meant[term.text].map { (word: term.text, words: $0) } }
        if slips.isEmpty { return }
        buffer.object("meant") { buffer in
            for (word, words) in slips {
                buffer.member(named: word)
                buffer.array { for word in words { $0.string(word) } }
            }
        }
    }
}
