/// The candidate that was probably meant, for "Did you mean ‘speaker’?"; nothing where none is near.
///
/// Near is a candidate within a third of the text's length in slips (a wrong, missing, extra or swapped letter; case is not counted), but at
/// most three; else one that begins with the text or holds it as a whole word (`stoltenberg` in `jens-stoltenberg`). Ties go to the first in
/// the alphabet. Costs O(length of the text) for each letter of the candidates that are of similar length.
package func nearest(to text: String, among candidates: some Sequence<String>) -> String? {
    var slips = Slips(of: text)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
        let limit = best?.distance ?? slips.limit
        guard let distance = slips.count(in: candidate, atMost: limit) else { continue }
        if let found = best, (found.distance, found.candidate) <= (distance, candidate) { continue }
        best = (candidate, distance)
    }
    return best?.candidate
}

/// Counts by how many slips a word differs from another: the optimal string alignment distance, over folded bytes.
private struct Slips {
    private let word: [UInt8]
    /// The distance of each start of `word` from the part of the candidate read so far, one and two letters ago.
    private var row: [Int]
    private var last: [Int]
    private var beforeLast: [Int]

    init(of text: String) {
        word = Self.folded(text)
        row = Array(repeating: 0, count: word.count + 1)
        last = row
        beforeLast = row
    }

    /// Beyond any number of slips: the candidate only contains the word.
    var limit: Int { Self.contained }

    private static let contained = 4

    private static func folded(_ text: String) -> [UInt8] {
        text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
            case UInt8(ascii: "_"), UInt8(ascii: " "): UInt8(ascii: "-")
            default: byte
            }
        }
    }

    mutating func count(in candidate: String, atMost limit: Int) -> Int? {
        let difference = abs(candidate.utf8.count - word.count)
        let bound = min(limit, 3, max(1, word.count / 3))
        if difference <= bound, let distance = distance(to: Self.folded(candidate), atMost: bound) { return distance }
        return limit >= Self.contained && contains(candidate) ? Self.contained : nil
    }

    /// Whether the candidate begins with the word, or holds it between hyphens.
    private func contains(_ candidate: String) -> Bool {
        guard word.count >= 3, candidate.utf8.count > word.count else { return false }
        let letters = Self.folded(candidate)
        if letters.starts(with: word) { return true }
        return letters.split(separator: UInt8(ascii: "-")).contains { $0.elementsEqual(word) }
    }

    private mutating func distance(to letters: [UInt8], atMost bound: Int) -> Int? {
        for column in 0...word.count { last[column] = column }
        for (index, letter) in letters.enumerated() {
            row[0] = index + 1
            var least = row[0]
            for column in 0..<word.count {
                var cost = min(last[column] + (word[column] == letter ? 0 : 1), last[column + 1] + 1, row[column] + 1)
                if index > 0, column > 0, letter == word[column - 1], letters[index - 1] == word[column] {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                row[column + 1] = cost
                least = min(least, cost)
            }
            if least > bound { return nil }
            (beforeLast, last, row) = (last, row, beforeLast)
        }
        return last[word.count] <= bound ? last[word.count] : nil
    }
}
