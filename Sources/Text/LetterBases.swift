/// The plain letters that lower-case letters with additions are compared as: é as e, ß as ss.
enum LetterBases {
    /// Whatever Unicode names "… WITH …" is its letter without the addition ("LATIN SMALL LETTER E WITH ACUTE" is an e); the rest is listed.
    static let bases: [Unicode.Scalar: String] = {
        var plain: [Substring: Unicode.Scalar] = [:]
        var added: [(letter: Unicode.Scalar, plainName: Substring)] = []
        for letter in blocks.joined().compactMap(Unicode.Scalar.init) where letter.properties.generalCategory == .lowercaseLetter {
            guard let name = letter.properties.name else { continue }
            let words = name.split(separator: " ")
            if let with = words.firstIndex(of: "WITH") {
                added.append((letter, name[..<words[with - 1].endIndex]))
            } else {
                plain[name[...]] = letter
            }
        }
        let derived = added.compactMap { letter, name in plain[name].map { (letter, String($0)) } }
        return listed.merging(derived) { listed, _ in listed }
    }()

    /// Latin (basic, supplement, extended A and B, additional), Greek (plain, extended) and Cyrillic.
    private static let blocks: [ClosedRange<UInt32>] = [
        0x61...0x7A, 0xDF...0x24F, 0x1E00...0x1EFF, 0x370...0x3FF, 0x1F00...0x1FFF, 0x430...0x52F,
    ]

    private static let listed: [Unicode.Scalar: String] = [
        "ı": "i", "ə": "a", "ß": "ss", "æ": "ae", "ǽ": "ae", "ǣ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ŋ": "n", "ĸ": "k", "ſ": "s",
        "ŉ": "n",
        "ĳ": "ij", "ǆ": "dz", "ǳ": "dz", "ǉ": "lj", "ǌ": "nj", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st",
        "ﬆ": "st",
        "ς": "σ", "й": "и", "ё": "е", "ї": "і", "ў": "у", "ѓ": "г", "ќ": "к", "ӂ": "ж", "ӑ": "а",
    ]
}
