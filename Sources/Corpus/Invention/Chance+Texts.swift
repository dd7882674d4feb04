import Records

extension Chance {
    /// A few words in a row, now and then with a name in them that hardly any other text has.
    mutating func words(_ count: ClosedRange<Int>) -> String {
        var text = ""
        for index in 0..<number(count) {
            let isName = number(below: 24) == 0
            let word = isName ? InventedNames.word(rank(below: 1_000_000)) : InventedWords.all[rank(below: InventedWords.all.count)]
            text += index == 0 ? InventedNames.capitalized(word) : " " + word
        }
        return text
    }

    /// Different numbers below a bound, up to so many, the small ones more often.
    mutating func ranks(_ count: ClosedRange<Int>, below bound: Int) -> [Int] {
        var found: [Int] = []
        for _ in 0..<number(count) {
            let rank = rank(below: bound)
            if !found.contains(rank) { found.append(rank) }
        }
        return found
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[number(below: values.count)] }

    /// Any word of a vocabulary, the first ones more often.
    mutating func word<Word: Vocabulary>(of _: Word.Type) -> String {
        let words = Array(Word.allCases)
        return words[rank(below: words.count)].rawValue
    }

    /// 64 hexadecimal digits: of no text, for there is none.
    mutating func digest() -> String {
        let digits = Array("0123456789abcdef".unicodeScalars)
        var text = ""
        for _ in 0..<4 {
            var word = next()
            for _ in 0..<16 {
                text.unicodeScalars.append(digits[Int(word & 15)])
                word >>= 4
            }
        }
        return text
    }

    /// A day of the years from 1990 to 2025.
    mutating func day() -> Day { Day(number: Int32(number(7_305...20_453))) }

    /// The day, or now and then its month, or some days from it on.
    mutating func date(around day: Day) -> String {
        switch number(below: 100) {
        case ..<6: String(day.text.prefix(7))
        case ..<10: "\(day.text)/\(Day(number: day.number + 3).text)"
        case ..<12: day.text + "~"
        default: day.text
        }
    }
}
