import Records
import Testing

@testable import Store

@Suite struct DateTests {
    /// A record's time, the range asked for, and whether it is possibly and certainly in it.
    static let cases: [(time: String, range: String, possibly: Bool, certainly: Bool)] = [
        ("2024-03-17", "2024-03-17", true, true),
        ("2024-03-17", "2024-03", true, true),
        ("2024-03-17", "2024-03-18", false, false),
        ("2024-03", "2024-03-17", true, false),
        ("2024-03", "2024-03-01/2024-03-31", true, true),
        ("[2024-03-18..2024-03-19]", "2024-03-18", true, false),
        ("[2024-03-18..2024-03-19]", "2024-03-19/2024-04", true, false),
        ("[2024-03-18..2024-03-19]", "2024-03-17/2024-03-19", true, true),
        ("2024-03-17~", "2024-03", true, false),
        ("2024-03-17?", "2024-03-17", true, false),
        ("2024-03-17~", "2024-04", false, false),
        ("1994/..", "2024-03-17", true, false),
        ("1994/..", "1993", false, false),
        ("1994/..", "1994/..", true, false),
        ("../2024-03-17", "2024-03-18", false, false),
        ("../2024-03-17", "2024", true, false),
        ("2024-03-17", "../2024-03-17", true, true),
        ("2024-03-18", "../2024-03-17", false, false),
        ("2024-03-01/2024-03-31", "2024-03-31/2024-05-01", true, false),
        // What lasted over the day asked for is found, and lies in a range that holds all of it.
        ("2024-03-01/2024-03-31", "2024-03-17", true, false),
        ("1994/2024", "2024-03-17", true, false),
        ("1994/2024", "1990/2030", true, true),
        ("2024-03-01/2024-03-16", "2024-03-17", false, false),
        ("2024?", "2024-03-17", true, false),
        ("[2024-03-18..2024-03-19]", "2024-03-17", false, false),
    ]

    @Test(arguments: cases)
    func toldApart(time: String, range: String, possibly: Bool, certainly: Bool) throws {
        let spans = [DaySpan(try EDTF(time)), .undated], range = DaySpan(try EDTF(range))
        #expect(spans[0].overlaps(range) == possibly)
        #expect(spans[0].isCertainlyWithin(range) == certainly)
        let column = DateColumn(spans)
        column.checkInvariant()
        func rows(certainly: Bool, orUndated: Bool = false) -> [UInt32] {
            let wanted = WantedTimes(ranges: [range], certainly: certainly, orUndated: orUndated)
            return Effort.unbounded { effort throws(Effort.Exhausted) in try column.rows(in: wanted, &effort).rows }
        }
        #expect(rows(certainly: false) == (possibly ? [0] : []))
        #expect(rows(certainly: true) == (certainly ? [0] : []))
        #expect(rows(certainly: true, orUndated: true) == (certainly ? [0, 1] : [1]))
    }

    @Test(arguments: [("2024-03-17", "2024-03-17"), ("1994/..", "1994-01-01"), ("../2024-03-17", "2024-03-17"), ("2024-03", "2024-03-01")])
    func aSpanStandsAtItsFirstKnownDay(time: String, day: String) throws {
        #expect(DaySpan(try EDTF(time)).instant == Int64(try #require(EDTF(day).earliest).number))
    }

    @Test func theUndatedAreInNoRange() throws {
        for range in ["2024", "1000/..", "../9999"] { #expect(!DaySpan.undated.overlaps(DaySpan(try EDTF(range)))) }
        #expect(DaySpan.undated.instant == nil)
        #expect(!DaySpan.undated.overlaps(DaySpan(earliest: DaySpan.openStart, latest: DaySpan.openEnd, isFirm: false)))
    }
}
