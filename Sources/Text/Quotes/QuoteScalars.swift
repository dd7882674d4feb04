internal import Bytes

/// The code points of a quotation, by their places.
protocol QuoteScalars {
    var count: Int { get }
    subscript(place: Int) -> Unicode.Scalar { get }

    /// Appends the ASCII letters and digits from a place on, as they are compared, up to what is none. Answers how many.
    func appendFoldedRun(from place: Int, to letters: inout ByteBuffer) -> Int
}

extension [Unicode.Scalar]: QuoteScalars {
    func appendFoldedRun(from place: Int, to letters: inout ByteBuffer) -> Int {
        var end = place
        while end < count, let letter = self[end].foldedASCII {
            letters.append(letter)
            end += 1
        }
        return end - place
    }
}

/// Text of ASCII alone: its bytes are its code points.
struct ASCIIScalars: QuoteScalars {
    private let bytes: [UInt8]

    /// Nothing where the text has other characters, or is not known not to.
    init?(_ text: String) {
        guard text.utf8Span.isKnownASCII else { return nil }
        bytes = Array(text.utf8)
    }

    var count: Int { bytes.count }

    subscript(place: Int) -> Unicode.Scalar { Unicode.Scalar(bytes[place]) }

    func appendFoldedRun(from place: Int, to letters: inout ByteBuffer) -> Int {
        var end = place
        while end < bytes.count {
            let run = bytes.span.foldedRun(at: end)
            letters.append(word: run.letters, length: run.count)
            end += run.count
            if run.count < 8 { break }
        }
        return end - place
    }
}

// What each code point is to the comparison of quotations. Few are not ASCII: to look these up stands apart, out of the way of the others.

extension Unicode.Scalar {
    /// A letter or digit.
    var isQuoteWord: Bool { isASCII ? foldedASCII != nil : isRareQuoteWord }

    @inline(never)
    private var isRareQuoteWord: Bool {
        switch self {
        case "\u{2000}"..."\u{206F}", "\u{A0}"..."\u{A9}": return false
        default:
            switch properties.generalCategory {
            case .uppercaseLetter, .titlecaseLetter, .lowercaseLetter, .otherLetter, .decimalNumber, .letterNumber, .otherNumber:
                return true
            case .modifierLetter: return !isApostrophe
            case .spacingMark, .nonspacingMark:
                return properties.canonicalCombiningClass == .notReordered && !properties.isDefaultIgnorableCodePoint
            default: return false
            }
        }
    }

    var isASCIIDigit: Bool { ("0"..."9").contains(self) }

    /// Parts words where it stands between them, but belongs to a number.
    var partsNumber: Bool { self == "." || self == "," || self == ":" || self == "/" }

    /// A sign that says something by itself.
    var isQuoteSign: Bool {
        switch self {
        case "%", "&", "@", "#", "$", "+", "=", "<", ">", "§", "¶": true
        case _ where isASCII: false
        default: isRareQuoteSign
        }
    }

    @inline(never)
    private var isRareQuoteSign: Bool {
        switch self {
        case _ where isApostrophe: return false
        case "\u{2000}"..."\u{206F}" where self != "‰" && self != "‱": return false
        default:
            switch properties.generalCategory {
            case .mathSymbol, .currencySymbol, .otherSymbol: return true
            default: return self == "‰" || self == "‱"
            }
        }
    }

    var isApostrophe: Bool {
        switch self {
        case "'", "’", "‘", "ʼ", "ʻ", "ʽ", "ʹ", "′", "`", "´": true
        default: false
        }
    }

    var isDash: Bool {
        switch self {
        case "-", "‐", "‑", "‒", "–", "—", "―", "−": true
        default: false
        }
    }

    var isDoubleMark: Bool {
        switch self {
        case "\"", "“", "”", "„", "‟", "«", "»", "″": true
        default: false
        }
    }

    /// Combines with what stands before it, or is seen by nobody.
    var isInvisible: Bool { !isASCII && isRareInvisible }

    @inline(never)
    private var isRareInvisible: Bool { properties.canonicalCombiningClass != .notReordered || properties.isDefaultIgnorableCodePoint }

    /// Of a script that writes no spaces, so that each letter is a word: Han, kana, Thai, Lao, Khmer, Burmese.
    var isIdeographic: Bool {
        switch value {
        case ..<0xE00: false
        case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
        default: false
        }
    }

    /// Appends the letters it is compared as.
    func appendFolded(to letters: inout ByteBuffer) {
        if let letter = foldedASCII { return letters.append(letter) }
        for lower in properties.lowercaseMapping.unicodeScalars where lower.properties.canonicalCombiningClass == .notReordered {
            letters.append(text: LetterBases.bases[lower] ?? String(lower))
        }
    }
}
