import Bytes

extension HTTPDate {
    /// Reads any of the three formats that a recipient must accept (RFC 9110 §5.6.7); nothing for anything else.
    ///
    /// `now` tells which century a year of two digits means: never more than 50 years ahead.
    package init?(_ text: Span<UInt8>, now: HTTPDate) {
        var scanner = DateScanner()
        var parts = Parts()
        let isRead =
            switch text.count {
            case 29 where text[3] == UInt8(ascii: ","): scanner.readFixdate(text, into: &parts)
            case 24: scanner.readAsctime(text, into: &parts)
            default: scanner.readRFC850(text, into: &parts, thisYear: now.parts.year)
            }
        guard isRead, scanner.position == text.count else { return nil }
        self.init(parts)
    }
}

/// Reads the pieces of a date from left to right; each step says whether it could.
private struct DateScanner {
    var position = 0

    /// `Sun, 06 Nov 1994 08:49:37 GMT`
    mutating func readFixdate(_ text: Span<UInt8>, into parts: inout HTTPDate.Parts) -> Bool {
        weekday(text) && literal(", ", text) && number(2, text, &parts.day) && literal(" ", text) && month(text, &parts)
            && literal(" ", text) && number(4, text, &parts.year) && literal(" ", text) && time(text, &parts) && literal(" GMT", text)
    }

    /// `Sunday, 06-Nov-94 08:49:37 GMT`
    mutating func readRFC850(_ text: Span<UInt8>, into parts: inout HTTPDate.Parts, thisYear: Int) -> Bool {
        var short = 0
        let isRead =
            longWeekday(text) && literal(", ", text) && number(2, text, &parts.day) && literal("-", text) && month(text, &parts)
            && literal("-", text) && number(2, text, &short) && literal(" ", text) && time(text, &parts) && literal(" GMT", text)
        let year = thisYear - thisYear % 100 + short
        parts.year = year > thisYear + 50 ? year - 100 : year
        return isRead
    }

    /// `Sun Nov  6 08:49:37 1994`
    mutating func readAsctime(_ text: Span<UInt8>, into parts: inout HTTPDate.Parts) -> Bool {
        guard weekday(text), literal(" ", text), month(text, &parts), literal(" ", text) else { return false }
        let isDay = literal(" ", text) ? number(1, text, &parts.day) : number(2, text, &parts.day)
        return isDay && literal(" ", text) && time(text, &parts) && literal(" ", text) && number(4, text, &parts.year)
    }

    private mutating func time(_ text: Span<UInt8>, _ parts: inout HTTPDate.Parts) -> Bool {
        number(2, text, &parts.hour) && literal(":", text) && number(2, text, &parts.minute) && literal(":", text)
            && number(2, text, &parts.second)
    }

    private mutating func weekday(_ text: Span<UInt8>) -> Bool {
        for index in 0..<7 where literal(HTTPDate.weekdays[index], text) { return true }
        return false
    }

    private mutating func longWeekday(_ text: Span<UInt8>) -> Bool {
        let names: InlineArray<7, StaticString> = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
        for index in 0..<7 where literal(names[index], text) { return true }
        return false
    }

    private mutating func month(_ text: Span<UInt8>, _ parts: inout HTTPDate.Parts) -> Bool {
        for index in 0..<12 where literal(HTTPDate.months[index], text) {
            parts.month = index + 1
            return true
        }
        return false
    }

    private mutating func literal(_ literal: StaticString, _ text: Span<UInt8>) -> Bool {
        let end = position + literal.utf8CodeUnitCount
        guard end <= text.count, text.extracting(position..<end).equals(literal) else { return false }
        position = end
        return true
    }

    private mutating func number(_ digits: Int, _ text: Span<UInt8>, _ number: inout Int) -> Bool {
        guard position + digits <= text.count else { return false }
        number = 0
        for _ in 0..<digits {
            guard text[position].isDigit else { return false }
            number = number * 10 + Int(text[position] & 0x0F)
            position += 1
        }
        return true
    }
}
