/// Base 64 with the alphabet that may stand in a URL, without padding (RFC 4648 §5).
enum Base64URL {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// By letter; 255 for those that are foreign.
    private static let places = alphabet.enumerated().reduce(into: [UInt8](repeating: 255, count: 256)) {
        $0[Int($1.element)] = UInt8($1.offset)
    }

    static func text(of bytes: [UInt8]) -> String {
        let alphabet = alphabet
        var letters: [UInt8] = []
        letters.reserveCapacity(bytes.count * 4 / 3 + 1)
        var window = 0
        var bits = 0
        for byte in bytes {
            window = (window << 8 | Int(byte)) & 0xFFFF
            bits += 8
            while bits >= 6 {
                bits -= 6
                letters.append(alphabet[window >> bits & 63])
            }
        }
        if bits > 0 { letters.append(alphabet[window << (6 - bits) & 63]) }
        return String(decoding: letters, as: UTF8.self)
    }

    /// Nothing where a letter is foreign, the length impossible, or the last bits are not zero: each run of bytes has one spelling.
    static func bytes(of text: String) -> [UInt8]? {
        let places = places
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count * 3 / 4)
        var window = 0
        var bits = 0
        for letter in text.utf8 {
            let place = places[Int(letter)]
            if place == 255 { return nil }
            window = (window << 6 | Int(place)) & 0xFFFF
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: window >> bits))
            }
        }
        guard bits < 6, window & (1 << bits - 1) == 0 else { return nil }
        return bytes
    }
}
