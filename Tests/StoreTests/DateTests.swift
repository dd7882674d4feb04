import Records
import Samples
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
            return Effort.unbounded { effort throws(Effort.Exhausted) in
                try column.rows(of: RowSet(all: 2), in: column.search(for: wanted), &effort).rows
            }
        }
        #expect(rows(certainly: false) == (possibly ? [0] : []))
        #expect(rows(certainly: true) == (certainly ? [0] : []))
        #expect(rows(certainly: true, orUndated: true) == (certainly ? [0, 1] : [1]))
    }

    /// Times of all kinds, usual and lasting, among rows that are few or many: what is found is what looking at each row finds.
    @Test(arguments: UInt64(0)..<60)
    func findsWhatLookingAtEachFinds(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        func day() -> Int32 { Int32.random(in: 0..<3_000, using: &chance) }
        func span() -> DaySpan {
            let first = day(), isFirm = Bool.random(using: &chance)
            return switch Int.random(in: 0..<12, using: &chance) {
            case 0: .undated
            case 1: DaySpan(earliest: DaySpan.openStart, latest: first, isFirm: false)
            case 2: DaySpan(earliest: first, latest: DaySpan.openEnd, isFirm: false)
            case 3: DaySpan(earliest: DaySpan.openStart, latest: DaySpan.openEnd, isFirm: false)
            case 4: DaySpan(earliest: first, latest: first + 27 + Int32.random(in: 0..<6, using: &chance), isFirm: isFirm)
            case 5: DaySpan(earliest: first, latest: first + day(), isFirm: isFirm)
            default: DaySpan(earliest: first, latest: first + Int32.random(in: 0..<40, using: &chance), isFirm: isFirm)
            }
        }
        let spans = (0..<Int.random(in: 0..<700, using: &chance)).map { _ in span() }
            .sorted { Query.Order.newestFirst.puts($0.instant, before: $1.instant) }
        let column = DateColumn(spans)
        column.checkInvariant()
        for _ in 0..<20 {
            let ranges = (0..<Int.random(in: 0...3, using: &chance)).map { _ in span() }.filter { $0 != .undated }
            let wanted = WantedTimes(ranges: ranges, certainly: .random(using: &chance), orUndated: .random(using: &chance))
            let share = [1, 3, 50].randomElement(using: &chance) ?? 1
            let some = spans.indices.filter { _ in Int.random(in: 0..<share, using: &chance) == 0 }.map(UInt32.init)
            let search = column.search(for: wanted)
            var effort = Effort()
            let found = try column.rows(of: RowSet(spans.count, ascending: some[...]), in: search, &effort)
            found.checkInvariant()
            #expect(found.rows == some.filter { wanted.include(spans[Int($0)]) })
            #expect(found.count <= search.mostRows)
        }
    }

    /// Of many rows only those near the range are looked at, and those that last.
    @Test func looksOnlyWhereTimesCanBe() throws {
        let days = (0..<10_000).map { DaySpan(earliest: 20_000 - $0, latest: 20_003 - $0, isFirm: true) }
        let column = DateColumn(days + [DaySpan(earliest: 5, latest: 19_000, isFirm: true), .undated])
        let wanted = WantedTimes(ranges: [DaySpan(earliest: 15_000, latest: 15_010, isFirm: true)], certainly: false, orUndated: false)
        var effort = Effort()
        let found = try column.rows(of: RowSet(all: 10_002), in: column.search(for: wanted), &effort)
        #expect(found.rows == Array(4_990...5_003) + [10_000])
        #expect(effort.visited < 400)
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
