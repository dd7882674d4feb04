import Bytes
import JSON
import Schema

/// As much of JSON Schema as the components use, read from what is published.
struct ComponentDescription {
    private let components: Tree

    init() throws {
        var buffer = ByteBuffer()
        buffer.openObject()
        Schema.writeComponents(into: &buffer)
        buffer.closeObject()
        components = try Tree(parsing: buffer.withSpan { $0.text })
    }

    /// What of the value is not as the component says.
    func faults(of value: Tree, as component: String) -> [String] {
        guard let schema = components[component] else { return ["no component \(component)"] }
        return faults(of: value, schema, at: "")
    }

    private func faults(of value: Tree, _ schema: Tree, at pointer: String) -> [String] {
        guard case .object(let keywords) = schema else { return ["\(pointer): no schema"] }
        var faults: [String] = []
        for (keyword, expected) in keywords {
            switch (keyword, expected, value) {
            case ("$ref", .scalar(let reference), _):
                let name = String(reference.dropFirst("\"#/components/schemas/".count).dropLast())
                guard let schema = components[name] else { return ["\(pointer): \(reference) leads nowhere"] }
                faults += self.faults(of: value, schema, at: pointer)
            case ("allOf", .array(let schemas), _): for schema in schemas { faults += self.faults(of: value, schema, at: pointer) }
            case ("type", .scalar(let kind), _):
                if !value.isOne(of: String(kind.dropFirst().dropLast())) { faults.append("\(pointer): is not \(kind)") }
            case ("const", .scalar(let word), .scalar(let text)): if word != text { faults.append("\(pointer): is not \(word)") }
            case ("enum", .array(let words), .scalar(let text)):
                if !words.map(\.text).contains(text) { faults.append("\(pointer): \(text) is not listed") }
            case ("required", .array(let names), .object(let members)):
                for name in names.map({ String($0.text.dropFirst().dropLast()) }) where !members.contains(where: { $0.name == name }) {
                    faults.append("\(pointer): \(name) is missing")
                }
            case ("properties", _, .object(let members)):
                for (name, member) in members {
                    guard let schema = expected[name] else {
                        faults.append("\(pointer): \(name) is not described")
                        continue
                    }
                    faults += self.faults(of: member, schema, at: "\(pointer)/\(name)")
                }
            case ("items", _, .array(let elements)):
                for (index, element) in elements.enumerated() {
                    faults += self.faults(of: element, expected, at: "\(pointer)/\(index)")
                }
            case ("minimum", .scalar(let bound), .scalar(let number)):
                if Int(number) ?? .min < Int(bound) ?? .max { faults.append("\(pointer): too small") }
            case ("maximum", .scalar(let bound), .scalar(let number)):
                if Int(number) ?? .max > Int(bound) ?? .min { faults.append("\(pointer): too large") }
            case ("description", _, _), ("readOnly", _, _), ("pattern", _, _), ("format", _, _): break
            default: faults.append("\(pointer): \(keyword) does not fit")
            }
        }
        return faults
    }
}

extension Tree {
    fileprivate func isOne(of kind: String) -> Bool {
        switch (self, kind) {
        case (.object, "object"), (.array, "array"): true
        case (.scalar(let text), "string"): text.hasPrefix("\"")
        case (.scalar(let text), "boolean"): text == "true" || text == "false"
        case (.scalar(let text), "integer"): Int(text) != nil
        case (.scalar(let text), "number"): Double(text) != nil
        default: false
        }
    }
}
