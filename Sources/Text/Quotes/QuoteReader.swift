internal import Bytes

/// Reads the words of a quotation, from front to back.
struct QuoteReader<Scalars: QuoteScalars>: ~Copyable {
    let scalars: Scalars
    let side: QuoteText.Side
    private(set) var letters: ByteBuffer
    private var place = 0

    init(_ scalars: Scalars, _ side: QuoteText.Side) {
        self.scalars = scalars
        self.side = side
        letters = ByteBuffer(capacity: scalars.count + 8)
    }

    /// Nothing at the end.
    mutating func next() -> QuoteText.Token? {
        while place < scalars.count {
            let scalar = scalars[place]
            if scalar.isQuoteWord || startsBracketedWord || startsNegative { return readWord() }
            if side == .yours, let end = endOfOmission { return token(.omission, to: end) }
            if side == .yours, let end = endOfInsertion { return token(.insertion, to: end) }
            if scalar.isQuoteSign {
                let start = letters.count
                letters.append(text: String(scalar))
                return token(.word, to: place + 1, folded: start..<letters.count)
            }
            place += 1
        }
        return nil
    }

    private mutating func token(
        _ kind: QuoteText.Kind, to end: Int, folded: Range<Int> = 0..<0, bare: Range<Int>? = nil
    ) -> QuoteText.Token {
        defer { place = end }
        let hash = letters.withSpan { QuotePairs.hash($0.extracting(folded)) }
        return QuoteText.Token(kind: kind, range: place..<end, folded: folded, bare: bare, hash: hash)
    }

    private func scalar(at place: Int) -> Unicode.Scalar? { place >= 0 && place < scalars.count ? scalars[place] : nil }

    /// Most words are ASCII letters or digits and a space.
    private mutating func readWord() -> QuoteText.Token {
        let start = letters.count, end = place + scalars.appendFoldedRun(from: place, to: &letters)
        if end > place, end == scalars.count || scalars[end] == " " { return token(.word, to: end, folded: start..<letters.count) }
        return readWord(from: start, on: end)
    }

    /// The rest of a word of which ASCII letters and digits were read, if it begins with any.
    private mutating func readWord(from start: Int, on end: Int) -> QuoteText.Token {
        var end = end
        var bracketed: [Range<Int>] = []
        /// How many letters stand behind the last full stop of what may be initials.
        var initials = end - place
        var isInitials = false
        while end < scalars.count {
            let run = scalars.appendFoldedRun(from: end, to: &letters)
            end += run
            initials += run
            if run > 0 { continue }
            let scalar = scalars[end]
            if scalar.isQuoteWord {
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
                for place in end + 1..<behind - 1 { scalars[place].appendFolded(to: &letters) }
                bracketed.append(from..<letters.count)
                end = behind
            } else {
                break
            }
        }
        let folded = start..<letters.count
        return token(.word, to: end, folded: folded, bare: bracketed.isEmpty ? nil : appendBare(folded, without: bracketed))
    }

    private mutating func appendBare(_ folded: Range<Int>, without bracketed: [Range<Int>]) -> Range<Int> {
        let start = letters.count
        for index in folded where !bracketed.contains(where: { $0.contains(index) }) { letters.append(letters.withSpan { $0[index] }) }
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
        let rest = place + 1..<min(place + 1 + QuoteText.longestInsertion, scalars.count)
        guard let closing = rest.first(where: { scalars[$0] == "]" || scalars[$0] == "[" }), scalars[closing] == "]" else { return nil }
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
