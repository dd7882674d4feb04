/// How much a reader takes on.
package struct JSONLimits: Sendable {
    /// At most 2³¹.
    package var bytes: Int
    /// At most 512.
    package var depth: Int

    package init(bytes: Int = 1 << 30, depth: Int = 64) {
        self.bytes = bytes
        self.depth = depth
    }
}

/// JSON text that was checked once and is read in place.
///
/// Strict (RFC 8259): member names do not repeat, strings are whole Unicode, nothing follows the value. Reading costs O(bytes) and makes two
/// arrays, however many values there are; strings and numbers are decoded when they are asked for.
package struct JSONDocument: Sendable {
    let tape: JSONTape

    package init(parsing bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONError) {
        do throws(JSONParser.Fault) {
            tape = JSONTape(bytes: bytes, nodes: try JSONParser.nodes(of: bytes, limits: limits))
        } catch {
            throw JSONError(error, in: bytes, from: 0)
        }
    }

    /// That of a value.
    package init(of value: JSONValue) { tape = value.tape }

    package var root: JSONValue { JSONValue(tape: tape, index: 0) }

    /// The line of a byte, counted from 1. O(offset).
    package func line(at offset: Int) -> Int { lineAndColumn(at: offset, in: tape.bytes[...]).line }
}

/// The checked bytes and what stands in them, flat, in the order of the text.
@usableFromInline
package final class JSONTape: Sendable {
    @usableFromInline
    package struct Node: BitwiseCopyable, Sendable {
        @usableFromInline package var kind: JSONValue.Kind
        /// Of a string: whether it must be decoded. Of a boolean: its value.
        @usableFromInline package var flag: Bool
        /// The bytes of the value; of a string those between its quotation marks.
        @usableFromInline package var start: UInt32
        @usableFromInline package var end: UInt32
        /// The index behind the node and all that it holds.
        @usableFromInline package var next: UInt32

        @inlinable package var range: Range<Int> { Int(start)..<Int(end) }
    }

    @usableFromInline package let bytes: [UInt8]
    /// Within an object names (strings) and values take turns.
    @usableFromInline package let nodes: [Node]

    init(bytes: [UInt8], nodes: [Node]) {
        self.bytes = bytes
        self.nodes = nodes
    }
}

extension JSONError {
    /// Lines and columns count from `start` on.
    init(_ fault: JSONParser.Fault, in bytes: [UInt8], from start: Int) {
        let (line, column) = lineAndColumn(at: fault.offset - start, in: bytes[start...])
        self.init(reason: fault.reason, offset: fault.offset - start, line: line, column: column)
    }
}

private func lineAndColumn(at offset: Int, in bytes: ArraySlice<UInt8>) -> (line: Int, column: Int) {
    var (line, column) = (1, 1)
    for byte in bytes.prefix(offset) {
        if byte == UInt8(ascii: "\n") {
            (line, column) = (line + 1, 1)
        } else if byte & 0xC0 != 0x80 {
            column += 1
        }
    }
    return (line, column)
}
