import Bytes
import HTTP
import Samples
import Testing

/// Dates: RFC 9110 §5.6.7.
@Suite struct DateTests {
    /// The middle of 2026.
    static let now = HTTPDate(seconds: 1_782_000_000)

    static func written(_ date: HTTPDate) -> String {
        var buffer = ByteBuffer()
        date.write(into: &buffer)
        return String(decoding: buffer.copied(), as: UTF8.self)
    }

    static func read(_ text: String, now: HTTPDate = now) -> Int? {
        HTTPDate(Array(text.utf8).span, now: now)?.seconds
    }

    static let moments: [(Int, String)] = [
        (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"), (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (-1, "Wed, 31 Dec 1969 23:59:59 GMT"),
        (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"), (951_868_799, "Tue, 29 Feb 2000 23:59:59 GMT"),
        (951_868_800, "Wed, 01 Mar 2000 00:00:00 GMT"), (1_709_164_800, "Thu, 29 Feb 2024 00:00:00 GMT"),
        (4_107_456_000, "Sun, 28 Feb 2100 00:00:00 GMT"), (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"),
        (253_402_300_799, "Fri, 31 Dec 9999 23:59:59 GMT"), (2_147_483_648, "Tue, 19 Jan 2038 03:14:08 GMT"),
    ]

    @Test(arguments: moments)
    func writesAndReads(_ seconds: Int, text: String) {
        #expect(Self.written(HTTPDate(seconds: seconds)) == text)
        #expect(Self.read(text) == seconds)
    }

    @Test(arguments: UInt64(0)..<100)
    func readsBackWhatItWrote(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        let seconds = Int.random(in: -62_135_596_800...253_402_300_799, using: &chance)
        #expect(Self.read(Self.written(HTTPDate(seconds: seconds))) == seconds)
    }

    /// The obsolete formats, and how a year of two digits is taken: never more than 50 years ahead.
    static let obsolete: [(String, String)] = [
        ("Sunday, 06-Nov-94 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 GMT"), ("Sun Nov  6 08:49:37 1994", "Sun, 06 Nov 1994 08:49:37 GMT"),
        ("Wed Nov 16 08:49:37 1994", "Wed, 16 Nov 1994 08:49:37 GMT"),
        ("Thursday, 01-Jan-70 00:00:00 GMT", "Wed, 01 Jan 2070 00:00:00 GMT"),
        ("Wednesday, 01-Jan-76 00:00:00 GMT", "Wed, 01 Jan 2076 00:00:00 GMT"),
        ("Saturday, 01-Jan-77 00:00:00 GMT", "Sat, 01 Jan 1977 00:00:00 GMT"),
        ("Friday, 31-Dec-99 23:59:59 GMT", "Fri, 31 Dec 1999 23:59:59 GMT"),
        ("Saturday, 01-Jan-00 00:00:00 GMT", "Sat, 01 Jan 2000 00:00:00 GMT"),
    ]

    @Test(arguments: obsolete)
    func readsObsoleteFormats(_ text: String, same: String) {
        #expect(Self.read(text) != nil)
        #expect(Self.read(text) == Self.read(same))
    }

    /// A leap second counts as the next one.
    @Test func readsALeapSecond() {
        #expect(Self.read("Sat, 31 Dec 2016 23:59:60 GMT") == Self.read("Sun, 01 Jan 2017 00:00:00 GMT"))
    }

    @Test(arguments: [
        "", "x", "Sun", "0", "784111777", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 GMT ", " Sun, 06 Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 08:49:37 UTC", "Sun, 06 Nov 1994 08:49:37 gmt", "sun, 06 Nov 1994 08:49:37 GMT", "Sun, 06 nov 1994 08:49:37 GMT",
        "Sun,  6 Nov 1994 08:49:37 GMT", "Sun, 6 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 94 08:49:37 GMT", "Sun, 06 Nov 1994 8:49:37 GMT",
        "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 1994 08:60:37 GMT", "Sun, 06 Nov 1994 08:49:61 GMT", "Sun, 00 Nov 1994 08:49:37 GMT",
        "Sun, 31 Nov 1994 08:49:37 GMT", "Sun, 32 Dec 1994 08:49:37 GMT", "Wed, 29 Feb 2023 00:00:00 GMT", "Mon, 29 Feb 2100 00:00:00 GMT",
        "Sun, 06 Foo 1994 08:49:37 GMT", "Foo, 06 Nov 1994 08:49:37 GMT", "Sun, 06-Nov-1994 08:49:37 GMT", "Sun, 06-Nov-94 08:49:37 GMT",
        "Sunday, 06 Nov 1994 08:49:37 GMT", "Sun Nov 6 08:49:37 1994", "Sun Nov 06 08:49:37 1994 GMT", "Sun Nov  6 08:49:37 94",
        "Sun, 06 Nov 1994 08:49:37 GMTx", "Sun, 06 Nov 19940 8:49:37 GMT", "1994-11-06T08:49:37Z", "Sun, 06 Nov 1994 08-49-37 GMT",
        "Sunday, 06-Nov-94 08:49:37", "Sunday, 6-Nov-94 08:49:37 GMT", "Sun, +6 Nov 1994 08:49:37 GMT",
    ])
    func refuses(_ text: String) {
        #expect(Self.read(text) == nil)
    }
}
