import Records
import Testing

@Suite("Days and instants")
struct DayTests {
    @Test func everyDayOfFourCenturiesFollowsTheOneBefore() {
        var number = Day(year: 1800, month: 1, day: 1)?.number ?? 0
        for year in 1800..<2201 {
            for month in 1...12 {
                for day in 1...Day.count(inMonth: month, of: year) {
                    let found = Day(number: number)
                    #expect(found.date == (year, month, day))
                    #expect(Day(year: year, month: month, day: day) == found)
                    number += 1
                }
            }
        }
    }

    @Test(arguments: [
        (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 3, 1, 11017), (2024, 3, 17, 19799), (1, 1, 1, -719162), (0, 1, 1, -719528),
        (-4713, 11, 24, -2_440_588),
    ])
    func countsFromTheFirstOfJanuary1970(year: Int, month: Int, day: Int, number: Int32) {
        #expect(Day(year: year, month: month, day: day)?.number == number)
    }

    @Test(arguments: [
        (2024, 2, 30), (2023, 2, 29), (2024, 0, 1), (2024, 13, 1), (2024, 1, 0), (2024, 4, 31), (5_000_001, 1, 1), (-5_000_001, 1, 1),
        (Int.max, 1, 1),
    ])
    func hasNoDayThatDoesNotExist(year: Int, month: Int, day: Int) {
        #expect(Day(year: year, month: month, day: day) == nil)
    }

    @Test func theCalendarGoesAsFarAsItSays() throws {
        for (year, text) in [(5_000_000, "+5000000-12-31"), (-5_000_000, "-5000000-12-31"), (10_000, "+10000-12-31"), (-1, "-0001-12-31")] {
            let day = try #require(Day(year: year, month: 12, day: 31))
            #expect(day.text == text)
            #expect(day.date == (year, 12, 31))
        }
    }

    static let instants: [(text: String, seconds: Int64)] = [
        ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1), ("2024-03-17T09:30:05Z", 1_710_667_805),
        ("2026-11-24T00:00:00Z", 1_795_478_400),
        ("0000-01-01T00:00:00Z", -62_167_219_200), ("9999-12-31T23:59:59Z", 253_402_300_799), ("2000-02-29T12:00:00Z", 951_825_600),
    ]

    @Test(arguments: instants)
    func instantsReadBackAsTheyWereWritten(_ example: (text: String, seconds: Int64)) {
        #expect(Timestamp(example.text)?.seconds == example.seconds)
        #expect(Timestamp(seconds: example.seconds).text == example.text)
    }

    @Test(arguments: [(253_402_300_800, "+10000-01-01T00:00:00Z"), (-62_167_219_201, "-0001-12-31T23:59:59Z")])
    func instantsOfOtherYearsAreWrittenAsTheirDaysAre(seconds: Int64, text: String) {
        #expect(Timestamp(seconds: seconds).text == text)
    }

    @Test func noTextIsLongerThanItIsSaidToBe() throws {
        let day = try #require(Day(year: -5_000_000, month: 12, day: 31))
        #expect(day.text.utf8.count == Day.longest)
        #expect(Timestamp(seconds: Int64(day.number) * 86_400).text.utf8.count == Timestamp.longest)
    }

    @Test(arguments: [
        "", "2024-03-17", "2024-03-17T09:30:00", "2024-03-17 09:30:00Z", "2024-03-17T09:30Z", "2024-03-17T09:30:00+00:00",
        "2024-03-17T09:30:00.5Z",
        "2024-03-17t09:30:00z", "2024-03-17T24:00:00Z", "2024-03-17T09:60:00Z", "2024-06-30T23:59:60Z", "2024-02-30T00:00:00Z",
        "2024-13-01T00:00:00Z",
        "2024-00-01T00:00:00Z", "x024-03-17T09:30:00Z", "2024-03-17T09:30:00Z ", " 2024-03-17T09:30:00", "2024-03-17T-9:30:00Z",
        "+024-03-17T09:30:00Z",
    ])
    func refusesWhatIsNotAnInstant(_ text: String) {
        #expect(Timestamp(text) == nil)
    }
}
