/// What a value looks like, for OpenAPI 3.1 (JSON Schema 2020-12).
indirect enum Shape: Sendable {
    /// `pattern` is a regular expression (ECMA 262).
    case string(pattern: String? = nil, format: String? = nil, summary: String? = nil)
    case integer(ClosedRange<Int>)
    case number
    case boolean
    case constant(String)
    case vocabulary(title: String, words: [Word])
    case list(Shape)
    case object(Object)

    struct Word: Sendable {
        let text: String
        let meaning: String
    }

    /// A component of its own.
    struct Object: Sendable {
        let title: String
        let summary: String
        let members: [Property]
    }

    struct Property: Sendable {
        let name: String
        let summary: String
        let shape: Shape
        let isRequired: Bool
        let isReadOnly: Bool
    }
}
