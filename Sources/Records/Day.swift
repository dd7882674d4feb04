/// A day of the proleptic Gregorian calendar, counted from 1 January 1970.
package struct Day: Hashable, Comparable, Sendable {
    /// The years that can be counted, before and after the year 0 (which is 1 BC).
    package static let years = -5_000_000...5_000_000

    package var number: Int32

    package init(number: Int32) { self.number = number }

    /// Nothing where the calendar has no such day, or the year is out of `Day.years`.
    package init?(year: Int, month: Int, day: Int) {
        guard Self.years.contains(year), 1...12 ~= month, day >= 1, day <= Self.count(inMonth: month, of: year) else { return nil }
        self.init(counting: year, month, day)
    }

    package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

// Years are counted from March, so that the day that comes and goes stands at the end of its year; 400 years are one era of 146,097 days.
extension Day {
    private static let daysInEra = 146_097
    /// From 1 March of the year 0 to 1 January 1970.
    private static let epoch = 719_468

    /// The day of a date that is known to exist.
    init(counting year: Int, _ month: Int, _ day: Int) {
        let marchYear = month < 3 ? year - 1 : year
        let (era, yearOfEra) = marchYear.dividedDown(by: 400)
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = Int32(era * Self.daysInEra + dayOfEra - Self.epoch)
    }

    /// How many days a month has.
    package static func count(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    package var date: (year: Int, month: Int, day: Int) {
        let (era, dayOfEra) = (Int(number) + Self.epoch).dividedDown(by: Self.daysInEra)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = (marchMonth + 2) % 12 + 1
        return (era * 400 + yearOfEra + (month < 3 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }
}

extension Day: CustomStringConvertible {
    /// `2024-03-17`; before the year 0 with `-`, beyond 9999 with `+`, as ISO 8601 expands years.
    package var text: String {
        String(decoding: [UInt8](capacity: Self.longest) { write(into: &$0) }, as: UTF8.self)
    }

    package var description: String { text }

    /// Of a text, in bytes.
    package static let longest = 14

    /// Appends the text. Precondition: room for the `longest`.
    package func write(into bytes: inout OutputSpan<UInt8>) {
        let (year, month, day) = date
        if year < 0 { bytes.append(UInt8(ascii: "-")) }
        if year > 9999 { bytes.append(UInt8(ascii: "+")) }
        let (centuries, rest) = abs(year).quotientAndRemainder(dividingBy: 100)
        if centuries > 99 { bytes.append(digits: centuries, atLeast: 3) } else { bytes.append(pair: centuries) }
        bytes.append(pair: rest)
        bytes.append(UInt8(ascii: "-"))
        bytes.append(pair: month)
        bytes.append(UInt8(ascii: "-"))
        bytes.append(pair: day)
    }
}

extension Int {
    /// Quotient and remainder of a division that rounds down, so that the remainder is never negative.
    func dividedDown(by divisor: Int) -> (quotient: Int, remainder: Int) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}

extension OutputSpan<UInt8> {
    /// Writes a number that is not negative, with zeros in front where it has fewer digits than wanted.
    mutating func append(digits number: Int, atLeast width: Int) {
        if number > 9 || width > 1 { append(digits: number / 10, atLeast: width - 1) }
        append(UInt8(ascii: "0") + UInt8(number % 10))
    }

    /// Two digits of a number below 100.
    @inline(__always)
    mutating func append(pair number: Int) {
        let number = UInt8(number)
        append(UInt8(ascii: "0") + number / 10)
        append(UInt8(ascii: "0") + number % 10)
    }
}
