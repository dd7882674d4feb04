/// How many rows hold something, each counted once, in their order.
struct RowCount {
    private(set) var rows: UInt32 = 0
    private var last = UInt32.max

    /// Counts a row, which is none of those before the last. Answers whether it was not counted yet.
    mutating func add(_ row: UInt32) -> Bool {
        if row == last { return false }
        last = row
        rows += 1
        return true
    }
}
