package import Bytes
internal import JSON
package import Records

extension Schema {
    /// The component that describes a record of the type, such as `Statement`; with `Part` behind it, one from which members were chosen.
    package static func component(of type: RecordType) -> String {
        guard case .object(let object) = shape(of: type) else { return "" }
        return object.title
    }

    /// Writes the members of `components.schemas` (OpenAPI 3.1) that describe records as they are served. The braces are the caller's.
    package static func writeComponents(into json: inout ByteBuffer) {
        var written: Set<String> = []
        for type in RecordType.allCases {
            guard case .object(let object) = shape(of: type) else { continue }
            json.member(named: object.title)
            json.openObject()
            json.member("description")
            json.string(object.summary)
            json.member("allOf")
            json.openArray()
            json.reference(to: object.title + part)
            json.closeArray()
            json.required(by: object)
            json.closeObject()
            json.component(object, title: object.title + part, isWhole: false)
            object.writeComponents(into: &json, &written)
        }
    }

    private static let part = "Part"
}

extension Shape.Object {
    /// The components of the objects within, each once.
    fileprivate func writeComponents(into json: inout ByteBuffer, _ written: inout Set<String>) {
        for member in members {
            guard let object = member.shape.object, written.insert(object.title).inserted else { continue }
            json.component(object, title: object.title, isWhole: true)
            object.writeComponents(into: &json, &written)
        }
    }
}

extension Shape {
    /// The object that it is, or is a list of.
    fileprivate var object: Object? {
        switch self {
        case .object(let object): object
        case .list(let element): element.object
        case .string, .integer, .number, .boolean, .constant, .vocabulary: nil
        }
    }
}

extension ByteBuffer {
    fileprivate mutating func component(_ object: Shape.Object, title: String, isWhole: Bool) {
        member(named: title)
        openObject()
        member("type")
        string("object")
        member("description")
        string(object.summary)
        member("properties")
        openObject()
        for property in object.members {
            member(named: property.name)
            openObject()
            describe(property.shape, property.summary)
            if property.isReadOnly {
                member("readOnly")
                boolean(true)
            }
            closeObject()
        }
        closeObject()
        if isWhole { required(by: object) }
        closeObject()
    }

    fileprivate mutating func required(by object: Shape.Object) {
        member("required")
        openArray()
        for property in object.members where property.isRequired { string(property.name) }
        closeArray()
    }

    fileprivate mutating func reference(to title: String) {
        openObject()
        member("$ref")
        string("#/components/schemas/" + title)
        closeObject()
    }

    private mutating func describe(_ shape: Shape, _ summary: String?) {
        var notes = summary.map { [$0] } ?? []
        switch shape {
        case .string(let pattern, let format, let more):
            type("string")
            if let pattern { text("pattern", pattern) }
            if let format { text("format", format) }
            if let more { notes.append(more) }
        case .integer(let range):
            type("integer")
            member("minimum")
            integer(range.lowerBound)
            member("maximum")
            integer(range.upperBound)
        case .number: type("number")
        case .boolean: type("boolean")
        case .constant(let word):
            type("string")
            text("const", word)
        case .vocabulary(_, let words):
            type("string")
            member("enum")
            openArray()
            for word in words { string(word.text) }
            closeArray()
            notes.append(words.map { "\($0.text): \($0.meaning)" }.joined(separator: " "))
        case .list(let element):
            type("array")
            member("items")
            openObject()
            describe(element, nil)
            closeObject()
        case .object(let object): text("$ref", "#/components/schemas/" + object.title)
        }
        if !notes.isEmpty { text("description", notes.joined(separator: " ")) }
    }

    private mutating func type(_ name: String) { text("type", name) }

    private mutating func text(_ name: StaticString, _ value: String) {
        member(name)
        string(value)
    }
}
