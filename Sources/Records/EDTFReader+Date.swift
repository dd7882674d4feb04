extension EDTFReader {
    /// A year, a month, a season or a day, with its mark.
    ///
    /// Seasons are those of the north by whole months: 21 is March to May, 22 June to August, 23 September to November, and 24 December to
    /// the end of the next February.
    mutating func date(in bytes: Span<UInt8>) throws(EDTF.Fault) -> Stretch {
        var span: Stretch
        if next(in: bytes) == UInt8(ascii: "Y") {
            span = try longYear(in: bytes)
        } else {
            span = try calendarDate(in: bytes)
        }
        if let mark = next(in: bytes), Self.marks.contains(mark) {
            span.isUncertain = true
            position += 1
            if next(in: bytes) == UInt8(ascii: "-") {
                throw EDTF.Fault(
                    offset: position - 1, what: "A mark on a part of a date (level 2) is not understood; it stands at the end.")
            }
        }
        return span
    }

    private static let marks = Array("~?%".utf8)
    private static let hyphen = UInt8(ascii: "-")
    private static let unknown = UInt8(ascii: "X")

    private func next(in bytes: Span<UInt8>) -> UInt8? { position < bytes.count ? bytes[position] : nil }

    /// `Y17000` and `Y-17000`: years of more than four digits.
    private mutating func longYear(in bytes: Span<UInt8>) throws(EDTF.Fault) -> Stretch {
        position += 1
        let isNegative = next(in: bytes) == Self.hyphen
        if isNegative { position += 1 }
        let start = position
        var year = 0
        while let byte = next(in: bytes), UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte {
            year = year * 10 + Int(byte - UInt8(ascii: "0"))
            if !Day.years.contains(year) { throw EDTF.Fault(offset: start, what: "Years are counted to 5,000,000.") }
            position += 1
        }
        if position - start < 5 || bytes[start] == UInt8(ascii: "0") {
            throw EDTF.Fault(offset: start, what: "‘Y’ is for years of five digits or more; others are written with four, as in 2024.")
        }
        return wholeYears(isNegative ? -year : year)
    }

    private mutating func calendarDate(in bytes: Span<UInt8>) throws(EDTF.Fault) -> Stretch {
        let isNegative = next(in: bytes) == Self.hyphen
        if isNegative { position += 1 }
        let start = position
        let (number, unspecified) = try digits(4, in: bytes, what: "A date begins with a year of four digits, as in 2024-03-17.")
        if isNegative && number == 0 && unspecified == 0 { throw EDTF.Fault(offset: start, what: "The year 0 has no sign.") }
        if unspecified > 2 { throw EDTF.Fault(offset: start, what: "Of a year at most two digits are unspecified, as in 20XX.") }
        let year = isNegative ? -number : number
        let reach = [1, 10, 100][unspecified] - 1
        var span = isNegative ? wholeYears(year - reach, to: min(year, -1)) : wholeYears(year, to: year + reach)
        if unspecified > 0 { span.unspecified = position - 1 }
        guard next(in: bytes) == Self.hyphen else { return span }
        if unspecified > 0 { throw EDTF.Fault(offset: position, what: "A year with unspecified digits stands alone, as in 202X.") }
        position += 1
        return try monthOrSeason(of: year, in: bytes)
    }

    private mutating func monthOrSeason(of year: Int, in bytes: Span<UInt8>) throws(EDTF.Fault) -> Stretch {
        let start = position
        let (month, unspecified) = try digits(2, in: bytes, what: "A month has two digits, as in 2024-03.")
        if unspecified == 1 { throw EDTF.Fault(offset: start, what: "An unspecified month is written XX.") }
        let hasDay = next(in: bytes) == Self.hyphen
        if unspecified == 2 {
            var span = wholeYears(year)
            span.unspecified = start
            guard hasDay else { return span }
            position += 1
            guard try digits(2, in: bytes, what: Self.dayForm).unspecified == 2 else {
                throw EDTF.Fault(offset: start + 3, what: "Where the month is unspecified, so is the day: 2024-XX-XX.")
            }
            return span
        }
        switch month {
        case 1...12: return hasDay ? try day(of: month, year, in: bytes) : wholeMonths(month, to: month, of: year)
        case 21...24 where hasDay: throw EDTF.Fault(offset: position, what: "A season has no days.")
        case 21...24: return wholeMonths(3 * (month - 20), to: 3 * (month - 20) + 2, of: year)
        case 25...41: throw EDTF.Fault(offset: start, what: "Of the seasons only 21 to 24 (level 1) are understood.")
        default: throw EDTF.Fault(offset: start, what: "Months run from 01 to 12, and seasons from 21 to 24.")
        }
    }

    private static let dayForm = "A day has two digits, as in 2024-03-07."

    private mutating func day(of month: Int, _ year: Int, in bytes: Span<UInt8>) throws(EDTF.Fault) -> Stretch {
        position += 1
        let start = position
        let (day, unspecified) = try digits(2, in: bytes, what: Self.dayForm)
        if unspecified == 1 { throw EDTF.Fault(offset: start, what: "An unspecified day is written XX.") }
        if unspecified == 2 {
            var span = wholeMonths(month, to: month, of: year)
            span.unspecified = start
            return span
        }
        guard let day = Day(year: year, month: month, day: day) else {
            throw EDTF.Fault(offset: start, what: "This month has the days 01 to \(Day.count(inMonth: month, of: year)).")
        }
        return Stretch(first: day, last: day)
    }

    /// Exactly `width` digits, of which the last may be `X`; they count as 0.
    private mutating func digits(_ width: Int, in bytes: Span<UInt8>, what: String) throws(EDTF.Fault) -> (number: Int, unspecified: Int) {
        var (number, unspecified) = (0, 0)
        for _ in 0..<width {
            switch next(in: bytes) {
            case let digit? where UInt8(ascii: "0")...UInt8(ascii: "9") ~= digit && unspecified == 0:
                number = number * 10 + Int(digit - UInt8(ascii: "0"))
            case Self.unknown:
                number *= 10
                unspecified += 1
            case let mark? where Self.marks.contains(mark):
                throw EDTF.Fault(offset: position, what: "A mark on a part of a date (level 2) is not understood; it stands at the end.")
            default: throw EDTF.Fault(offset: position, what: what)
            }
            position += 1
        }
        if let digit = next(in: bytes), UInt8(ascii: "0")...UInt8(ascii: "9") ~= digit { throw EDTF.Fault(offset: position, what: what) }
        return (number, unspecified)
    }

    private func wholeYears(_ first: Int, to last: Int? = nil) -> Stretch {
        Stretch(first: Day(counting: first, 1, 1), last: Day(counting: last ?? first, 12, 31))
    }

    /// Months from the 13th on are those of the next year.
    private func wholeMonths(_ first: Int, to last: Int, of year: Int) -> Stretch {
        let end = (year: last > 12 ? year + 1 : year, month: last > 12 ? last - 12 : last)
        return Stretch(
            first: Day(counting: year, first, 1), last: Day(counting: end.year, end.month, Day.count(inMonth: end.month, of: end.year)))
    }
}
