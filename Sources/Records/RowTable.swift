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

    /// Puts the id in, unless it is there already: answers whether it was not. O(1) on average.
    @discardableResult
    mutating func insert(_ id: RecordID, row: Int, isAt: (Int) -> Bool) -> Bool {
        let hash = Self.hash(of: id), slot = slot(of: hash, isAt)
        guard slots[slot] == 0 else { return false }
        slots[slot] = hash & ~0xFFFF_FFFF | UInt64(row + 1)
        return true
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

    private static func hash(of id: RecordID) -> UInt64 {
        var hash = WordHash()
        hash.take(id)
        return hash.value
    }
}
