internal import Bytes

// Scans over compact or spaced JSON that is known to be well formed, such as this module wrote.

/// Where the value that begins at `start` ends. O(length of the value).
package func endOfValue(in json: Span<UInt8>, from start: Int) -> Int {
    var position = start
    switch json[start] {
    case UInt8(ascii: "\""): return endOfString(in: json, from: start)
    case UInt8(ascii: "{"), UInt8(ascii: "["):
        var depth = 0
        repeat {
            switch json[position] {
            case UInt8(ascii: "\""): position = endOfString(in: json, from: position) - 1
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
            position += 1
        } while depth > 0
        return position
    default:
        while position < json.count, !isStructure(json[position]) { position += 1 }
        return position
    }
}

/// Where the string ends that begins with the quotation mark at `start`.
package func endOfString(in json: Span<UInt8>, from start: Int) -> Int {
    var position = json.endOfPlainText(from: start + 1)
    while json[position] != UInt8(ascii: "\"") {
        position = json.endOfPlainText(from: position + (json[position] == UInt8(ascii: "\\") ? 2 : 1))
    }
    return position + 1
}

extension Span<UInt8> {
    /// The first place from `start` on with a quotation mark, a backslash or a control character; the end where there is none. Eight bytes a step.
    func endOfPlainText(from start: Int) -> Int {
        var letters: UInt64 = 0
        return endOfPlainText(from: start, gathering: &letters)
    }

    /// The same. Lays all bytes that it looks at over one another in `letters`, some behind the end among them.
    @inline(__always)
    func endOfPlainText(from start: Int, gathering letters: inout UInt64) -> Int {
        var position = start
        while position <= count - 8 {
            let word = word(at: position)
            letters |= word
            // Control characters and the quotation mark (0x22) are those below 0x21 when their second bit is turned.
            let found = Octets.below(0x21, in: word ^ Octets.all(2)) | Octets.equal(UInt8(ascii: "\\"), in: word)
            if found != 0 { return position + Octets.first(found) }
            position += 8
        }
        while position < count, !needsEscape(self[position]) {
            letters |= UInt64(self[position])
            position += 1
        }
        return position
    }
}

private func needsEscape(_ byte: UInt8) -> Bool { byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") }

private func isStructure(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "]"), UInt8(ascii: "}"): true
    default: byte <= 0x20
    }
}

func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

/// Visits the members of the object that `json` is, in order: the range of the name without its quotation marks, and that of the value.
///
/// Precondition: well-formed JSON, an object. Costs O(bytes). For `fields=`, which chooses among members already written.
package func topLevelMembers(of json: Span<UInt8>, _ visit: (_ name: Range<Int>, _ value: Range<Int>) -> Void) {
    func skipped(_ position: Int) -> Int {
        var position = position
        while isSpace(json[position]) { position += 1 }
        return position
    }
    var position = skipped(skipped(0) + 1)
    while json[position] != UInt8(ascii: "}") {
        let name = position + 1..<endOfString(in: json, from: position) - 1
        let start = skipped(skipped(name.upperBound + 1) + 1)
        let end = endOfValue(in: json, from: start)
        visit(name, start..<end)
        position = skipped(end)
        if json[position] == UInt8(ascii: ",") { position = skipped(position + 1) }
    }
}
