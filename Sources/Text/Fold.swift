/// The words of `text` as they are compared: lower case, without diacritics, quotation marks, dashes and punctuation.
///
/// `Əliyev’s` gives `aliyev`, `T’bilisi` gives `tbilisi`, `COP29` gives `cop29`, `counter-terrorism` two words. Marks that combine, and
/// characters that nobody sees, vanish; an apostrophe inside a word does too, and with an `s` behind it at the word's end the `s` as well.
/// Precomposed and decomposed letters fold alike. O(length).
package func fold(_ text: String) -> [String] {
    var words = FoldedWords()
    for scalar in text.unicodeScalars { words.take(scalar) }
    words.endWord()
    return words.found
}

/// The words so far and the one that is being read.
private struct FoldedWords {
    var found: [String] = []
    private var word: [UInt8] = []
    /// How long the word was when its last apostrophe came.
    private var apostrophe: Int?

    mutating func take(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "a"..."z", "0"..."9": word.append(UInt8(scalar.value))
        case "A"..."Z": word.append(UInt8(scalar.value) | 0x20)
        case "'", "’", "‘", "ʼ", "ʻ", "ʽ", "ʹ", "′", "`", "´": takeApostrophe()
        case _ where scalar.isASCII: endWord()
        default: takeRare(scalar)
        }
    }

    mutating func endWord() {
        if apostrophe == word.count - 1, word.last == UInt8(ascii: "s") { word.removeLast() }
        if !word.isEmpty { found.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
        apostrophe = nil
    }

    private mutating func takeApostrophe() {
        if !word.isEmpty { apostrophe = word.count }
    }

    private mutating func takeRare(_ scalar: Unicode.Scalar) {
        let properties = scalar.properties
        if properties.canonicalCombiningClass != .notReordered || properties.isDefaultIgnorableCodePoint { return }
        switch properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter, .lowercaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark,
            .decimalNumber, .letterNumber, .otherNumber:
            for lower in properties.lowercaseMapping.unicodeScalars where lower.properties.canonicalCombiningClass == .notReordered {
                word.append(contentsOf: (LetterBases.bases[lower] ?? String(lower)).utf8)
            }
        default: endWord()
        }
    }
}
