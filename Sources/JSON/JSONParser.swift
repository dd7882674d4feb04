internal import Bytes

/// The grammar of JSON (RFC 8259), from left to right, writing the tape as it goes.
struct JSONParser: ~Copyable {
    struct Fault: Error {
        var reason: JSONError.Reason
        var offset: Int
    }

    /// An object or array that has not ended yet. There is one around the whole text, which is an array to it.
    struct Container {
        var isObject = false
        var node = 0
        var names = NameSketch()

        var closing: UInt8 { isObject ? UInt8(ascii: "}") : UInt8(ascii: "]") }
    }

    private let limits: JSONLimits
    private(set) var nodes: GrowingList<JSONTape.Node>
    /// What the innermost container stands in, outermost first.
    private var outer = GrowingList<Container>()

    init(limits: JSONLimits, nodes room: Int = 0) {
        precondition(limits.bytes <= 1 << 31 && limits.depth <= 512)
        self.limits = limits
        nodes = GrowingList(capacity: room)
    }

    static func nodes(of bytes: [UInt8], limits: JSONLimits) throws(Fault) -> [JSONTape.Node] {
        var parser = JSONParser(limits: limits, nodes: min(bytes.count, limits.bytes) / 12)
        try parser.parse(bytes.span, from: 0)
        return parser.nodes.array
    }

    /// Reads the one value that stands in `text` from `start` on, behind what was read before. After a fault the nodes are as they were.
    mutating func parse(_ text: Span<UInt8>, from start: Int) throws(Fault) {
        guard text.count - start <= limits.bytes else { throw Fault(reason: .tooLong(limit: limits.bytes), offset: start + limits.bytes) }
        if text.count - start >= 3, text[start] == 0xEF, text[start + 1] == 0xBB, text[start + 2] == 0xBF {
            throw Fault(reason: .byteOrderMark, offset: start)
        }
        let count = nodes.count
        do throws(Fault) {
            let letters = try document(in: text, from: start)
            if letters & 0x8080_8080_8080_8080 != 0 { try checkUnicode(text, from: start) }
        } catch {
            nodes.keep(first: count)
            // What is no text at all is told first.
            try checkUnicode(text, from: start)
            throw error
        }
    }

    private func checkUnicode(_ text: Span<UInt8>, from start: Int) throws(Fault) {
        do throws(UTF8.ValidationError) { _ = try UTF8Span(validating: text.extracting(start...)) } catch {
            throw Fault(reason: .notUTF8, offset: start + error.byteOffsets.lowerBound)
        }
    }

    /// Gives the nodes away, and begins anew.
    mutating func takeNodes() -> [JSONTape.Node] {
        defer { nodes.keep(first: 0) }
        return nodes.array
    }

    /// One loop, so that the place in the text is a number of its own and stays in a register.
    ///
    /// Returns all bytes of strings, eight at a time, one over the other: whether any is beyond ASCII.
    private mutating func document(in text: Span<UInt8>, from start: Int) throws(Fault) -> UInt64 {
        var (position, letters) = (text.endOfSpace(from: start), UInt64(0))
        if position == text.count { throw Fault(reason: .empty, offset: position) }
        var container = Container()
        outer.keep(first: 0)
        while true {
            if container.isObject {
                guard text[position] == UInt8(ascii: "\"") else { throw Fault(reason: .memberName, offset: position) }
                let (end, hasEscapes) = try text.endOfString(from: position + 1, gathering: &letters)
                add(.string, hasEscapes, from: position + 1, to: end)
                container.names.take(position + 1..<end, hasEscapes: hasEscapes, in: text)
                position = try text.nextMark(from: end + 1)
                guard text[position] == UInt8(ascii: ":") else { throw Fault(reason: .colon, offset: position) }
                position = try text.nextMark(from: position + 1)
            }
            switch text[position] {
            case UInt8(ascii: "\""):
                let (end, hasEscapes) = try text.endOfString(from: position + 1, gathering: &letters)
                add(.string, hasEscapes, from: position + 1, to: end)
                position = end + 1
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                if outer.count == limits.depth { throw Fault(reason: .tooDeep(limit: limits.depth), offset: position) }
                outer.append(container)
                container = Container(isObject: text[position] == UInt8(ascii: "{"), node: nodes.count)
                // Its end is not known yet.
                add(container.isObject ? .object : .array, from: position, to: position)
                position = try text.nextMark(from: position + 1)
                if text[position] != container.closing { continue }
            case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                let end = try text.endOfNumber(from: position)
                add(.number, from: position, to: end)
                position = end
            case UInt8(ascii: "t"): position = try word("true", .boolean, true, in: text, from: position)
            case UInt8(ascii: "f"): position = try word("false", .boolean, false, in: text, from: position)
            case UInt8(ascii: "n"): position = try word("null", .null, false, in: text, from: position)
            default: throw Fault(reason: .value, offset: position)
            }
            // Behind a value stand the ends of the containers that end with it, and a comma.
            while true {
                if outer.count == 0 {
                    position = text.endOfSpace(from: position)
                    guard position == text.count else { throw Fault(reason: .trailing, offset: position) }
                    return letters
                }
                position = try text.nextMark(from: position)
                if text[position] == UInt8(ascii: ",") { break }
                guard text[position] == container.closing else {
                    throw Fault(reason: container.isObject ? .commaOrBrace : .commaOrBracket, offset: position)
                }
                position += 1
                var node = nodes[container.node]
                (node.end, node.next) = (UInt32(truncatingIfNeeded: position), UInt32(truncatingIfNeeded: nodes.count))
                nodes[container.node] = node
                if container.names.mayRepeat { try refuseRepeatedNames(of: container.node, in: text) }
                container = outer.removeLast()
            }
            let comma = position
            position = try text.nextMark(from: comma + 1)
            if text[position] == container.closing { throw Fault(reason: .trailingComma, offset: comma) }
        }
    }

