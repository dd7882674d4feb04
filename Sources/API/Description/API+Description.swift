internal import Bytes
internal import HTTP
internal import JSON
internal import Records
internal import Routing
internal import Schema

extension API {
    /// This API as OpenAPI 3.1 has it, from the table that routes, the tables of filters, and the field tables of the records.
    mutating func writeDescription(
        _ request: borrowing Request, in bytes: Span<UInt8>, into content: inout ByteBuffer
    ) throws(Problem) -> Representation {
        let shape = try Shape(ofPage: "/openapi.json", request.query, in: bytes)
        var plain = ByteBuffer(capacity: 1 << 17)
        Self.describe(into: &plain)
        // What was written by hand among it has line breaks, which are not for machines.
        plain.withSpan { content.append(compacting: $0) }
        finish(&content, shape)
        return Representation()
    }

    private static func describe(into buffer: inout ByteBuffer) {
        buffer.object { buffer in
            buffer.member("openapi", "3.1.0")
            buffer.object("info") {
                $0.member("title", "Communique")
                $0.member("version", "1")
                $0.member(
                    "description",
                    "The diplomatic record: who said what, who met whom, and which facts hold, each tied to the passage that supports it. Members "
                        + "are added, never renamed. In filters ‘a,b’ means any of them; a parameter given twice means both.")
            }
            buffer.array("servers") { $0.object { $0.member("url", "/") } }
            buffer.object("paths") { buffer in
                for (number, first) in table.enumerated() {
                    let pattern = first.route.pattern
                    if table[..<number].contains(where: { $0.route.pattern == pattern }) { continue }
                    buffer.member(named: pattern)
                    buffer.object { for line in table where line.route.pattern == pattern { line.describe(into: &$0) } }
                }
            }
            buffer.object("components") { buffer in
                buffer.object("schemas") { buffer in
                    Schema.writeComponents(into: &buffer)
                    buffer.separate()
                    buffer.append(Components.schemas)
                    buffer.separate()
                    buffer.append(QuoteComponents.schemas)
                }
                buffer.object("responses") { $0.describeSharedResponses() }
            }
        }
    }
}

extension ByteBuffer {
    fileprivate mutating func describeSharedResponses() {
        object("Problem") {
            $0.member("description", "What is wrong with the request.")
            $0.object("content") { $0.content("application/problem+json", schema: "Problem") }
        }
        object("NotModified") { $0.member("description", "The client has it already.") }
    }

    /// The entry of a media type, whose content a component describes.
    mutating func content(_ media: String, schema: String) {
        member(named: media)
        object { $0.object("schema") { $0.member("$ref", "#/components/schemas/\(schema)") } }
    }

    /// JSON without the white space between its values.
    fileprivate mutating func append(compacting json: Span<UInt8>) {
        var isString = false
        var isEscaped = false
        for index in 0..<json.count {
            let byte = json[index]
            if !isString && byte <= 0x20 { continue }
            append(byte)
            if byte == UInt8(ascii: "\""), !isEscaped { isString.toggle() }
            isEscaped = isString && byte == UInt8(ascii: "\\") && !isEscaped
        }
    }
}
