internal import Bytes
internal import HTTP
internal import JSON
internal import Records

extension API {
    /// All kinds of problem.
    mutating func writeProblems(
        _ request: borrowing Request, _ wanted: Wanted, in bytes: Span<UInt8>, into content: inout ByteBuffer
    ) throws(Problem) -> Representation {
        let shape = try Shape(ofPage: "/problems", request.query, in: bytes)
        if wanted.prefersHTML {
            content.page("Problems") { content in
                content.append("<dl>\n")
                for page in ProblemPage.all {
                    content.append(text: "<dt><a href=\"\(page.path)\">\(page.code)</a> (\(page.status))</dt>\n<dd>")
                    content.append(escapingHTML: page.title)
                    content.append("</dd>\n")
                }
                content.append("</dl>\n")
            }
            return Representation(media: .html, isNegotiated: true)
        }
        content.object { content in content.array("problems") { for page in ProblemPage.all { page.write(into: &$0) } } }
        finish(&content, shape)
        return Representation(isNegotiated: true)
    }

    /// One kind of problem: where the `type` of a problem leads.
    mutating func writeProblem(
        _ segment: Slice, _ request: borrowing Request, _ wanted: Wanted, in bytes: Span<UInt8>, into content: inout ByteBuffer
    ) throws(Problem) -> Representation {
        let shape = try Shape(ofPage: "/problems/{code}", request.query, in: bytes)
        let code = bytes.within(segment) { $0.percentDecoded(plusIsSpace: false) ?? $0.text }
        guard let page = ProblemPage.all.first(where: { $0.code == code }) else {
            throw Problem(
                .pathUnknown, "There is no problem \(code.quoted).",
                hint: .didYouMean(nearest(to: code, among: ProblemPage.all.map(\.code)).map { "/problems/" + $0 })
                    ?? "GET /problems lists them all.")
        }
        if wanted.prefersHTML {
            content.page(page.title) { content in
                content.append(text: "<p><code>\(page.code)</code>, status \(page.status)</p>\n<p>")
                content.append(escapingHTML: page.explanation)
                content.append("</p>\n<p><a href=\"/problems\">All problems</a></p>\n")
            }
            return Representation(media: .html, isNegotiated: true)
        }
        page.write(into: &content)
        finish(&content, shape)
        return Representation(isNegotiated: true)
    }
}

extension ProblemPage {
    fileprivate func write(into buffer: inout ByteBuffer) {
        buffer.object {
            $0.member("type", path)
            $0.member("title", title)
            $0.member("status", status)
            $0.member("code", code)
            $0.member("explanation", explanation)
        }
    }
}

// HTML for eyes: one column, no script, no style sheet to fetch.
extension ByteBuffer {
    fileprivate mutating func page(_ title: String, _ content: (inout ByteBuffer) -> Void) {
        append("<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n")
        append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
        append(escapingHTML: title)
        append("</title>\n<style>body{max-width:40em;margin:3em auto;padding:0 1em;font:1em/1.5 sans-serif}</style>\n<h1>")
        append(escapingHTML: title)
        append("</h1>\n")
        content(&self)
        append("</html>\n")
    }

    fileprivate mutating func append(escapingHTML text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "<"): append("&lt;")
            case UInt8(ascii: ">"): append("&gt;")
            case UInt8(ascii: "&"): append("&amp;")
            default: append(byte)
            }
        }
    }
}
