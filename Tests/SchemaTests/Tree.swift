import JSON

/// JSON to be taken apart and put together otherwise.
indirect enum Tree {
    case object([(name: String, value: Tree)])
    case array([Tree])
    /// As it is written.
    case scalar(String)

    init(_ value: JSONValue, of text: [UInt8]) {
        self =
            switch value.kind {
            case .object: .object(value.members.map { ($0.name.string ?? "", Tree($0.value, of: text)) })
            case .array: .array(value.elements.map { Tree($0, of: text) })
            case .string, .number, .boolean, .null: .scalar(String(decoding: text[value.range], as: UTF8.self))
            }
    }

    init(parsing text: String) throws {
        let bytes = Array(text.utf8)
        self.init(try JSONDocument(parsing: bytes).root, of: bytes)
    }

    var text: String {
        switch self {
        case .object(let members): "{" + members.map { "\"\($0.name)\":\($0.value.text)" }.joined(separator: ",") + "}"
        case .array(let elements): "[" + elements.map(\.text).joined(separator: ",") + "]"
        case .scalar(let text): text
        }
    }

    /// The kinds of value that have no business where this one stands.
    var otherKinds: [String] {
        let kinds = ["object": "{}", "array": "[]", "string": "\"Zzz zz\"", "number": "-1.5", "boolean": "true", "null": "null"]
        let own =
            switch self {
            case .object: "object"
            case .array: "array"
            case .scalar(let text):
                switch text.first {
                case "\"": "string"
                case "t", "f": "boolean"
                case "n": "null"
                default: "number"
                }
            }
        return kinds.filter { $0.key != own }.values.sorted()
    }

    subscript(name: String) -> Tree? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }
}

extension Tree {
    /// Every value within, with its pointer, and how the whole reads with another value in its place.
    func places(at pointer: String = "") -> [(pointer: String, value: Tree, replacing: (Tree) -> Tree)] {
        switch self {
        case .scalar: []
        case .array(let elements):
            elements.indices.flatMap { index in
                inner(elements[index], "\(pointer)/\(index)") { changed in
                    var elements = elements
                    elements[index] = changed
                    return .array(elements)
                }
            }
        case .object(let members):
            members.indices.flatMap { index in
                inner(members[index].value, "\(pointer)/\(members[index].name)") { changed in
                    var members = members
                    members[index].value = changed
                    return .object(members)
                }
            }
        }
    }

    private func inner(_ value: Tree, _ pointer: String, _ put: @escaping (Tree) -> Tree) -> [(
        pointer: String, value: Tree, replacing: (Tree) -> Tree
    )] {
        [(pointer, value, put)] + value.places(at: pointer).map { place in (place.pointer, place.value, { put(place.replacing($0)) }) }
    }
}
