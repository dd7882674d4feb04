extension Decimal: CustomStringConvertible {
    /// A number as JSON writes it (RFC 8259 §6); nothing for another grammar or for more digits than can be kept exactly.
    package init?(_ text: String) {
        var digits = Digits(bytes: Array(text.utf8))
        let isNegative = digits.skip("-")
        let startsWithZero = digits.isNext("0")
        guard let whole = digits.read(behind: 0), !startsWithZero || digits.position == (isNegative ? 2 : 1) else { return nil }
        var (number, places) = (whole, 0)
        if digits.skip(".") {
            let point = digits.position
            guard let fraction = digits.read(behind: whole) else { return nil }
            (number, places) = (fraction, digits.position - point)
        }
        if digits.skip("e") || digits.skip("E") {
            let isSmall = digits.skip("-")
            if !isSmall { _ = digits.skip("+") }
            guard let exponent = digits.read(behind: 0), exponent <= 2 * Self.longest else { return nil }
            places += isSmall ? Int(exponent) : -Int(exponent)
        }
        guard digits.isAtEnd else { return nil }
        self.init(isNegative ? -number : number, places: places)
    }

    /// Plain decimal digits, never an exponent.
    package var text: String {
        guard places > 0 else { return String(significand) }
        var bytes = [UInt8](capacity: Self.longest + 1) { $0.append(digits: Int(significand.magnitude), atLeast: places + 1) }
        bytes.insert(UInt8(ascii: "."), at: bytes.count - places)
        return (significand < 0 ? "-" : "") + String(decoding: bytes, as: UTF8.self)
    }

    package var description: String { text }

    /// The characters of a number, one after the other.
    private struct Digits {
        let bytes: [UInt8]
        var position = 0

        init(bytes: [UInt8]) { self.bytes = bytes }

        var isAtEnd: Bool { position == bytes.count }

        func isNext(_ letter: Unicode.Scalar) -> Bool { !isAtEnd && bytes[position] == UInt8(ascii: letter) }

        mutating func skip(_ letter: Unicode.Scalar) -> Bool {
            guard isNext(letter) else { return false }
            position += 1
            return true
        }

        /// Takes digits and sets them behind those of `number`; nothing where there are none, or far too many.
        mutating func read(behind number: Int128) -> Int128? {
            let start = position
            var number = number
            while position < bytes.count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[position] {
                number = number * 10 + Int128(bytes[position] - UInt8(ascii: "0"))
                guard number < Decimal.power(2 * Decimal.longest) else { return nil }
                position += 1
            }
            return position == start ? nil : number
        }
    }
}
