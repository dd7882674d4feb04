internal import Bytes
internal import HTTP
internal import JSON
internal import Records
internal import Routing

extension Problem {
    /// Makes this the answer, in place of whatever it was.
    func write(into answer: inout Answer) {
        answer.reset()
        writeBehindFields(into: &answer)
    }

    /// The same with the fields that there are, none of which speak of the content.
    func writeBehindFields(into answer: inout Answer) {
        answer.status = code.status
        answer.field("Content-Type", "application/problem+json")
        answer.field("Cache-Control", "no-store")
        if let allow { answer.field("Allow", text: allow.text) }
        if let lengthOutOfRange { answer.fieldForUnsatisfiableRange(of: lengthOutOfRange) }
        writeValue(into: &answer.content)
        answer.content.append(UInt8(ascii: "\n"))
    }

    /// Without a line end.
    func writeValue(into buffer: inout ByteBuffer) {
        buffer.object { buffer in
            buffer.member("type", code.page)
            buffer.member("title", code.title)
            buffer.member("status", code.status)
            buffer.member("code", code.rawValue)
            buffer.member("detail", detail)
            buffer.member("hint", ifAny: hint)
            buffer.member("parameter", ifAny: parameter)
            if let offset { buffer.member("offset", offset) }
            if !candidates.isEmpty {
                buffer.array("candidates") { buffer in
                    for candidate in candidates {
                        buffer.object {
                            $0.member("id", candidate.id.text)
                            $0.member("name", candidate.name)
                        }
                    }
                }
            }
            if !errors.isEmpty { buffer.array("errors") { for fault in errors { fault.write(into: &$0) } } }
        }
    }
}

extension Problem.Code {
    /// The path of the page that explains it.
    var page: String { "/problems/" + rawValue }
}

extension Fault {
    fileprivate func write(into buffer: inout ByteBuffer) {
        buffer.object {
            $0.member("pointer", pointer)
            $0.member("code", code.rawValue)
            $0.member("detail", detail)
            $0.member("hint", ifAny: hint)
        }
    }
}
