internal import Bytes

/// What a folded English word has in common with its plainest forms: `talks`, `talked` and `talking` all give `talk`.
///
/// Light on purpose, after Harman's S stemmer (How Effective Is Suffixing?, 1991) with `-ed` and `-ing`: it takes off what bends a word and
/// never what makes another word of it (`agree` and `agreement` stay two). Only words of four plain letters or more are touched, and what
/// is left of them has at least four behind `-ed` and `-ing`. A stem is no word: `state` and `stated` both give `stat`.
@inlinable
package func stem(_ word: some Collection<UInt8>) -> [UInt8] { stem(letters: Array(word)) }

@usableFromInline
func stem(letters: [UInt8]) -> [UInt8] {
    var stem = Stem(letters)
    stem.reduce()
    return stem.letters
}

private struct Stem {
    private(set) var letters: [UInt8]

    init(_ letters: [UInt8]) { self.letters = letters }

    mutating func reduce() {
        guard letters.count >= 4, letters.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) else { return }
        if isOwn { return }
        takeOffPlural()
        if isOwn { return }
        takeOffTense()
        takeOffSilentEnd()
    }

    private func ends(_ suffix: StaticString) -> Bool {
        let start = letters.count - suffix.utf8CodeUnitCount
        return start >= 0 && letters.span.extracting(start..<letters.count).equals(suffix)
    }

    /// `-s` with its spellings; not the end of `process`, `crisis`, `status`.
    private mutating func takeOffPlural() {
        if !ends("s") || ends("ss") || ends("is") || ends("us") { return }
        if ends("ies"), letters.count > 4 {
            replaceEnd(3, by: UInt8(ascii: "y"))
        } else if ends("sses") || ends("shes") || ends("ches") || ends("xes") || ends("zzes") || ends("oes") {
            letters.removeLast(2)
        } else {
            letters.removeLast()
        }
    }

    /// `-ed` and `-ing`, where enough is left with a vowel in it, and one of two like consonants before them: `planned`.
    private mutating func takeOffTense() {
        if ends("ied"), letters.count > 4 { return replaceEnd(3, by: UInt8(ascii: "y")) }
        if ends("eed") {
            if letters.count > 5, ends("greed") || ends("nteed") { letters.removeLast() }
            return
        }
        let suffix = ends("ing") ? 3 : ends("ed") ? 2 : 0
        let rest = letters.dropLast(suffix)
        guard suffix > 0, rest.count >= 4, rest.contains(where: { "aeiouy".utf8.contains($0) }) else { return }
        letters.removeLast(suffix)
        if letters[letters.count - 1] == letters[letters.count - 2], "bdgmnprt".utf8.contains(letters[letters.count - 1]) {
            letters.removeLast()
        }
    }

    /// A silent `e`, which goes before `-ed` and `-ing`.
    private mutating func takeOffSilentEnd() {
        if ends("e"), letters.count > 4 { letters.removeLast() }
    }

    private mutating func replaceEnd(_ count: Int, by letter: UInt8) {
        letters.removeLast(count)
        letters.append(letter)
    }

    /// Whether it only looks bent, or would meet a stranger.
    private var isOwn: Bool { Self.own.contains { letters.span.equals($0) } }

    private static let own: [StaticString] = [
        "beijing", "during", "evening", "everything", "hundred", "morning", "news", "nothing", "plane", "sacred", "series", "something",
        "species", "united", "wales",
    ]
}
