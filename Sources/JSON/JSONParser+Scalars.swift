internal import Bytes

extension JSONParser {
    mutating func skipNumber(in text: Span<UInt8>) throws(Fault) {
        if text[position] == UInt8(ascii: "-") { position += 1 }
        if try byte(in: text) == UInt8(ascii: "0") {
            position += 1
            if isDigitNext(in: text) { throw Fault(reason: .leadingZero, offset: position - 1) }
        } else {
            try skipDigits(in: text)
        }
        if position < text.count, text[position] == UInt8(ascii: ".") {
            position += 1
            try skipDigits(in: text)
        }
        guard position < text.count, text[position] | 0x20 == UInt8(ascii: "e") else { return }
        position += 1
        let sign = try byte(in: text)
        if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { position += 1 }
        try skipDigits(in: text)
    }

    private func isDigitNext(in text: Span<UInt8>) -> Bool {
        position < text.count && UInt8(ascii: "0")...UInt8(ascii: "9") ~= text[position]
    }

    private mutating func skipDigits(in text: Span<UInt8>) throws(Fault) {
        guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= (try byte(in: text)) else { throw Fault(reason: .number, offset: position) }
        while isDigitNext(in: text) { position += 1 }
    }

    /// Goes behind the closing quotation mark. Returns whether anything is escaped.
    @inline(__always)
    mutating func skipString(in text: Span<UInt8>) throws(Fault) -> Bool {
        var hasEscapes = false
        position += 1
        while true {
            position = text.endOfPlainText(from: position, gathering: &letters)
            switch try byte(in: text) {
            case UInt8(ascii: "\""):
                position += 1
                return hasEscapes
            case UInt8(ascii: "\\"):
                hasEscapes = true
                try skipEscape(in: text)
            default: throw Fault(reason: .controlCharacter, offset: position)
            }
        }
    }

    private mutating func skipEscape(in text: Span<UInt8>) throws(Fault) {
        let start = position
        position += 1
        switch try byte(in: text) {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
            UInt8(ascii: "r"), UInt8(ascii: "t"):
            position += 1
        case UInt8(ascii: "u"):
            switch try unit(in: text, from: start) {
            case 0xD800..<0xDC00:
                let second = position
                guard second + 1 < text.count, text[second] == UInt8(ascii: "\\"), text[second + 1] == UInt8(ascii: "u") else {
                    throw Fault(reason: .surrogate, offset: start)
                }
                position += 1
                guard 0xDC00..<0xE000 ~= (try unit(in: text, from: second)) else { throw Fault(reason: .surrogate, offset: start) }
            case 0xDC00..<0xE000: throw Fault(reason: .surrogate, offset: start)
            default: break
            }
        default: throw Fault(reason: .escape, offset: start)
        }
    }

    /// The code unit behind the ‘u’ that stands here.
    private mutating func unit(in text: Span<UInt8>, from start: Int) throws(Fault) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            position += 1
            guard let digit = hexadecimalDigit(try byte(in: text)) else { throw Fault(reason: .escape, offset: start) }
            unit = unit << 4 | digit
        }
        position += 1
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
