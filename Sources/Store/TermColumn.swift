/// Which terms each row holds: the ordinals of one row lie side by side, so counting over rows reads memory forwards.
///
/// Invariant: `starts` ascends from 0 and has one element more than there are rows; the ordinals of each row ascend without repeats.
struct TermColumn: Sendable {
    var starts: [UInt32] = [0]
    var ordinals: [UInt32] = []

    var rows: Int { starts.count - 1 }

    subscript(row: UInt32) -> ArraySlice<UInt32> { ordinals[Int(starts[Int(row)])..<Int(starts[Int(row) + 1])] }

    func checkInvariant(terms: Int) {
        precondition(starts.first == 0 && starts.last.map(Int.init) == ordinals.count)
        for row in 0..<UInt32(rows) {
            precondition(zip(self[row], self[row].dropFirst()).allSatisfy { $0 < $1 })
            if let last = self[row].last { precondition(last < terms) }
        }
    }
}
