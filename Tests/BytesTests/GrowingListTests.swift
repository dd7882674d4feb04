import Bytes
import Testing

@Suite struct GrowingListTests {
    @Test(arguments: [0, 1, 8, 100, 1000])
    func everyElementIsKeptHoweverOftenTheListGrows(room: Int) {
        var list = GrowingList<Int>(capacity: room)
        for number in 0..<1000 { list.append(number * 3) }
        let (count, values, last) = (list.count, list.array, list[999])
        #expect(count == 1000 && last == 2997)
        #expect(values == (0..<1000).map { $0 * 3 })
    }

    @Test func elementsAreChangedInPlaceAndTakenBackFromTheEnd() {
        var list = GrowingList<UInt8>()
        for byte in [1, 2, 3, 4] as [UInt8] { list.append(byte) }
        list[1] = 9
        let last = list.removeLast(), left = list.array
        #expect(last == 4)
        #expect(left == [1, 9, 3])
    }

    @Test func whatIsKeptAreTheFirstElementsAndOthersFollowThem() {
        var list = GrowingList<UInt8>()
        for byte in 0..<20 as Range<UInt8> { list.append(byte) }
        list.keep(first: 2)
        list.append(7)
        let kept = list.array
        #expect(kept == [0, 1, 7])
        list.keep(first: 0)
        let (count, none) = (list.count, list.array)
        #expect(count == 0 && none.isEmpty)
    }
}
