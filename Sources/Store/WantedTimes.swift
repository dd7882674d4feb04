/// The times that a query asks for: within or overlapping any of some ranges, or none at all.
struct WantedTimes: Sendable {
    let ranges: [DaySpan]
    let certainly: Bool
    let orUndated: Bool

    func include(_ span: DaySpan) -> Bool {
        if span == .undated { return orUndated }
        return ranges.contains { certainly ? span.isCertainlyWithin($0) : span.overlaps($0) }
    }

    /// Whether it is included although it may lie outside.
    func includeOnlyPossibly(_ span: DaySpan) -> Bool {
        !certainly && span != .undated && !ranges.contains { span.isCertainlyWithin($0) }
    }
}
