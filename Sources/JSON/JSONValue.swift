package import Bytes

/// One value of a document, seen in place. Copying it costs a retain.
package struct JSONValue: Sendable {
    package enum Kind: UInt8, Sendable { case object, array, string, number, boolean, null }

    let tape: JSONTape
    let index: Int

    private var node: JSONTape.Node { tape.nodes[index] }

    package var kind: Kind { node.kind }

    /// The bytes it takes in the text, quotation marks included.
    package var range: Range<Int> {
        let (node, marks) = (node, kind == .string ? 1 : 0)
        return Int(node.start) - marks..<Int(node.end) + marks
    }

    /// Where it begins in the text.
    package var offset: Int { range.lowerBound }

    /// What the string says; nothing for another kind.
    package var string: String? {
        guard kind == .string else { return nil }
        let bytes = tape.bytes
        let text = bytes.span.extracting(Int(node.start)..<Int(node.end))
        return node.flag ? decodedString(text) : text.text
    }

    /// The number exactly as it is written; nothing for another kind.
    package var number: String? {
        guard kind == .number else { return nil }
        let bytes = tape.bytes
        return bytes.span.extracting(Int(node.start)..<Int(node.end)).text
    }

    /// The number, where it is whole, written without fraction and exponent, and fits.
    package var integer: Int? { number.flatMap { Int($0) } }

    package var boolean: Bool? { kind == .boolean ? node.flag : nil }

    /// Whether it is the string `literal`. Makes no `String` where nothing is escaped.
    package func equals(_ literal: StaticString) -> Bool { tape.equals(literal, at: index) }

    /// Writes the value as it stands in the text.
    package func write(into buffer: inout ByteBuffer) {
        let bytes = tape.bytes
        buffer.raw(json: bytes.span.extracting(range))
    }
}

extension JSONValue.Kind: CustomStringConvertible {
    /// "an object", "a string", "null".
    package var description: String {
        switch self {
        case .object: "an object"
        case .array: "an array"
        case .string: "a string"
        case .number: "a number"
        case .boolean: "a boolean"
        case .null: "null"
        }
    }
}
