// What each code point is to the comparison of quotations.

extension Unicode.Scalar {
    /// A letter or digit.
    var isQuoteWord: Bool {
        switch self {
        case "a"..."z", "A"..."Z", "0"..."9": return true
        case _ where isASCII: return false
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
        case "%", "&", "@", "#", "$", "+", "=", "<", ">", "§", "¶": return true
        case _ where isASCII || isApostrophe: return false
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
    var isInvisible: Bool {
        if isASCII { return false }
        return properties.canonicalCombiningClass != .notReordered || properties.isDefaultIgnorableCodePoint
    }

    /// Of a script that writes no spaces, so that each letter is a word: Han, kana, Thai, Lao, Khmer, Burmese.
    var isIdeographic: Bool {
        switch value {
        case ..<0xE00: false
        case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
        default: false
        }
    }

    /// Appends the letters it is compared as.
    func appendFolded(to letters: inout [UInt8]) {
        if let letter = foldedASCII { return letters.append(letter) }
        for lower in properties.lowercaseMapping.unicodeScalars where lower.properties.canonicalCombiningClass == .notReordered {
            letters.append(contentsOf: (LetterBases.bases[lower] ?? String(lower)).utf8)
        }
    }
}