    @inline(__always)
    private mutating func add(_ kind: JSONValue.Kind, _ flag: Bool = false, from start: Int, to end: Int) {
        nodes.append(
            .init(
                kind: kind, flag: flag, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
                next: UInt32(truncatingIfNeeded: nodes.count &+ 1)))
    }

    private mutating func word(
        _ word: StaticString, _ kind: JSONValue.Kind, _ flag: Bool, in text: Span<UInt8>, from start: Int
    ) throws(Fault) -> Int {
        let end = start + word.utf8CodeUnitCount
        guard end <= text.count, text.extracting(start..<end).equals(word) else { throw Fault(reason: .value, offset: start) }
        add(kind, flag, from: start, to: end)
        return end
    }

    /// Compares every pair of names where they are few, else gathers them in a set: O(bytes) for any object.
    private func refuseRepeatedNames(of object: Int, in text: Span<UInt8>) throws(Fault) {
        var names = InlineArray<24, Int>(repeating: 0)
        var (count, next) = (0, object + 1)
        while next < nodes[object].next {
            guard count < names.count, !nodes[next].flag else { return try refuseRepeatedNamesOfMany(of: object, in: text) }
            let name = nodes[next].range
            for index in 0..<count where text.extracting(nodes[names[index]].range).equals(text.extracting(name)) {
                throw Fault(reason: .repeatedMember(text.extracting(name).text), offset: name.lowerBound - 1)
            }
            names[count] = next
            count += 1
            next = Int(nodes[next + 1].next)
        }
    }

    private func refuseRepeatedNamesOfMany(of object: Int, in text: Span<UInt8>) throws(Fault) {
        var names: Set<[UInt8]> = []
        var next = object + 1
        while next < nodes[object].next {
            let name = nodes[next].range
            let decoded = nodes[next].flag ? decodedString(text.extracting(name)) : text.extracting(name).text
            guard names.insert(Array(decoded.utf8)).inserted else {
                throw Fault(reason: .repeatedMember(decoded), offset: name.lowerBound - 1)
            }
            next = Int(nodes[next + 1].next)
        }
    }
}

/// The names that an object was seen to have, so roughly that hardly any must be compared: a bit in each of three words for each length and
/// beginning.
struct NameSketch {
    private var (first, second, third): (UInt64, UInt64, UInt64) = (0, 0, 0)
    /// Whether a name may have been met before.
    private(set) var mayRepeat = false

    @inline(__always)
    mutating func take(_ name: Range<Int>, hasEscapes: Bool, in text: Span<UInt8>) {
        let sketch = text.sketch(of: name)
        let bits = (UInt64(1) &<< (sketch &>> 58), UInt64(1) &<< (sketch &>> 52), UInt64(1) &<< (sketch &>> 46))
        if hasEscapes || first & bits.0 != 0 && second & bits.1 != 0 && third & bits.2 != 0 { mayRepeat = true }
        (first, second, third) = (first | bits.0, second | bits.1, third | bits.2)
    }
}
