/// A date as ISO 8601-2 (EDTF) writes it: levels 0 and 1, and of level 2 the set `[a..b]`, `[a,b]` (once, on one of these days).
///
/// `a/b` means from a to b throughout. Times of day are not part of it: days are the finest grain.
package struct EDTF: Hashable, Sendable {
    /// The date as it was written.
    package let text: String
    /// The first day it can mean; nothing where the start is open or unknown.
    package let earliest: Day?
    /// The last day it can mean; nothing where the end is open or unknown.
    package let latest: Day?
    /// Marked `~`, `?` or `%`: the bounds are then no more than likely.
    package let isUncertain: Bool
    /// Whether it is an interval, which goes on from the one day to the other; otherwise it is once.
    package let isInterval: Bool

    /// Why a text is not such a date.
    package struct Fault: Error, Equatable, Sendable {
        /// Of the first byte that cannot stand there.
        package let offset: Int
        /// One or two sentences: what is wrong, and what would be right.
        package let what: String
    }

    package init(_ text: String) throws(Fault) { try self.init(text.utf8Span.span) }

    /// The same of UTF-8.
    package init(_ bytes: Span<UInt8>) throws(Fault) {
        var reader = EDTFReader()
        let span: EDTFReader.Stretch
        switch bytes.isEmpty ? nil : bytes[0] {
        case UInt8(ascii: "["): span = try reader.set(in: bytes)
        case UInt8(ascii: "{"):
            throw Fault(offset: 0, what: "‘{…}’, every one of several dates, is not understood. For one of them write ‘[a,b]’.")
        default: span = try reader.dateOrInterval(in: bytes)
        }
        // The grammar has let nothing through but ASCII.
        text = if let ascii = try? UTF8Span(validating: bytes) { String(copying: ascii) } else { "" }
        earliest = span.first
        latest = span.last
        isUncertain = span.isUncertain
        isInterval = span.isInterval
    }

    /// One day.
    package init(_ day: Day) {
        text = day.text
        earliest = day
        latest = day
        isUncertain = false
        isInterval = false
    }
}
