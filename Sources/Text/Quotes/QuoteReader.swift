/// Reads the words of a quotation, from front to back.
struct QuoteReader {
    let scalars: [Unicode.Scalar]
    let side: QuoteText.Side
    private(set) var tokens: [QuoteText.Token] = []
    private(set) var letters: [UInt8] = []
    private var place = 0

    init(_ scalars: [Unicode.Scalar], _ side: QuoteText.Side) {
        self.scalars = scalars
        self.side = side
        tokens.reserveCapacity(scalars.count / 5 + 1)
        letters.reserveCapacity(scalars.count)
    }

    mutating func read() {
        while place < scalars.count {
            let scalar = scalars[place]
            if scalar.isQuoteWord || startsBracketedWord || startsNegative {
                readWord()
            } else if side == .yours, let end = endOfOmission {
                add(.omission, to: end)
            } else if side == .yours, let end = endOfInsertion {
                add(.insertion, to: end)
            } else if scalar.isQuoteSign {
                let start = letters.count
                letters.append(contentsOf: String(scalar).utf8)
                add(.word, to: place + 1, folded: start..<letters.count)
            } else {
                place += 1
            }
        }
    }

    private mutating func add(_ kind: QuoteText.Kind, to end: Int, folded: Range<Int> = 0..<0, bare: Range<Int>? = nil) {
        tokens.append(.init(kind: kind, range: place..<end, folded: folded, bare: bare, hash: QuotePairs.hash(letters[folded])))
        place = end
    }

    private func scalar(at place: Int) -> Unicode.Scalar? { scalars.indices.contains(place) ? scalars[place] : nil }

    private mutating func readWord() {
        let start = letters.count
        var end = place
        var bracketed: [Range<Int>] = []
        /// How many letters stand behind the last full stop of what may be initials.
        var initials = 0
        var isInitials = false
        while end < scalars.count {
            let scalar = scalars[end]
            if let letter = scalar.foldedASCII {
                letters.append(letter)
                end += 1
                initials += 1
            } else if scalar.isQuoteWord {
                if scalar.isIdeographic, end > place { break }
                scalar.appendFolded(to: &letters)
                end += 1
                initials += 1
                if scalar.isIdeographic { break }
            } else if scalar.isInvisible {
                end += 1
            } else if scalar.isApostrophe, end > place, let next = self.scalar(at: end + 1), next.isQuoteWord {
                letters.append(UInt8(ascii: "'"))
                end += 1
            } else if scalar == "." && initials == 1, let next = self.scalar(at: end + 1), next.isQuoteWord, !next.isASCIIDigit {
                end += 1
                initials = 0
                isInitials = true
            } else if scalar == ".", isInitials, initials == 1 {
                end += 1
                break
            } else if scalar.partsNumber, end > place, scalars[end - 1].isASCIIDigit, self.scalar(at: end + 1)?.isASCIIDigit == true {
                letters.append(UInt8(scalar.value))
                end += 1
            } else if scalar.isDash, end == place {
                letters.append(UInt8(ascii: "-"))
                end += 1
            } else if side == .yours, let behind = endOfBracketedLetters(at: end) {
                let from = letters.count
                for letter in scalars[end + 1..<behind - 1] { letter.appendFolded(to: &letters) }
                bracketed.append(from..<letters.count)
                end = behind
            } else {
                break
            }
        }
        let folded = start..<letters.count
        add(.word, to: end, folded: folded, bare: bracketed.isEmpty ? nil : appendBare(folded, without: bracketed))
    }

    private mutating func appendBare(_ folded: Range<Int>, without bracketed: [Range<Int>]) -> Range<Int> {
        let start = letters.count
        for index in folded where !bracketed.contains(where: { $0.contains(index) }) { letters.append(letters[index]) }
        return start..<letters.count
    }

    /// “[W]e”.
    private var startsBracketedWord: Bool {
        guard side == .yours, let end = endOfBracketedLetters(at: place) else { return false }
        return scalar(at: end)?.isQuoteWord == true
    }

    /// A minus: a dash before a digit, with no letter, digit or dash before it.
    private var startsNegative: Bool {
        guard scalars[place].isDash, scalar(at: place + 1)?.isASCIIDigit == true else { return false }
        return scalar(at: place - 1).map { !$0.isQuoteWord && !$0.isDash && !$0.isInvisible } ?? true
    }

    /// Where “[ing]” ends: letters only.
    private func endOfBracketedLetters(at start: Int) -> Int? {
        guard scalars[start] == "[" else { return nil }
        var end = start + 1
        while let letter = scalar(at: end), letter.isQuoteWord { end += 1 }
        return end > start + 1 && scalar(at: end) == "]" ? end + 1 : nil
    }

    /// Where an ellipsis ends that begins here: “…”, three or more full stops, spaced or not, bare or in brackets.
    private var endOfOmission: Int? {
        let opening = scalars[place]
        guard opening == "[" || opening == "(" else { return endOfDots(from: place) }
        guard var end = endOfDots(from: endOfSpaces(from: place + 1)) else { return nil }
        end = endOfSpaces(from: end)
        return scalar(at: end) == (opening == "[" ? "]" : ")") ? end + 1 : nil
    }

    private func endOfDots(from start: Int) -> Int? {
        var (end, dots) = (start, 0)
        var place = start
        while let scalar = scalar(at: place) {
            if scalar == "…" { dots += 3 } else if scalar == "." { dots += 1 } else if scalar != " " && scalar != "\u{A0}" { break }
            place += 1
            if scalar == "…" || scalar == "." { end = place }
        }
        return dots >= 3 && self.scalar(at: start).map { $0 == "." || $0 == "…" } == true ? end : nil
    }

    private func endOfSpaces(from start: Int) -> Int {
        var place = start
        while scalar(at: place)?.properties.isWhitespace == true { place += 1 }
        return place
    }

    /// Where “[Azerbaijan]” ends; “’s” behind it belongs to it.
    private var endOfInsertion: Int? {
        guard scalars[place] == "[" else { return nil }
        let rest = scalars[(place + 1)...].prefix(QuoteText.longestInsertion)
        guard let closing = rest.firstIndex(where: { $0 == "]" || $0 == "[" }), scalars[closing] == "]" else { return nil }
        if scalar(at: closing + 1)?.isApostrophe == true, scalar(at: closing + 2) == "s", scalar(at: closing + 3)?.isQuoteWord != true {
            return closing + 3
        }
        return closing + 1
    }
}

extension QuoteText {
    /// In code points.
    static let longestInsertion = 120
}
