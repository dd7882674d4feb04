package import Bytes

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
    var bytes = ByteBuffer(), folding = Folding(into: bytes)
    var words: [FoldedWord] = []
    func take(_ range: Range<Int>) {
        words.append(FoldedWord(text: bytes.withSpan { $0.extracting(0..<$0.count - 1).text }, range: range))
        bytes.removeAll()
        folding.begin(at: 0)
    }
    for scalar in text.unicodeScalars { if let range = folding.take(scalar, into: &bytes) { take(range) } }
    if let range = folding.endWord(into: &bytes) { take(range) }
    return words
}

/// Appends the words of `text` as UTF-8, each with a space behind it: the form that costs no object for each word.
package func fold(_ text: String, into bytes: inout ByteBuffer) {
    var folding = Folding(into: bytes)
    let utf8 = text.utf8Span
    if utf8.isKnownASCII {
        folding.take(ascii: utf8.span, into: &bytes)
    } else {
        for scalar in text.unicodeScalars { _ = folding.take(scalar, into: &bytes) }
    }
    _ = folding.endWord(into: &bytes)
}

/// Where the folding of a text has come to. The bytes that it goes into are lent to each step; nothing else may be appended between two.
private struct Folding {
    /// Where the word that is being read begins: among the bytes, and among the code points.
    private var start: Int
    private var first = 0
    /// Behind its last code point that counts.
    private var end = 0
    private var position = 0
    /// How long the word was when its last apostrophe came.
    private var apostrophe: Int?

    init(into bytes: borrowing ByteBuffer) { start = bytes.count }

    /// Where among the bytes the next word begins.
    mutating func begin(at start: Int) { self.start = start }

    /// Letters and digits eight at a time; what else there is, one by one.
    mutating func take(ascii text: Span<UInt8>, into bytes: inout ByteBuffer) {
        var place = 0
        while place < text.count {
            let run = text.foldedRun(at: place)
            if run.count > 0 {
                append(run.letters, run.count, into: &bytes)
                position += run.count
                place += run.count
                continue
            }
            if text[place] == UInt8(ascii: " ") {
                _ = endWord(into: &bytes)
                position += 1
            } else {
                _ = take(Unicode.Scalar(text[place]), into: &bytes)
            }
            place += 1
        }
    }

    /// Where the word stands that this code point ends, if it does.
    mutating func take(_ scalar: Unicode.Scalar, into bytes: inout ByteBuffer) -> Range<Int>? {
        defer { position += 1 }
        if let letter = scalar.foldedASCII {
            append(UInt64(letter), 1, into: &bytes)
            return nil
        }
        if scalar == " " { return endWord(into: &bytes) }
        switch scalar {
        case "'", "’", "‘", "ʼ", "ʻ", "ʽ", "ʹ", "′", "`", "´": if bytes.count > start { apostrophe = bytes.count - start }
        case _ where scalar.isASCII: return endWord(into: &bytes)
        default: return takeRare(scalar, into: &bytes)
        }
        return nil
    }

    mutating func endWord(into bytes: inout ByteBuffer) -> Range<Int>? {
        if let apostrophe, apostrophe == bytes.count - start - 1, bytes.last == UInt8(ascii: "s") { bytes.truncate(to: bytes.count - 1) }
        apostrophe = nil
        guard bytes.count > start else { return nil }
        bytes.append(UInt8(ascii: " "))
        start = bytes.count
        return first..<end
    }

    /// So many letters, the first one lowest; as many code points from here on.
    private mutating func append(_ letters: UInt64, _ count: Int, into bytes: inout ByteBuffer) {
        if bytes.count == start { first = position }
        bytes.append(word: letters, length: count)
        end = position + count
    }

    private mutating func takeRare(_ scalar: Unicode.Scalar, into bytes: inout ByteBuffer) -> Range<Int>? {
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
                for byte in (LetterBases.bases[lower] ?? String(lower)).utf8 { append(UInt64(byte), 1, into: &bytes) }
            }
            return nil
        default: return endWord(into: &bytes)
        }
    }
}

extension Span<UInt8> {
    /// The letters and digits of ASCII text from a place on, eight at most: as they are compared, the first one lowest, and how many they are.
    @inline(__always)
    func foldedRun(at place: Int) -> (letters: UInt64, count: Int) {
        let length = Swift.min(8, count - place), word = word(at: place, length: length), small = word | Octets.all(0x20)
        let found =
            Octets.within(UInt8(ascii: "a")...UInt8(ascii: "z"), in: small) | Octets.within(UInt8(ascii: "0")...UInt8(ascii: "9"), in: word)
        return (small, Swift.min(Octets.first(~found & Octets.all(0x80)), length))
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
