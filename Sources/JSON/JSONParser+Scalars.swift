internal import Bytes

extension Span<UInt8> {
    /// The first byte from `start` on that is no space; the end of the text is a fault.
    @inline(__always)
    func nextMark(from start: Int) throws(JSONParser.Fault) -> Int {
        let position = endOfSpace(from: start)
        if position < count { return position }
        throw JSONParser.Fault(reason: .unfinished, offset: position)
    }

    @inline(__always)
    func endOfSpace(from start: Int) -> Int {
        var position = start
        while position < count, self[position] <= 0x20, isSpace(self[position]) { position += 1 }
        return position
    }

    /// The byte there; the end of the text is a fault.
    private func byte(at position: Int) throws(JSONParser.Fault) -> UInt8 {
        guard position < count else { throw JSONParser.Fault(reason: .unfinished, offset: position) }
        return self[position]
    }

    func endOfNumber(from start: Int) throws(JSONParser.Fault) -> Int {
        var position = self[start] == UInt8(ascii: "-") ? start + 1 : start
        if try byte(at: position) == UInt8(ascii: "0") {
            position += 1
            if isDigit(at: position) { throw JSONParser.Fault(reason: .leadingZero, offset: position - 1) }
        } else {
            position = try endOfDigits(from: position)
        }
        if position < count, self[position] == UInt8(ascii: ".") { position = try endOfDigits(from: position + 1) }
        guard position < count, self[position] | 0x20 == UInt8(ascii: "e") else { return position }
        position += 1
        let sign = try byte(at: position)
        return try endOfDigits(from: sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") ? position + 1 : position)
    }

    private func isDigit(at position: Int) -> Bool { position < count && UInt8(ascii: "0")...UInt8(ascii: "9") ~= self[position] }

    private func endOfDigits(from start: Int) throws(JSONParser.Fault) -> Int {
        guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= (try byte(at: start)) else { throw JSONParser.Fault(reason: .number, offset: start) }
        var position = start + 1
        while isDigit(at: position) { position += 1 }
        return position
    }

    /// The closing quotation mark of the string whose text begins at `start`, and whether anything in it is escaped.
    @inline(__always)
    func endOfString(from start: Int, gathering letters: inout UInt64) throws(JSONParser.Fault) -> (end: Int, hasEscapes: Bool) {
        let position = endOfPlainText(from: start, gathering: &letters)
        if position < count, self[position] == UInt8(ascii: "\"") { return (position, false) }
        // Not handed `letters`, whose place in a register would be lost for all strings.
        let rest = try endOfEscapedString(from: position)
        letters |= rest.letters
        return (rest.end, true)
    }

    private func endOfEscapedString(from start: Int) throws(JSONParser.Fault) -> (end: Int, letters: UInt64) {
        var (position, letters) = (start, UInt64(0))
        while true {
            switch try byte(at: position) {
            case UInt8(ascii: "\""): return (position, letters)
            case UInt8(ascii: "\\"): position = endOfPlainText(from: try endOfEscape(from: position), gathering: &letters)
            default: throw JSONParser.Fault(reason: .controlCharacter, offset: position)
            }
        }
    }

    private func endOfEscape(from start: Int) throws(JSONParser.Fault) -> Int {
        switch try byte(at: start + 1) {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
            UInt8(ascii: "r"), UInt8(ascii: "t"):
            return start + 2
        case UInt8(ascii: "u"):
            let second = start + 6
            switch try unit(behind: start + 1, ofEscape: start) {
            case 0xD800..<0xDC00:
                guard second + 1 < count, self[second] == UInt8(ascii: "\\"), self[second + 1] == UInt8(ascii: "u") else {
                    throw JSONParser.Fault(reason: .surrogate, offset: start)
                }
                guard 0xDC00..<0xE000 ~= (try unit(behind: second + 1, ofEscape: second)) else {
                    throw JSONParser.Fault(reason: .surrogate, offset: start)
                }
                return second + 6
            case 0xDC00..<0xE000: throw JSONParser.Fault(reason: .surrogate, offset: start)
            default: return second
            }
        default: throw JSONParser.Fault(reason: .escape, offset: start)
        }
    }

    /// The code unit behind a ‘u’.
    private func unit(behind mark: Int, ofEscape start: Int) throws(JSONParser.Fault) -> UInt32 {
        var unit: UInt32 = 0
        for position in mark + 1...mark + 4 {
            guard let digit = hexadecimalDigit(try byte(at: position)) else { throw JSONParser.Fault(reason: .escape, offset: start) }
            unit = unit << 4 | digit
        }
        return unit
    }
}

private func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
}

/// What a checked string with escapes says, of which `text` is what stands between the quotation marks.
@usableFromInline
package func decodedString(_ text: Span<UInt8>) -> String {
    var units: [UInt16] = []
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var position = 0
    while position < text.count {
        guard text[position] == UInt8(ascii: "\\") else {
            bytes.append(text[position])
            position += 1
            continue
        }
        switch text[position + 1] {
        case UInt8(ascii: "b"): bytes.append(0x08)
        case UInt8(ascii: "f"): bytes.append(0x0C)
        case UInt8(ascii: "n"): bytes.append(0x0A)
        case UInt8(ascii: "r"): bytes.append(0x0D)
        case UInt8(ascii: "t"): bytes.append(0x09)
        case UInt8(ascii: "u"):
            let unit = (2..<6).reduce(UInt16(0)) { $0 << 4 | UInt16(hexadecimalDigit(text[position + $1]) ?? 0) }
            units.append(unit)
            // A high surrogate waits for the low one behind it.
            if !(0xD800..<0xDC00 ~= unit) {
                bytes.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
                units.removeAll(keepingCapacity: true)
            }
            position += 4
        case let itself: bytes.append(itself)
        }
        position += 2
    }
    return String(decoding: bytes, as: UTF8.self)
}
