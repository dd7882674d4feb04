/// An instant of UTC to the second, written as RFC 3339 does: `2024-03-17T09:30:00Z`.
package struct Timestamp: Hashable, Comparable, Sendable {
    /// Seconds since 1 January 1970, leap seconds not counted.
    package let seconds: Int64

    package init(seconds: Int64) { self.seconds = seconds }

    package static func < (left: Timestamp, right: Timestamp) -> Bool { left.seconds < right.seconds }
}

extension Timestamp: CustomStringConvertible {
    private static let secondsInDay = 86_400
    private static let pattern = Array("0000-00-00T00:00:00Z".utf8)

    /// Nothing where `text` is not exactly `YYYY-MM-DDThh:mm:ssZ` with a day and a time that exist: no fractions, no offsets, no leap second.
    package init?(_ text: String) {
        let bytes = text.utf8Span.span
        guard bytes.count == Self.pattern.count else { return nil }
        for index in 0..<bytes.count {
            let isDigit = UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[index]
            guard Self.pattern[index] == UInt8(ascii: "0") ? isDigit : bytes[index] == Self.pattern[index] else { return nil }
        }
        func number(_ range: Range<Int>) -> Int { range.reduce(0) { $0 * 10 + Int(bytes[$1] - UInt8(ascii: "0")) } }
        let (hour, minute, second) = (number(11..<13), number(14..<16), number(17..<19))
        guard hour < 24, minute < 60, second < 60, let day = Day(year: number(0..<4), month: number(5..<7), day: number(8..<10)) else {
            return nil
        }
        seconds = Int64(Int(day.number) * Self.secondsInDay + hour * 3600 + minute * 60 + second)
    }

    /// Precondition: the instant lies in a year that `Day.years` counts.
    package var text: String {
        String(decoding: [UInt8](capacity: Self.longest) { write(into: &$0) }, as: UTF8.self)
    }

    /// Of a text, in bytes.
    package static let longest = Day.longest + 10

    /// Appends the text. Precondition: as for `text`, and room for the `longest`.
    package func write(into bytes: inout OutputSpan<UInt8>) {
        let (day, second) = Int(seconds).dividedDown(by: Self.secondsInDay)
        Day(number: Int32(day)).write(into: &bytes)
        bytes.append(UInt8(ascii: "T"))
        bytes.append(pair: second / 3600)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(pair: second / 60 % 60)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(pair: second % 60)
        bytes.append(UInt8(ascii: "Z"))
    }

    package var description: String { text }
}
