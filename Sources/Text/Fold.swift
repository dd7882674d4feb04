/// The words of `text` as they are compared: lower case, without diacritics, quotation marks, dashes and punctuation.
///
/// `Əliyev’s` gives `aliyev`, `T’bilisi` gives `tbilisi`, `COP29` gives `cop29`, `counter-terrorism` two words. Marks that combine, and
/// characters that nobody sees, vanish; an apostrophe inside a word does too, and with an `s` behind it at the word's end the `s` as well.
/// Precomposed and decomposed letters fold alike. O(length).
package func fold(_ text: String) -> [String] { foldedWords(of: text).map(\.text) }

/// A word as it is compared, and where it stands in its text: in code points, half-open, with the `’s` that folding drops.
package struct FoldedWord: Equatable, Sendable {
    package let text: String
    package let range: Range<Int>
}

/// The words of `text` as `fold` gives them, each with its place.
package func foldedWords(of text: String) -> [FoldedWord] {
    var folding = Folding(into: [])
    var words: [FoldedWord] = []
    var start = 0
    func take(_ range: Range<Int>, _ bytes: [UInt8]) {
        words.append(FoldedWord(text: String(decoding: bytes[start..<bytes.count - 1], as: UTF8.self), range: range))
        start = bytes.count
    }
    for scalar in text.unicodeScalars { if let range = folding.take(scalar) { take(range, folding.bytes) } }
    if let range = folding.endWord() { take(range, folding.bytes) }
    return words
}

/// Appends the words of `text` as UTF-8, each with a space behind it: the form that costs no object for each word.
package func fold(_ text: String, into bytes: inout [UInt8]) {
    var folding = Folding(into: bytes)
    bytes = []
    for scalar in text.unicodeScalars { _ = folding.take(scalar) }
    _ = folding.endWord()
    bytes = folding.bytes
}

/// The words so far, each with a space behind it, and the one that is being read.
private struct Folding {
    private(set) var bytes: [UInt8]
    /// Where the word that is being read begins: among the bytes, and among the code points.
    private var start: Int
    private var first = 0
    /// Behind its last code point that counts.
    private var end = 0
    private var position = 0
    /// How long the word was when its last apostrophe came.
    private var apostrophe: Int?

    init(into bytes: consuming [UInt8]) {
        start = bytes.count
        self.bytes = bytes
    }

    /// Where the word stands that this code point ends, if it does.
    mutating func take(_ scalar: Unicode.Scalar) -> Range<Int>? {
        defer { position += 1 }
        if let letter = scalar.foldedASCII {
            append(letter)
            return nil
        }
        if scalar == " " { return endWord() }
        switch scalar {
        case "'", "’", "‘", "ʼ", "ʻ", "ʽ", "ʹ", "′", "`", "´": if bytes.count > start { apostrophe = bytes.count - start }
        case _ where scalar.isASCII: return endWord()
        default: return takeRare(scalar)
        }
        return nil
    }

    mutating func endWord() -> Range<Int>? {
        if let apostrophe, apostrophe == bytes.count - start - 1, bytes.last == UInt8(ascii: "s") { bytes.removeLast() }
        apostrophe = nil
        guard bytes.count > start else { return nil }
        bytes.append(UInt8(ascii: " "))
        start = bytes.count
        return first..<end
    }

    private mutating func append(_ byte: UInt8) {
        if bytes.count == start { first = position }
        bytes.append(byte)
        end = position + 1
    }

    private mutating func takeRare(_ scalar: Unicode.Scalar) -> Range<Int>? {
        let properties = scalar.properties
        if properties.canonicalCombiningClass != .notReordered {
            if bytes.count > start { end = position + 1 }
            return nil
        }
        if properties.isDefaultIgnorableCodePoint { return nil }
        switch properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter, .lowercaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark,
            .decimalNumber, .letterNumber, .otherNumber:
            for lower in properties.lowercaseMapping.unicodeScalars where lower.properties.canonicalCombiningClass == .notReordered {
                for byte in (LetterBases.bases[lower] ?? String(lower)).utf8 { append(byte) }
            }
            return nil
        default: return endWord()
        }
    }
}

extension Unicode.Scalar {
    /// The small letter, or the digit, that an ASCII letter or digit is compared as.
    @inline(__always)
    var foldedASCII: UInt8? {
        guard isASCII else { return nil }
        let byte = UInt8(truncatingIfNeeded: value), small = byte | 0x20
        if UInt8(ascii: "a")...UInt8(ascii: "z") ~= small { return small }
        return UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte ? byte : nil
    }
}
