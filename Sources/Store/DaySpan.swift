internal import Records

/// The days a time can mean, as columns hold it: an open end is beyond every day, and the undated overlap nothing.
struct DaySpan: Equatable, Sendable {
    static let openStart = Int32.min + 1
    static let openEnd = Int32.max - 1
    static let undated = DaySpan(earliest: .max, latest: .min, isFirm: false)

    let earliest: Int32
    let latest: Int32
    /// Closed at both ends and not marked uncertain: fit to be certainly within a range.
    let isFirm: Bool

    init(earliest: Int32, latest: Int32, isFirm: Bool) {
        self.earliest = earliest
        self.latest = latest
        self.isFirm = isFirm
    }

    init(_ date: EDTF) {
        earliest = date.earliest.map(\.number) ?? Self.openStart
        latest = date.latest.map(\.number) ?? Self.openEnd
        isFirm = date.earliest != nil && date.latest != nil && !date.isUncertain
    }

    /// The day it stands at in the order of dates: the first, or where that is open the last.
    var instant: Int64? {
        if earliest == .max { return nil }
        if earliest != Self.openStart { return Int64(earliest) }
        return latest == Self.openEnd ? nil : Int64(latest)
    }

    func overlaps(_ range: DaySpan) -> Bool { earliest <= range.latest && latest >= range.earliest }

    func isCertainlyWithin(_ range: DaySpan) -> Bool { isFirm && earliest >= range.earliest && latest <= range.latest }
}
