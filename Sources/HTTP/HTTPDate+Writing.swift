import Bytes

extension HTTPDate {
    /// Writes the 29 bytes of an IMF-fixdate: `Sun, 06 Nov 1994 08:49:37 GMT`.
    package func write(into buffer: inout ByteBuffer) {
        let parts = parts
        buffer.append(Self.weekdays[weekday])
        buffer.append(", ")
        buffer.append(twoDigits: parts.day)
        buffer.append(UInt8.space)
        buffer.append(Self.months[parts.month - 1])
        buffer.append(UInt8.space)
        buffer.append(twoDigits: parts.year / 100)
        buffer.append(twoDigits: parts.year % 100)
        buffer.append(UInt8.space)
        buffer.append(twoDigits: parts.hour)
        buffer.append(UInt8(ascii: ":"))
        buffer.append(twoDigits: parts.minute)
        buffer.append(UInt8(ascii: ":"))
        buffer.append(twoDigits: parts.second)
        buffer.append(" GMT")
    }

    static let weekdays: InlineArray<7, StaticString> = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    static let months: InlineArray<12, StaticString> = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}

extension ByteBuffer {
    fileprivate mutating func append(twoDigits number: Int) {
        append(UInt8(truncatingIfNeeded: number / 10 % 10) | 0x30)
        append(UInt8(truncatingIfNeeded: number % 10) | 0x30)
    }
}
