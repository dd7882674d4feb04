/// Base 64 with the alphabet that may stand in a URL, without padding (RFC 4648 §5).
enum Base64URL {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    static func text(of bytes: [UInt8]) -> String {
        var letters: [UInt8] = []
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
        var bytes: [UInt8] = []
        var window = 0
        var bits = 0
        for letter in text.utf8 {
            guard let place = alphabet.firstIndex(of: letter) else { return nil }
            window = (window << 6 | place) & 0xFFFF
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
