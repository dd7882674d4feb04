import Samples
import Testing

@testable import Store

@Suite struct RowSetTests {
    static let universes = [0, 1, 2, 63, 64, 65, 127, 128, 1000, 5000]

    /// From nothing over a few to everything, so that lists and bitmaps meet each other.
    private func random(_ universe: Int, _ chance: inout SeededGenerator) -> Set<UInt32> {
        let shares = [0, 0, 0.001, 0.01, 0.03, 0.3, 0.9, 1], share = shares[Int.random(in: shares.indices, using: &chance)]
        return Set((0..<UInt32(universe)).filter { _ in Double.random(in: 0..<1, using: &chance) < share })
    }

    private func rowSet(_ rows: Set<UInt32>, _ universe: Int) -> RowSet { RowSet(universe, ascending: rows.sorted()[...]) }

    private func check(_ set: RowSet, holds rows: Set<UInt32>) {
        set.checkInvariant()
        #expect(set.rows == rows.sorted())
        #expect(set.count == rows.count && set.isEmpty == rows.isEmpty)
    }

    @Test(arguments: universes, UInt64(0)..<30)
    func countsAndCombinesAsSetsDo(universe: Int, seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        let left = random(universe, &chance), right = random(universe, &chance), third = random(universe, &chance)
        let (a, b, c) = (rowSet(left, universe), rowSet(right, universe), rowSet(third, universe))
        check(a, holds: left)
        check(a.intersection(b), holds: left.intersection(right))
        check(a.subtracting(b), holds: left.subtracting(right))
        check(RowSet.union([a, b, c], universe: universe), holds: left.union(right).union(third))
        #expect(a.isSubset(of: b) == left.isSubset(of: right) && a.intersection(b).isSubset(of: b) && a.isSubset(of: a))
        check(a.filter { $0 % 3 == 0 }, holds: left.filter { $0 % 3 == 0 })
        check(RowSet(Bitmap(universe: universe, left.sorted())), holds: left)
        #expect((0..<UInt32(universe)).allSatisfy { a.contains($0) == left.contains($0) })
    }

    @Test(arguments: universes)
    func holdsEverythingAndNothing(universe: Int) {
        check(RowSet(all: universe), holds: Set(0..<UInt32(universe)))
        check(RowSet(empty: universe), holds: [])
        check(RowSet.union([], universe: universe), holds: [])
    }

    @Test(arguments: UInt64(0)..<30)
    func visitsFromAnyRowOnAndStopsWhenTold(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        let rows = random(1000, &chance), start = UInt32.random(in: 0..<1000, using: &chance)
        var visited: [UInt32] = []
        rowSet(rows, 1000).forEach(from: start) { row in
            visited.append(row)
            return visited.count < 5
        }
        #expect(visited == Array(rows.sorted().filter { $0 >= start }.prefix(5)))
    }

    @Test func isAListOnlyWhereThatIsSmaller() {
        guard case .list = rowSet([1, 5, 900], 1000).form else { return #expect(Bool(false), "A list of three takes 12 bytes, not 128.") }
        guard case .bitmap = rowSet(Set(0..<32), 1000).form else { return #expect(Bool(false), "A bitmap takes 128 bytes, as the list.") }
    }
}
