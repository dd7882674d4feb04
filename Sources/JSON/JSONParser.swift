internal import Bytes

/// The grammar of JSON (RFC 8259), from left to right, writing the tape as it goes.
struct JSONParser {
    struct Fault: Error {
        var reason: JSONError.Reason
        var offset: Int
    }

    private let limits: JSONLimits
    private(set) var nodes: [JSONTape.Node] = []
    var position = 0
    /// All bytes of strings, eight at a time, one over the other: whether any is beyond ASCII.
    var letters: UInt64 = 0

    init(limits: JSONLimits) {
        precondition(limits.bytes <= 1 << 31 && limits.depth <= 512)
        self.limits = limits
    }

    static func nodes(of bytes: [UInt8], limits: JSONLimits) throws(Fault) -> [JSONTape.Node] {
        var parser = JSONParser(limits: limits)
        parser.nodes.reserveCapacity(min(bytes.count, limits.bytes) / 12)
        try parser.parse(bytes.span, from: 0)
        return parser.nodes
    }

    /// Reads the one value that stands in `text` from `start` on, behind what was read before. After a fault the nodes are as they were.
    mutating func parse(_ text: Span<UInt8>, from start: Int) throws(Fault) {
        guard text.count - start <= limits.bytes else { throw Fault(reason: .tooLong(limit: limits.bytes), offset: start + limits.bytes) }
        if text.count - start >= 3, text[start] == 0xEF, text[start + 1] == 0xBB, text[start + 2] == 0xBF {
            throw Fault(reason: .byteOrderMark, offset: start)
        }
        let count = nodes.count
        (position, letters) = (start, 0)
        do throws(Fault) {
            try document(in: text)
            if letters & 0x8080_8080_8080_8080 != 0 { try checkUnicode(text, from: start) }
        } catch {
            nodes.removeSubrange(count...)
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

    private mutating func document(in text: Span<UInt8>) throws(Fault) {
        skipSpace(in: text)
        if position == text.count { throw Fault(reason: .empty, offset: position) }
        try value(in: text, depth: 0)
        skipSpace(in: text)
        guard position == text.count else { throw Fault(reason: .trailing, offset: position) }
    }

    /// Gives the nodes away, and begins anew with as much room.
    mutating func takeNodes() -> [JSONTape.Node] {
        let taken = nodes
        nodes = []
        nodes.reserveCapacity(taken.capacity)
        return taken
    }

    private mutating func skipSpace(in text: Span<UInt8>) {
        while position < text.count, isSpace(text[position]) { position += 1 }
    }

    /// The first byte from here on that is no space; the end of the text is a fault.
    @inline(__always)
    private mutating func nextByte(in text: Span<UInt8>) throws(Fault) -> UInt8 {
        while position < text.count {
            let byte = text[position]
            if byte > 0x20 || !isSpace(byte) { return byte }
            position += 1
        }
        throw Fault(reason: .unfinished, offset: position)
    }

    /// The byte here; the end of the text is a fault.
    func byte(in text: Span<UInt8>) throws(Fault) -> UInt8 {
        guard position < text.count else { throw Fault(reason: .unfinished, offset: position) }
        return text[position]
    }

    private mutating func value(in text: Span<UInt8>, depth: Int) throws(Fault) {
        switch try byte(in: text) {
        case UInt8(ascii: "\""): try string(in: text)
        case UInt8(ascii: "{"): try object(in: text, depth: depth + 1)
        case UInt8(ascii: "["): try array(in: text, depth: depth + 1)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            let start = position
            try skipNumber(in: text)
            add(.number, from: start, to: position)
        case UInt8(ascii: "t"): try word("true", .boolean, true, in: text)
        case UInt8(ascii: "f"): try word("false", .boolean, false, in: text)
        case UInt8(ascii: "n"): try word("null", .null, false, in: text)
        default: throw Fault(reason: .value, offset: position)
        }
    }

    private mutating func add(_ kind: JSONValue.Kind, _ flag: Bool = false, from start: Int, to end: Int) {
        nodes.append(
            .init(
                kind: kind, flag: flag, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
                next: UInt32(truncatingIfNeeded: nodes.count + 1)))
    }

    private mutating func word(_ word: StaticString, _ kind: JSONValue.Kind, _ flag: Bool, in text: Span<UInt8>) throws(Fault) {
        let end = position + word.utf8CodeUnitCount
        guard end <= text.count, text.extracting(position..<end).equals(word) else { throw Fault(reason: .value, offset: position) }
        add(kind, flag, from: position, to: end)
        position = end
    }

    /// Returns the bytes between the quotation marks, and whether any of them are escaped.
    @discardableResult @inline(__always)
    private mutating func string(in text: Span<UInt8>) throws(Fault) -> (range: Range<Int>, hasEscapes: Bool) {
        let start = position + 1
        let hasEscapes = try skipString(in: text)
        add(.string, hasEscapes, from: start, to: position - 1)
        return (start..<position - 1, hasEscapes)
    }

    /// Opens a container: its node is closed when its end is known.
    private mutating func open(_ kind: JSONValue.Kind, depth: Int) throws(Fault) -> Int {
        if depth > limits.depth { throw Fault(reason: .tooDeep(limit: limits.depth), offset: position) }
        add(kind, from: position, to: position)
        position += 1
        return nodes.count - 1
    }

    private mutating func close(_ node: Int) {
        position += 1
        nodes[node].end = UInt32(position)
        nodes[node].next = UInt32(nodes.count)
    }

    private mutating func array(in text: Span<UInt8>, depth: Int) throws(Fault) {
        let node = try open(.array, depth: depth)
        if try nextByte(in: text) == UInt8(ascii: "]") { return close(node) }
        while true {
            try value(in: text, depth: depth)
            switch try nextByte(in: text) {
            case UInt8(ascii: "]"): return close(node)
            case UInt8(ascii: ","): try skipComma(before: UInt8(ascii: "]"), in: text)
            default: throw Fault(reason: .commaOrBracket, offset: position)
            }
        }
    }

    private mutating func object(in text: Span<UInt8>, depth: Int) throws(Fault) {
        let node = try open(.object, depth: depth)
        if try nextByte(in: text) == UInt8(ascii: "}") { return close(node) }
        var names = NameSketch()
        while true {
            guard try byte(in: text) == UInt8(ascii: "\"") else { throw Fault(reason: .memberName, offset: position) }
            let name = try string(in: text)
            names.take(name.range, hasEscapes: name.hasEscapes, in: text)
            guard try nextByte(in: text) == UInt8(ascii: ":") else { throw Fault(reason: .colon, offset: position) }
            position += 1
            _ = try nextByte(in: text)
            try value(in: text, depth: depth)
            switch try nextByte(in: text) {
            case UInt8(ascii: "}"):
                close(node)
                if names.mayRepeat { try refuseRepeatedNames(of: node, in: text) }
                return
            case UInt8(ascii: ","): try skipComma(before: UInt8(ascii: "}"), in: text)
            default: throw Fault(reason: .commaOrBrace, offset: position)
            }
        }
    }

    @inline(__always)
    private mutating func skipComma(before closing: UInt8, in text: Span<UInt8>) throws(Fault) {
        let comma = position
        position += 1
        if try nextByte(in: text) == closing { throw Fault(reason: .trailingComma, offset: comma) }
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
private struct NameSketch {
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
