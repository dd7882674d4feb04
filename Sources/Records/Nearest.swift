/// The candidate that was probably meant, for "Did you mean ‘speaker’?"; nothing where none is near.
///
/// Near is a candidate within a third of the text's length in slips (a wrong, missing, extra or swapped letter; case is not counted), but at
/// most three; else one that begins with the text or holds it as a whole word (`stoltenberg` in `jens-stoltenberg`). Ties go to the first in
/// the alphabet. Costs O(length of the text) for each letter of the candidates that are of similar length.
package func nearest(to text: String, among candidates: some Sequence<String>) -> String? {
    var nearness = Nearness(to: text)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
        guard let distance = nearness.distance(of: candidate, atMost: best?.distance ?? Nearness.contained) else { continue }
        if let found = best, (found.distance, found.candidate) <= (distance, candidate) { continue }
        best = (candidate, distance)
    }
    return best?.candidate
}

/// How near candidates are to a text, letters folded.
private struct Nearness {
    private let word: [UInt8]
    private var slips: Slips

    init(to text: String) {
        word = Self.folded(text)
        slips = Slips(of: word)
    }

    /// Beyond any number of slips: the candidate only contains the text.
    static let contained = 4

    private static func folded(_ text: String) -> [UInt8] {
        text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
            case UInt8(ascii: "_"), UInt8(ascii: " "): UInt8(ascii: "-")
            default: byte
            }
        }
    }

    /// Nothing where it is farther than `limit`.
    mutating func distance(of candidate: String, atMost limit: Int) -> Int? {
        let bound = min(limit, 3, max(1, word.count / 3))
        if abs(candidate.utf8.count - word.count) <= bound, let count = slips.count(in: Self.folded(candidate)[...], atMost: bound) {
            return count
        }
        return limit >= Self.contained && contains(candidate) ? Self.contained : nil
    }

    /// Whether the candidate begins with the text, or holds it between hyphens.
    private func contains(_ candidate: String) -> Bool {
        guard word.count >= 3, candidate.utf8.count > word.count else { return false }
        let letters = Self.folded(candidate)
        if letters.starts(with: word) { return true }
        return letters.split(separator: UInt8(ascii: "-")).contains { $0.elementsEqual(word) }
    }
}
