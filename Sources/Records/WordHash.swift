/// A hash of ids and numbers, eight bytes at a time: the same wherever it is made, and no secret.
struct WordHash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Both halves of the product: in the lower one alone, what differs in high bits would not show in low ones.
    @inline(__always)
    mutating func take(_ word: UInt64) {
        let product = (value ^ word).multipliedFullWidth(by: 0x9e37_79b9_7f4a_7c15)
        value = product.high ^ product.low
    }

    /// O(length). The last eight bytes are one word, whether or not they overlap the one before.
    @inline(__always)
    mutating func take(_ id: RecordID) {
        let bytes = id.text.utf8Span.span
        let count = bytes.count
        if count >= 8 {
            var start = 0
            while start < count - 8 {
                take(bytes.word(at: start))
                start += 8
            }
            take(bytes.word(at: count - 8) &+ UInt64(count))
        } else {
            var word = UInt64(count)
            for index in 0..<count { word = word << 8 | UInt64(bytes[index]) }
            take(word)
        }
    }
}

extension Span<UInt8> {
    /// Eight bytes from a place on as one number, the first one lowest.
    @inline(__always)
    func word(at start: Int) -> UInt64 {
        let bytes = extracting(start..<start + 8)
        var word: UInt64 = 0
        for index in 0..<8 { word |= UInt64(bytes[index]) << UInt64(8 * index) }
        return word
    }
}
