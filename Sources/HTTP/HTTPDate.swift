import Bytes

/// A moment as HTTP writes it, to the second (RFC 9110 §5.6.7).
package struct HTTPDate: Hashable, Comparable, Sendable {
    /// Seconds since the start of 1970, without leap seconds. Writable from year 0 to 9999.
    package let seconds: Int

    package init(seconds: Int) { self.seconds = seconds }

    package static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }
}

extension HTTPDate {
    /// The day, counted as the calendar does, and the time of day.
    struct Parts: Equatable {
        var year = 1970
        /// 1 to 12.
        var month = 1
        /// 1 to 31.
        var day = 1
        var hour = 0
        var minute = 0
        var second = 0
    }

    // Years are counted from 1 March 0000 inside, so that the leap day is the last of its year and 400 years are 146,097 days.
    var parts: Parts {
        let (days, time) = seconds.dividedFloor(by: 86_400)
        let (era, dayOfEra) = (days + 719_468).dividedFloor(by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let march = (5 * dayOfYear + 2) / 153
        let month = march < 10 ? march + 3 : march - 9
        return Parts(
            year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month, day: dayOfYear - (153 * march + 2) / 5 + 1,
            hour: time / 3_600, minute: time / 60 % 60, second: time % 60)
    }

    /// Nothing for a day that the calendar does not have, or a time that the clock does not show; a leap second counts as the next one.
    init?(_ parts: Parts) {
        guard (1...12).contains(parts.month), parts.day >= 1, parts.hour < 24, parts.minute < 60, parts.second <= 60 else { return nil }
        let year = parts.month <= 2 ? parts.year - 1 : parts.year
        let (era, yearOfEra) = year.dividedFloor(by: 400)
        let march = parts.month > 2 ? parts.month - 3 : parts.month + 9
        let dayOfYear = (153 * march + 2) / 5 + parts.day - 1
        let days = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
        let time = parts.hour * 3_600 + parts.minute * 60 + parts.second
        let date = HTTPDate(seconds: days * 86_400 + time)
        let noon = HTTPDate(seconds: days * 86_400).parts
        guard noon.day == parts.day, noon.month == parts.month else { return nil }
        self = date
    }

    /// 0 for Sunday.
    var weekday: Int { (seconds.dividedFloor(by: 86_400).quotient + 4).dividedFloor(by: 7).remainder }
}

extension Int {
    /// Division that rounds down, so that the remainder is never negative.
    func dividedFloor(by divisor: Int) -> (quotient: Int, remainder: Int) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
