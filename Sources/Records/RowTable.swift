/// The rows of many ids, found by the id: open addressing, no object for each.
///
/// The ids themselves stay where they are; whoever asks says whether the id is that of a row.
/// Invariant: at most half of the slots are taken. There are as many as a power of two.
struct RowTable: Sendable {
    /// The row + 1 below, half of the id's hash above it, so that hardly any other id is looked at; 0 is an empty slot.
    private var slots: [UInt64]

    /// Precondition: fewer than 2³² ids.
    init(capacity: Int) {
        var size = 2
        while size < capacity * 2 { size *= 2 }
        slots = Array(repeating: 0, count: size)
    }

    /// Puts the id in, unless it is there already. O(1) on average.
    mutating func insert(_ id: RecordID, row: Int, isAt: (Int) -> Bool) {
        let hash = Self.hash(of: id), slot = slot(of: hash, isAt)
        if slots[slot] == 0 { slots[slot] = hash & ~0xFFFF_FFFF | UInt64(row + 1) }
    }

    /// O(1) on average.
    func row(of id: RecordID, isAt: (Int) -> Bool) -> Int? {
        let slot = slots[slot(of: Self.hash(of: id), isAt)]
        return slot == 0 ? nil : Int(slot & 0xFFFF_FFFF) - 1
    }

    /// Where the id is, or would be.
    private func slot(of hash: UInt64, _ isAt: (Int) -> Bool) -> Int {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while slots[place] != 0 {
            let slot = slots[place]
            if (slot ^ hash) >> 32 == 0, isAt(Int(slot & 0xFFFF_FFFF) - 1) { return place }
            place = (place + 1) & mask
        }
        return place
    }

    /// FNV-1a, its bits mixed once more at the end.
    private static func hash(of id: RecordID) -> UInt64 {
        let bytes = id.text.utf8Span.span
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for index in 0..<bytes.count { hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01b3 }
        hash = (hash ^ (hash >> 32)) &* 0xd6e8_feb8_6659_fd93
        return hash ^ (hash >> 32)
    }
}
