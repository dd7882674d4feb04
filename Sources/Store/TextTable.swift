internal import Bytes

/// Distinct texts, numbered in the order they came and found by their bytes: open addressing, no object for each.
///
/// Invariant: at most half of the slots are taken, and every text is reached from its first slot without meeting an empty one. The first slot
/// follows from the text's tag, so a table grows without a look at its texts.
struct TextTable: Sendable {
    private(set) var texts = TextColumn()
    /// The tag of a text, and below it its number + 1; 0 is an empty slot. There are as many slots as a power of two.
    private var slots: [UInt64] = [0, 0]

    init() {}

    /// With room for so many texts.
    init(capacity: Int) {
        while slots.count < capacity * 2 { slots.append(contentsOf: slots) }
        texts.starts.reserveCapacity(capacity + 1)
    }

    var count: Int { texts.count }

    subscript(number: UInt32) -> String { texts[Int(number)] }

    func utf8(_ number: UInt32) -> ArraySlice<UInt8> { texts.utf8(Int(number)) }

    mutating func visitColumns<Visitor: ColumnVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try texts.visitColumns(&visitor)
        try visitor.visit(&slots)
    }

    /// O(1) on average.
    func number(of text: Span<UInt8>) -> UInt32? {
        let range = 0..<text.count
        let found = slots[slot(of: text, range, Self.tag(of: text, range))]
        return found == 0 ? nil : Self.number(in: found)
    }

    /// The number of the text, which is new if it was not there yet. Amortized O(1) on average.
    mutating func insert(_ text: Span<UInt8>) -> UInt32 { insert(text, 0..<text.count) }

    /// The same for a part of some bytes: what stands behind it there makes the reading of its end quicker.
    mutating func insert(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt32 {
        let tag = Self.tag(of: bytes, range), slot = slot(of: bytes, range, tag)
        if slots[slot] != 0 { return Self.number(in: slots[slot]) }
        texts.append(bytes.extracting(range))
        slots[slot] = tag | UInt64(count)
        if count * 2 > slots.count { grow() }
        return UInt32(count - 1)
    }

    private static func number(in slot: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: slot) - 1 }

    /// Where a text with this tag is looked for first.
    private func first(_ tag: UInt64) -> Int { Int(tag >> 32) & (slots.count - 1) }

    /// Where the text is, or would be. Other texts are told from it by their tags but once in thousands of times.
    @inline(__always)
    private func slot(of bytes: Span<UInt8>, _ range: Range<Int>, _ tag: UInt64) -> Int {
        var slot = first(tag)
        while slots[slot] != 0, (slots[slot] ^ tag) >> 32 != 0 || !isText(Int(Self.number(in: slots[slot])), bytes, range) {
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    @inline(__always)
    private func isText(_ number: Int, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let own = texts.bytes.span, start = texts.starts[number]
        if texts.starts[number + 1] - start != range.count { return false }
        var offset = 0
        while offset < range.count {
            let length = min(8, range.count - offset)
            if own.word(at: start + offset, length: length) != bytes.word(at: range.lowerBound + offset, length: length) { return false }
            offset += 8
        }
        return true
    }

    /// The upper half of a hash, with zeros below: eight bytes a step, the same in every process.
    @inline(__always)
    private static func tag(of bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        var hash = UInt64(range.count)
        var offset = range.lowerBound
        while offset < range.upperBound {
            let word = hash ^ bytes.word(at: offset, length: min(8, range.upperBound - offset))
            let product = (word ^ word >> 32) &* 0xd6e8_feb8_6659_fd93
            hash = product ^ product >> 32
            offset += 8
        }
        return hash & ~0xFFFF_FFFF
    }

    /// Twice the slots. No text is looked at.
    private mutating func grow() {
        let taken = slots.filter { $0 != 0 }
        slots = [UInt64](repeating: 0, count: slots.count * 2)
        for text in taken {
            var slot = first(text)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = text
        }
    }

    func checkInvariant() {
        texts.checkInvariant()
        precondition(slots.count >= count * 2 && slots.count.nonzeroBitCount == 1)
        precondition(slots.count { $0 != 0 } == count)
        for number in 0..<count { precondition(self.number(of: Array(texts.utf8(number)).span) == UInt32(number)) }
    }
}
