package import Bytes

/// One value of a document, seen in place. Copying it costs a retain.
@usableFromInline
package struct JSONValue: Sendable {
    @usableFromInline
    package enum Kind: BitwiseCopyable, Sendable { case object, array, string, number, boolean, null }

    @usableFromInline package let tape: JSONTape
    @usableFromInline package let index: Int

    @inlinable
    package init(tape: JSONTape, index: Int) {
        self.tape = tape
        self.index = index
    }

    @inlinable package var node: JSONTape.Node { tape.nodes[index] }

    @inlinable package var kind: Kind { node.kind }

    /// The bytes it takes in the text, quotation marks included.
    package var range: Range<Int> {
        let (node, marks) = (node, kind == .string ? 1 : 0)
        return Int(node.start) - marks..<Int(node.end) + marks
    }

    /// Where it begins in the text.
    package var offset: Int { range.lowerBound }

    /// Lends what a string says, or how another value is written, as UTF-8. Makes a `String` only where something is escaped.
    @inlinable @inline(__always)
    package func withText<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
        let node = node, bytes = tape.bytes
        let text = bytes.span.extracting(node.range)
        return node.kind == .string && node.flag ? body(decodedString(text).utf8Span.span) : body(text)
    }

    /// `Span.sketch` of what `withText` lends.
    package var sketch: UInt64 {
        let node = node, bytes = tape.bytes
        if node.kind == .string && node.flag { return sketchOfDecoded }
        return bytes.span.sketch(of: node.range)
    }

    /// By itself, as it needs so many registers that saving them would cost every sketch.
    @inline(never)
    private var sketchOfDecoded: UInt64 { withText { $0.sketch(of: 0..<$0.count) } }

    /// What the string says; nothing for another kind.
    package var string: String? { kind == .string ? withText { $0.text } : nil }

    /// The number exactly as it is written; nothing for another kind.
    package var number: String? { kind == .number ? withText { $0.text } : nil }

    /// The number, where it is whole, written without fraction and exponent, and fits.
    package var integer: Int? { kind == .number ? withText { $0.integer } : nil }

    @inlinable package var boolean: Bool? { kind == .boolean ? node.flag : nil }

    /// Whether it is the string `literal`. Makes no `String` where nothing is escaped.
    package func equals(_ literal: StaticString) -> Bool { kind == .string && withText { $0.equals(literal) } }

    /// Writes the value as it stands in the text.
    package func write(into buffer: inout ByteBuffer) {
        let bytes = tape.bytes
        buffer.raw(json: bytes.span.extracting(range))
    }
}

extension Span<UInt8> {
    /// The number that a JSON number is, where it is whole and fits.
    fileprivate var integer: Int? {
        let isNegative = self[0] == UInt8(ascii: "-")
        // Longer ones may be too large.
        if count > 18 { return Int(text) }
        var number = 0
        for index in (isNegative ? 1 : 0)..<count {
            let digit = self[index] &- UInt8(ascii: "0")
            if digit > 9 { return nil }
            number = number &* 10 &+ Int(digit)
        }
        return isNegative ? -number : number
    }
}

extension JSONValue.Kind: CustomStringConvertible {
    /// "an object", "a string", "null".
    @usableFromInline
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
