/// Counts by how many slips other words differ from one: the optimal string alignment distance over bytes, up to a limit.
package struct Slips {
    private let word: [UInt8]
    /// The distance of each start of `word` from the part of the other word read so far, one and two letters ago.
    private var row: [Int]
    private var last: [Int]
    private var beforeLast: [Int]

    package init(of word: some Sequence<UInt8>) {
        self.word = Array(word)
        row = Array(repeating: 0, count: self.word.count + 1)
        last = row
        beforeLast = row
    }

    /// How many slips a word of this length is forgiven.
    package var limit: Int { word.count < 4 ? 0 : word.count < 8 ? 1 : 2 }

    /// Nothing where there are more than `limit`. O(product of the lengths).
    package mutating func count(in letters: ArraySlice<UInt8>, atMost limit: Int) -> Int? {
        guard abs(letters.count - word.count) <= limit else { return nil }
        for column in 0...word.count { last[column] = column }
        var before: UInt8 = 0
        for (index, letter) in letters.enumerated() {
            row[0] = index + 1
            var least = row[0]
            for column in 0..<word.count {
                var cost = min(last[column] + (word[column] == letter ? 0 : 1), last[column + 1] + 1, row[column] + 1)
                if index > 0, column > 0, letter == word[column - 1], before == word[column] {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                row[column + 1] = cost
                least = min(least, cost)
            }
            if least > limit { return nil }
            before = letter
            (beforeLast, last, row) = (last, row, beforeLast)
        }
        return last[word.count] <= limit ? last[word.count] : nil
    }
}
