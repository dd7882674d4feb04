internal import Bytes

/// Distinct texts, numbered in the order they came and found by their bytes: open addressing, no object for each.
///
/// Invariant: at most half of the slots are taken, and every text is reached from its first slot without meeting an empty one.
struct TextTable: Sendable {
    private(set) var texts = TextColumn()
    /// Number + 1; 0 is an empty slot. There are as many slots as a power of two.
    private var slots: [UInt32] = [0, 0]

    var count: Int { texts.count }

    subscript(number: UInt32) -> String { texts[Int(number)] }

    func utf8(_ number: UInt32) -> ArraySlice<UInt8> { texts.utf8(Int(number)) }

    mutating func visitColumns<Visitor: ColumnVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try texts.visitColumns(&visitor)
        try visitor.visit(&slots)
    }

    /// O(1) on average.
    func number(of text: Span<UInt8>) -> UInt32? {
        let slot = slots[slot(of: text)]
        return slot == 0 ? nil : slot - 1
    }

    /// The number of the text, which is new if it was not there yet. Amortized O(1) on average.
    mutating func insert(_ text: Span<UInt8>) -> UInt32 {
        var slot = slot(of: text)
        if slots[slot] != 0 { return slots[slot] - 1 }
        texts.append(text)
        if count * 2 > slots.count {
            grow()
            slot = self.slot(of: text)
        }
        slots[slot] = UInt32(count)
        return UInt32(count - 1)
    }

    mutating func insert(_ text: [UInt8]) -> UInt32 { insert(text.span) }

    /// Where the text is, or would be.
    private func slot(of text: Span<UInt8>) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: Self.hash(of: text)) & mask
        while slots[slot] != 0, !texts.withSpan(Int(slots[slot] - 1), { $0.equals(text) }) { slot = (slot + 1) & mask }
        return slot
    }

    /// FNV-1a where the bytes are few, eight of them a step where they are more; the same in every process.
    private static func hash(of text: Span<UInt8>) -> UInt64 {
        if text.count < 8 { return Fingerprint.of(text) }
        var hash = UInt64(text.count)
        var offset = 0
        while offset < text.count {
            // The last word overlaps the one before, unless they are whole words.
            let word = hash ^ text.word(at: min(offset, text.count - 8))
            let product = (word ^ word >> 32) &* 0xd6e8_feb8_6659_fd93
            hash = product ^ product >> 32
            offset += 8
        }
        return hash
    }

    /// Twice the slots, for all texts but the last.
    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for number in 0..<count - 1 {
            let mask = slots.count - 1
            var slot = Int(truncatingIfNeeded: texts.withSpan(number, Self.hash)) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(number + 1)
        }
    }

    func checkInvariant() {
        texts.checkInvariant()
        precondition(slots.count >= count * 2 && slots.count.nonzeroBitCount == 1)
        precondition(slots.count { $0 != 0 } == count)
        for number in 0..<count { precondition(self.number(of: Array(texts.utf8(number)).span) == UInt32(number)) }
    }
}
