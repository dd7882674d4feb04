import Bytes
import Testing

/// A list that keeps its memory.
@Suite struct FixedListTests {
    @Test func holdsWhatWasAppended() {
        var list = FixedList<Int>(capacity: 3)
        for round in 0..<3 {
            for number in 0..<3 { list.append(round * 10 + number) }
            let (count, values) = (list.count, [list[0], list[1], list[2]])
            #expect(count == 3)
            #expect(values == [0, 1, 2].map { round * 10 + $0 })
            list.removeAll()
            let left = list.count
            #expect(left == 0)
        }
    }

    @Test func takesAnotherValueInAPlace() {
        var list = FixedList(repeating: 7, count: 2)
        list[1] = 8
        let values = [list[0], list[1]]
        #expect(values == [7, 8])
    }
}
