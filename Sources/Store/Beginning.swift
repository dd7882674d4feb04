internal import Bytes

/// A text by its first sixteen bytes, by which most texts are told apart without a look at either.
struct Beginning {
    private let first: UInt64
    private let second: UInt64
    private let index: Int

    init(of text: Span<UInt8>, at index: Int) {
        first = text.rankingWord(at: 0)
        second = text.rankingWord(at: 8)
        self.index = index
    }

    /// The indices of the texts in the order of their bytes; `precedes` compares the whole texts of two that begin alike.
    @inline(__always)
    static func sorted(_ beginnings: [Beginning], by precedes: (Int, Int) -> Bool) -> [Int] {
        beginnings.sorted { left, right in
            if left.first != right.first { return left.first < right.first }
            if left.second != right.second { return left.second < right.second }
            return precedes(left.index, right.index)
        }
        .map(\.index)
    }
}
