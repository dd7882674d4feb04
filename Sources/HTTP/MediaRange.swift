import Bytes

/// `type/subtype` with its parameters, as Content-Type and the members of Accept have it (RFC 9110 §8.3.1, §12.5.1).
struct MediaRange {
    var type: Slice
    var subtype: Slice
    /// Whether all parameters are met by what is served here: there are none, or they say UTF-8, or that a table has a header (RFC 4180).
    var isPlain = true
    /// 0 to 1000.
    var quality = 1000

    /// Nothing for what is malformed.
    init?(_ bytes: Span<UInt8>, _ element: Slice) {
        var position = element.start
        guard skipToken(bytes, at: &position, element.end) else { return nil }
        type = Slice(element.start, position)
        guard position < element.end, bytes[position] == UInt8(ascii: "/") else { return nil }
        position += 1
        let start = position
        guard skipToken(bytes, at: &position, element.end) else { return nil }
        subtype = Slice(start, position)
        var parameters = Parameters(Slice(position, element.end))
        while let parameter = parameters.next(in: bytes) {
            if bytes.isWord(parameter.name, "q") {
                guard let quality = bytes.quality(parameter.value) else { return nil }
                self.quality = quality
            } else if !(bytes.isWord(parameter.name, "charset") && Self.isUTF8(bytes, parameter.value))
                && !(bytes.isWord(parameter.name, "header") && bytes.isWord(parameter.value, "present"))
            {
                isPlain = false
            }
        }
        if parameters.isMalformed { return nil }
    }

    private static func isUTF8(_ bytes: Span<UInt8>, _ value: Slice) -> Bool {
        bytes.isWord(value, "utf-8") || bytes.isWord(value, "\"utf-8\"")
    }

    func isType(_ media: MediaType, _ bytes: Span<UInt8>) -> Bool { bytes.isWord(type, media.type) }

    func isExactly(_ media: MediaType, _ bytes: Span<UInt8>) -> Bool { isType(media, bytes) && bytes.isWord(subtype, media.subtype) }
}

/// The parameters behind a value: `*( OWS ";" OWS [ name "=" value ] )` (RFC 9110 §5.6.6).
struct Parameters {
    private(set) var isMalformed = false
    private var position: Int
    private let end: Int

    init(_ rest: Slice) {
        position = rest.start
        end = rest.end
    }

    /// The value of a quoted string comes with its quotation marks.
    mutating func next(in bytes: Span<UInt8>) -> (name: Slice, value: Slice)? {
        while true {
            skipBlanks(bytes)
            guard position < end else { return nil }
            guard bytes[position] == UInt8(ascii: ";") else { return fail() }
            position += 1
            skipBlanks(bytes)
            if position == end || bytes[position] == UInt8(ascii: ";") { continue }
            let start = position
            guard skipToken(bytes, at: &position, end) else { return fail() }
            let name = Slice(start, position)
            guard position < end, bytes[position] == UInt8(ascii: "=") else { return fail() }
            position += 1
            let first = position
            guard skipToken(bytes, at: &position, end) || skipQuotedString(bytes, at: &position, end) else { return fail() }
            return (name, Slice(first, position))
        }
    }

    private mutating func skipBlanks(_ bytes: Span<UInt8>) {
        while position < end, bytes[position].isBlank { position += 1 }
    }

    private mutating func fail() -> (name: Slice, value: Slice)? {
        isMalformed = true
        return nil
    }
}

extension Span where Element == UInt8 {
    /// A weight in thousandths, `0` to `1.000` with at most three decimals (RFC 9110 §12.4.2); nothing for anything else.
    func quality(_ value: Slice) -> Int? {
        guard (1...5).contains(value.count), self[value.start] &- 0x30 <= 1 else { return nil }
        var quality = Int(self[value.start] & 0x0F) * 1000
        if value.count == 1 { return quality }
        guard self[value.start + 1] == UInt8(ascii: ".") else { return nil }
        var unit = 100
        for index in value.start + 2..<value.end {
            guard self[index].isDigit else { return nil }
            quality += Int(self[index] & 0x0F) * unit
            unit /= 10
        }
        return quality <= 1000 ? quality : nil
    }
}
