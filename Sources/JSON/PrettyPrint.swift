package import Bytes

/// Writes JSON for eyes, with a line end behind it.
///
/// Two spaces a level; the members of the outermost value each begin a line; a nested container stays on its line if that is at most 260
/// characters long then, else it is broken likewise. Precondition: well-formed JSON. Costs O(bytes) for each level that is broken at most.
package func prettyPrint(_ json: Span<UInt8>, into buffer: inout ByteBuffer) {
    var printer = PrettyPrinter()
    printer.skipSpace(in: json)
    printer.value(in: json, depth: 0, into: &buffer)
    buffer.append(UInt8(ascii: "\n"))
}

private struct PrettyPrinter {
    /// Wide enough that a date with its ground, or a citation with its digest, is one line: a list of them is read like a table.
    static let columns = 260

    var position = 0
    /// Characters on the present line.
    var column = 0

    mutating func skipSpace(in json: Span<UInt8>) {
        while position < json.count, isSpace(json[position]) { position += 1 }
    }

    mutating func value(in json: Span<UInt8>, depth: Int, into buffer: inout ByteBuffer) {
        let opening = json[position]
        guard opening == UInt8(ascii: "{") || opening == UInt8(ascii: "[") else {
            return copy(until: endOfValue(in: json, from: position), of: json, into: &buffer)
        }
        let isEmpty = isNextClosing(in: json)
        let isBroken = !isEmpty && (depth == 0 || !fits(in: json))
        put(opening, into: &buffer)
        position += 1
        skipSpace(in: json)
        while json[position] != UInt8(ascii: "}") && json[position] != UInt8(ascii: "]") {
            if isBroken { startLine(depth + 1, into: &buffer) }
            if opening == UInt8(ascii: "{") {
                copy(until: endOfString(in: json, from: position), of: json, into: &buffer)
                skipSpace(in: json)
                position += 1
                skipSpace(in: json)
                put(UInt8(ascii: ":"), into: &buffer)
                put(UInt8(ascii: " "), into: &buffer)
            }
            value(in: json, depth: depth + 1, into: &buffer)
            skipSpace(in: json)
            guard json[position] == UInt8(ascii: ",") else { continue }
            position += 1
            skipSpace(in: json)
            put(UInt8(ascii: ","), into: &buffer)
            if !isBroken { put(UInt8(ascii: " "), into: &buffer) }
        }
        if isBroken { startLine(depth, into: &buffer) }
        put(json[position], into: &buffer)
        position += 1
    }

    private func isNextClosing(in json: Span<UInt8>) -> Bool {
        var next = position + 1
        while isSpace(json[next]) { next += 1 }
        return json[next] == UInt8(ascii: "}") || json[next] == UInt8(ascii: "]")
    }

    /// Whether the container that begins here, and a comma behind it, fits on the present line.
    private func fits(in json: Span<UInt8>) -> Bool {
        var (next, depth, width) = (position, 0, column)
        repeat {
            let byte = json[next]
            switch byte {
            case UInt8(ascii: "\""):
                let end = endOfString(in: json, from: next)
                while next < end - 1 {
                    if startsCharacter(json[next]) { width += 1 }
                    if width > Self.columns { return false }
                    next += 1
                }
                width += 1
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                width += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                width += 1
            case UInt8(ascii: ","), UInt8(ascii: ":"): width += 2
            case let space where isSpace(space): break
            default: width += 1
            }
            if width > Self.columns { return false }
            next += 1
        } while depth > 0
        while next < json.count, isSpace(json[next]) { next += 1 }
        let hasComma = next < json.count && json[next] == UInt8(ascii: ",")
        return width + (hasComma ? 1 : 0) <= Self.columns
    }

    private func startsCharacter(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

    private mutating func copy(until end: Int, of json: Span<UInt8>, into buffer: inout ByteBuffer) {
        buffer.append(json.extracting(position..<end))
        for index in position..<end where startsCharacter(json[index]) { column += 1 }
        position = end
    }

    private mutating func put(_ byte: UInt8, into buffer: inout ByteBuffer) {
        buffer.append(byte)
        column += 1
    }

    private mutating func startLine(_ depth: Int, into buffer: inout ByteBuffer) {
        buffer.append(UInt8(ascii: "\n"))
        for _ in 0..<depth { buffer.append("  ") }
        column = depth * 2
    }
}
