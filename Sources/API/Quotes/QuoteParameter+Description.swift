internal import Bytes
internal import JSON

extension QuoteParameter {
    /// As a parameter of OpenAPI.
    func describe(into buffer: inout ByteBuffer) {
        buffer.object { buffer in
            buffer.member("name", rawValue)
            buffer.member("in", "query")
            buffer.member("description", summary)
            if self == .words { buffer.member("required", true) }
            buffer.object("schema") { buffer in
                buffer.member("type", "string")
                if self == .words { buffer.member("maxLength", QuoteRequest.longest) }
            }
        }
    }

    /// What is asked, which verdicts there are, and a question that has an answer: for the index.
    static func writeIndex(example: String, into buffer: inout ByteBuffer) {
        buffer.object { buffer in
            buffer.member("path", QuoteRequest.path)
            buffer.member("summary", "Were these the words? GET one quotation, POST up to \(API.mostQuotes).")
            buffer.member("example", example)
            buffer.array("parameters") { buffer in
                for parameter in allCases {
                    buffer.object {
                        $0.member("name", parameter.rawValue)
                        $0.member("summary", parameter.summary)
                    }
                }
            }
            buffer.array("verdicts") { buffer in
                for verdict in QuoteVerdict.allCases {
                    buffer.object {
                        $0.member("value", verdict.rawValue)
                        $0.member("meaning", verdict.meaning)
                    }
                }
            }
        }
    }
}

extension ByteBuffer {
    /// One check, or several.
    mutating func describeQuotes() {
        object("requestBody") { buffer in
            buffer.member("required", true)
            buffer.object("content") { buffer in
                buffer.object("application/json") { buffer in
                    buffer.object("schema") { buffer in
                        buffer.array("anyOf") { buffer in
                            buffer.object { $0.member("$ref", "#/components/schemas/QuoteQuestion") }
                            buffer.object { buffer in
                                buffer.member("type", "array")
                                buffer.member("minItems", 1)
                                buffer.member("maxItems", API.mostQuotes)
                                buffer.object("items") { $0.member("$ref", "#/components/schemas/QuoteQuestion") }
                            }
                        }
                    }
                }
            }
        }
    }

    /// Any of these components.
    mutating func anyOf(_ components: [String]) {
        array("anyOf") { buffer in
            for component in components { buffer.object { $0.member("$ref", "#/components/schemas/\(component)") } }
        }
    }
}
