internal import Bytes

/// Finds the row of an id: open addressing over the ids' bytes.
///
/// Invariant: at most half of the slots are taken, and every row is reached from its id's first slot without meeting an empty one.
struct IDIndex: Sendable {
    private let ids: TextColumn
    /// Row + 1; 0 is an empty slot. The number of slots is a power of two.
    private var slots: [UInt32]

    /// The ids of the rows, in order and all different.
    init(_ ids: TextColumn) {
        self.ids = ids
        var size = 2
        while size < ids.count * 2 { size *= 2 }
        slots = [UInt32](repeating: 0, count: size)
        for row in 0..<ids.count {
            var slot = ids.withSpan(row, Fingerprint.of) & UInt64(size - 1)
            while slots[Int(slot)] != 0 { slot = (slot + 1) & UInt64(size - 1) }
            slots[Int(slot)] = UInt32(row + 1)
        }
    }

    subscript(row: UInt32) -> String { ids[Int(row)] }

    func utf8(_ row: UInt32) -> ArraySlice<UInt8> { ids.utf8(Int(row)) }

    /// O(1) on average.
    func row(of id: Span<UInt8>) -> UInt32? {
        let mask = UInt64(slots.count - 1)
        var slot = Fingerprint.of(id) & mask
        while slots[Int(slot)] != 0 {
            let row = slots[Int(slot)] - 1
            if ids.withSpan(Int(row), { $0.equals(id) }) { return row }
            slot = (slot + 1) & mask
        }
        return nil
    }

    func checkInvariant() {
        ids.checkInvariant()
        precondition(slots.count >= ids.count * 2 && slots.count.nonzeroBitCount == 1)
        precondition(slots.count { $0 != 0 } == ids.count)
        for row in 0..<ids.count { precondition(self.row(of: Array(ids.utf8(row)).span) == UInt32(row)) }
    }
}

/// A 64-bit hash of bytes that is the same in every process (FNV-1a, its bits mixed once more at the end).
enum Fingerprint {
    static func of(_ bytes: Span<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for index in 0..<bytes.count { hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01b3 }
        hash = (hash ^ (hash >> 32)) &* 0xd6e8_feb8_6659_fd93
        return hash ^ (hash >> 32)
    }
}
