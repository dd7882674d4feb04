internal import Bytes

/// The grammar of JSON (RFC 8259), from left to right, writing the tape as it goes.
struct JSONParser {
    struct Fault: Error {
        var reason: JSONError.Reason
        var offset: Int
    }

    private let limits: JSONLimits
    private var nodes: [JSONTape.Node] = []
    var position = 0

    static func nodes(of bytes: [UInt8], limits: JSONLimits) throws(Fault) -> [JSONTape.Node] {
        precondition(limits.bytes <= 1 << 31 && limits.depth <= 512)
        let text = bytes.span
        guard text.count <= limits.bytes else { throw Fault(reason: .tooLong(limit: limits.bytes), offset: limits.bytes) }
        if text.count >= 3, text[0] == 0xEF, text[1] == 0xBB, text[2] == 0xBF { throw Fault(reason: .byteOrderMark, offset: 0) }
        do throws(UTF8.ValidationError) { _ = try UTF8Span(validating: text) } catch {
            throw Fault(reason: .notUTF8, offset: error.byteOffsets.lowerBound)
        }
        var parser = JSONParser(limits: limits)
        parser.nodes.reserveCapacity(text.count / 12)
        parser.skipSpace(in: text)
        if parser.position == text.count { throw Fault(reason: .empty, offset: parser.position) }
        try parser.value(in: text, depth: 0)
        parser.skipSpace(in: text)
        guard parser.position == text.count else { throw Fault(reason: .trailing, offset: parser.position) }
        return parser.nodes
    }

    private init(limits: JSONLimits) { self.limits = limits }

    mutating func skipSpace(in text: Span<UInt8>) {
        while position < text.count, isSpace(text[position]) { position += 1 }
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
        nodes.append(.init(kind: kind, flag: flag, start: UInt32(start), end: UInt32(end), next: UInt32(nodes.count + 1)))
    }

    private mutating func word(_ word: StaticString, _ kind: JSONValue.Kind, _ flag: Bool, in text: Span<UInt8>) throws(Fault) {
        let end = position + word.utf8CodeUnitCount
        guard end <= text.count, text.extracting(position..<end).equals(word) else { throw Fault(reason: .value, offset: position) }
        add(kind, flag, from: position, to: end)
        position = end
    }

    private mutating func string(in text: Span<UInt8>) throws(Fault) {
        let start = position + 1
        let hasEscapes = try skipString(in: text)
        add(.string, hasEscapes, from: start, to: position - 1)
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
        skipSpace(in: text)
        if try byte(in: text) == UInt8(ascii: "]") { return close(node) }
        while true {
            try value(in: text, depth: depth)
            skipSpace(in: text)
            switch try byte(in: text) {
            case UInt8(ascii: "]"): return close(node)
            case UInt8(ascii: ","): try skipComma(before: UInt8(ascii: "]"), in: text)
            default: throw Fault(reason: .commaOrBracket, offset: position)
            }
        }
    }

    private mutating func object(in text: Span<UInt8>, depth: Int) throws(Fault) {
        let node = try open(.object, depth: depth)
        skipSpace(in: text)
        if try byte(in: text) == UInt8(ascii: "}") { return close(node) }
        while true {
            guard try byte(in: text) == UInt8(ascii: "\"") else { throw Fault(reason: .memberName, offset: position) }
            try string(in: text)
            skipSpace(in: text)
            guard try byte(in: text) == UInt8(ascii: ":") else { throw Fault(reason: .colon, offset: position) }
            position += 1
            skipSpace(in: text)
            try value(in: text, depth: depth)
            skipSpace(in: text)
            switch try byte(in: text) {
            case UInt8(ascii: "}"):
                close(node)
                return try refuseRepeatedNames(of: node, in: text)
            case UInt8(ascii: ","): try skipComma(before: UInt8(ascii: "}"), in: text)
            default: throw Fault(reason: .commaOrBrace, offset: position)
            }
        }
    }

    private mutating func skipComma(before closing: UInt8, in text: Span<UInt8>) throws(Fault) {
        let comma = position
        position += 1
        skipSpace(in: text)
        if try byte(in: text) == closing { throw Fault(reason: .trailingComma, offset: comma) }
    }

    /// Compares every pair of names where they are few, else gathers them in a set: O(bytes) for any object.
    private func refuseRepeatedNames(of object: Int, in text: Span<UInt8>) throws(Fault) {
        var names = InlineArray<24, Int>(repeating: 0)
        var (count, next) = (0, object + 1)
        // A bit for each length and beginning that was met: most names need not be compared at all.
        var met: UInt64 = 0
        while next < nodes[object].next {
            guard count < names.count, !nodes[next].flag else { return try refuseRepeatedNamesOfMany(of: object, in: text) }
            let name = range(of: next)
            let beginning = name.isEmpty ? 0 : text.word(at: name.lowerBound, length: min(name.count, 8))
            let bit: UInt64 = 1 << (((beginning &+ UInt64(name.count)) &* 0x9E37_79B9_7F4A_7C15) >> 58)
            if met & bit != 0 {
                for index in 0..<count where text.extracting(range(of: names[index])).equals(text.extracting(name)) {
                    throw Fault(reason: .repeatedMember(text.extracting(name).text), offset: name.lowerBound - 1)
                }
            }
            met |= bit
            names[count] = next
            count += 1
            next = Int(nodes[next + 1].next)
        }
    }

    private func refuseRepeatedNamesOfMany(of object: Int, in text: Span<UInt8>) throws(Fault) {
        var names: Set<[UInt8]> = []
        var next = object + 1
        while next < nodes[object].next {
            let name = range(of: next)
            let decoded = nodes[next].flag ? decodedString(text.extracting(name)) : text.extracting(name).text
            guard names.insert(Array(decoded.utf8)).inserted else {
                throw Fault(reason: .repeatedMember(decoded), offset: name.lowerBound - 1)
            }
            next = Int(nodes[next + 1].next)
        }
    }

    private func range(of node: Int) -> Range<Int> { Int(nodes[node].start)..<Int(nodes[node].end) }
}
