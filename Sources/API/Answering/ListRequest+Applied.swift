internal import Bytes
internal import JSON
internal import Records

extension ListRequest {
    /// What was understood: the filters with their values resolved, how times are matched, and the order.
    func writeApplied(into buffer: inout ByteBuffer) {
        buffer.object { buffer in
            for asked in filters {
                buffer.member(named: asked.filter.name)
                if asked.groups.count == 1 {
                    asked.groups[0].write(into: &buffer)
                } else {
                    buffer.object { $0.array("all") { for group in asked.groups { group.write(into: &$0) } } }
                }
            }
            if let isCertain { buffer.member("match", isCertain ? "certain" : "possible") }
            buffer.member("sort", sort.rawValue)
        }
    }
}

extension Asked.Group {
    /// `{"any": [values], "none"?: true}`; words, which must all occur, are `{"words": [words]}`.
    fileprivate func write(into buffer: inout ByteBuffer) {
        buffer.object { buffer in
            if case .words(let words)? = values.first {
                buffer.strings("words", words)
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
        case .words(let words): for word in words { buffer.string(word) }
        case .date(let date):
            buffer.object {
                $0.member("edtf", date.text)
                $0.member("earliest", ifAny: date.earliest?.text)
                $0.member("latest", ifAny: date.latest?.text)
            }
        }
    }
}
