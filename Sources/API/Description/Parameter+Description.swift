internal import Bytes
internal import JSON
internal import Records

extension Filter {
    func describe(into buffer: inout ByteBuffer) {
        buffer.object { buffer in
            buffer.member("name", name)
            buffer.member("in", "query")
            buffer.member("description", description)
            buffer.object("schema") { $0.member("type", "string") }
        }
    }

    /// What it asks, what it takes, and how it may be combined.
    private var description: String {
        let takes: String? =
            switch value {
            case .record(let types) where types == RecordType.allCases:
                "Takes the id of any record, or a name that fits exactly one entity."
            case .record(let types) where types == [.entity]: "Takes an id, or a name that fits exactly one entity."
            case .record(let types): "Takes the id of \(types.map(\.withArticle).joined(with: "or"))."
            case .vocabulary(let terms): "One of \(terms.map(\.word).joined(separator: ", "))."
            case .id, .text, .date, .words: nil
            }
        let none = isOptional ? "‘none’ asks for its absence." : nil
        let repeated = isRepeatable ? "Given twice, both must hold." : nil
        return [summary, takes, none, repeated].compactMap(\.self).joined(separator: " ")
    }
}

extension Control {
    func describe(of endpoint: API.Endpoint, into buffer: inout ByteBuffer) {
        buffer.object { buffer in
            buffer.member("name", rawValue)
            buffer.member("in", "query")
            buffer.member("description", summary)
            if self == .pretty || self == .explain { buffer.member("allowEmptyValue", true) }
            buffer.object("schema") { buffer in
                switch self {
                case .sort:
                    buffer.member("type", "string")
                    buffer.strings("enum", endpoint.listing?.sorts.map(\.rawValue) ?? [])
                case .match:
                    buffer.member("type", "string")
                    buffer.strings("enum", ["certain", "possible"])
                    buffer.member("default", "possible")
                case .limit:
                    buffer.member("type", "integer")
                    buffer.member("minimum", ListRequest.limits.lowerBound)
                    buffer.member("maximum", ListRequest.limits.upperBound)
                    buffer.member("default", ListRequest.defaultLimit)
                case .explain, .pretty: buffer.member("type", "boolean")
                case .facets, .fields, .cursor: buffer.member("type", "string")
                }
            }
        }
    }
}

extension ByteBuffer {
    /// A segment of the path.
    mutating func pathParameter(_ name: String) {
        object { buffer in
            buffer.member("name", name)
            buffer.member("in", "path")
            buffer.member("required", true)
            buffer.object("schema") { $0.member("type", "string") }
        }
    }
}
