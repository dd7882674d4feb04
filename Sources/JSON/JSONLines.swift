internal import Bytes

/// JSON Lines: a value on each line, the last one ended or not. What is wrong with a line leaves the others as they are.
package struct JSONLines: Sendable {
    package struct Line: Sendable {
        /// Counted from 1.
        package let number: Int
        /// Where it stands in the bytes, without its end.
        package let range: Range<Int>
        /// Offsets of a value count from the first byte of all; those of an error, and its columns, from the line's first one.
        package let content: Result<JSONValue, JSONError>
    }

    private let bytes: [UInt8]
    private let limits: JSONLimits

    /// The limits are those of each line. Precondition: fewer than 2³² bytes.
    package init(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) {
        precondition(bytes.count < 1 << 32)
        self.bytes = bytes
        self.limits = limits
    }

    /// Lines share a tape until it has so many nodes: enough that making tapes costs nothing, and few enough to stay in the processor's cache.
    private static let nodesOfTape = 4096

    /// Shows each line. Costs O(bytes).
    package func forEach(_ visit: (Line) -> Void) {
        var parser = JSONParser(limits: limits)
        var pending: [(range: Range<Int>, content: Result<Int, JSONError>)] = []
        var (number, start) = (1, 0)
        while start < bytes.count {
            let end = bytes.span.endOfLine(from: start)
            let root = parser.nodes.count
            do throws(JSONParser.Fault) {
                try parser.parse(bytes.span.extracting(..<end), from: start)
                pending.append((start..<end, .success(root)))
            } catch {
                pending.append((start..<end, .failure(JSONError(error, in: bytes, from: start))))
            }
            start = end + 1
            if start < bytes.count, parser.nodes.count < Self.nodesOfTape { continue }
            let tape = JSONTape(bytes: bytes, nodes: parser.takeNodes())
            for (range, content) in pending {
                visit(Line(number: number, range: range, content: content.map { JSONValue(tape: tape, index: $0) }))
                number += 1
            }
            pending.removeAll(keepingCapacity: true)
        }
    }
}
