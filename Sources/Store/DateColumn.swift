/// The times of a segment's rows, newest first as the rows stand, so that what can match a range stands side by side. Only times that last long,
/// or are open at an end, reach further; the rows that have such are few, and known.
///
/// Invariant: instants descend, rows that have none stand last; `lasting` are just the rows whose time is no usual one.
struct DateColumn: Sendable {
    var earliest: [Int32] = []
    var latest: [Int32] = []
    var firm: Bitmap
    /// Rows whose time lasts longer than a month, or is open at an end. The undated are not among them.
    private(set) var lasting: RowSet

    /// Times in the order of their rows.
    init(_ spans: [DaySpan]) {
        firm = Bitmap(universe: spans.count)
        for (row, span) in spans.enumerated() {
            earliest.append(span.earliest)
            latest.append(span.latest)
            if span.isFirm { firm.insert(UInt32(row)) }
        }
        lasting = RowSet(empty: 0)
        findLasting()
    }

    subscript(row: UInt32) -> DaySpan {
        DaySpan(earliest: earliest[Int(row)], latest: latest[Int(row)], isFirm: firm.contains(row))
    }

    /// As that of the row's span (`DaySpan.instant`), but most rows' is read from one column.
    func instant(of row: UInt32) -> Int64? {
        let day = earliest[Int(row)]
        return day == .max || day == DaySpan.openStart ? self[row].instant : Int64(day)
    }

    mutating func visitColumns<Visitor: ColumnVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.visit(&earliest)
        try visitor.visit(&latest)
        var words = Array(firm.words)
        try visitor.visit(&words)
        firm = Bitmap(universe: earliest.count, words: words[...])
        findLasting()
    }

    private mutating func findLasting() {
        var rows: [UInt32] = []
        for row in 0..<UInt32(earliest.count) where self[row].isLasting { rows.append(row) }
        lasting = RowSet(earliest.count, ascending: rows[...])
    }

    /// How many days a usual time covers at most: a month.
    fileprivate static var usual: Int { 31 }

    func checkInvariant() {
        firm.checkInvariant()
        lasting.checkInvariant()
        precondition(earliest.count == latest.count && firm.universe == earliest.count)
        let rows = UInt32(0)..<UInt32(earliest.count)
        precondition(zip(rows, rows.dropFirst()).allSatisfy { !Query.Order.newestFirst.puts(instant(of: $1), before: instant(of: $0)) })
        for row in rows { precondition(lasting.contains(row) == self[row].isLasting) }
    }
}

extension DaySpan {
    /// Whether it is no usual time. An open end is beyond all days; the undated end before they begin.
    fileprivate var isLasting: Bool { Int(latest) - Int(earliest) >= DateColumn.usual }
}

// Looking for times.
extension DateColumn {
    /// What a search for times has to look at.
    struct Search: Sendable {
        fileprivate let wanted: WantedTimes
        /// In the order of their rows; they do not meet.
        fileprivate let stretches: [Stretch]
        /// At most so many rows match.
        let mostRows: Int
    }

    /// Rows side by side among which usual times may match, or the undated.
    fileprivate struct Stretch {
        let rows: Range<UInt32>
        /// Those of them that match for certain: nobody need look at them.
        let sure: Range<UInt32>

        func joined(_ other: Stretch) -> Stretch {
            Stretch(rows: rows.lowerBound..<max(rows.upperBound, other.rows.upperBound), sure: sure)
        }
    }

    /// O(ranges × log rows).
    func search(for wanted: WantedTimes) -> Search {
        var stretches: [Stretch] = []
        for range in wanted.ranges { stretches.append(stretch(of: range, certainly: wanted.certainly)) }
        if wanted.orUndated {
            let undated = first(from: 0) { $0 == .min }..<UInt32(earliest.count)
            stretches.append(Stretch(rows: undated, sure: undated.lowerBound..<undated.lowerBound))
        }
        if stretches.count > 1 { stretches = Self.apart(stretches) }
        let rows = stretches.reduce(lasting.count) { $0 + $1.rows.count }
        return Search(wanted: wanted, stretches: stretches, mostRows: min(earliest.count, rows))
    }

    /// Whatever begins in the range overlaps it; of what began before, a usual time may.
    private func stretch(of range: DaySpan, certainly: Bool) -> Stretch {
        let start = first(from: 0) { $0 <= Int64(range.latest) }
        let sure = first(from: start) { $0 < Int64(range.earliest) }
        let end = first(from: sure) { $0 <= Int64(range.earliest) - Int64(Self.usual) }
        return Stretch(rows: start..<end, sure: start..<(certainly ? start : sure))
    }

    /// The first row from `start` on whose instant fulfils `isReached`, as all behind it do. No instant counts as the least number.
    private func first(from start: UInt32, _ isReached: (Int64) -> Bool) -> UInt32 {
        UInt32((Int(start)..<earliest.count).partitioningIndex { isReached(instant(of: UInt32($0)) ?? .min) })
    }

    /// The same rows in stretches that do not meet.
    private static func apart(_ stretches: [Stretch]) -> [Stretch] {
        stretches.sorted { $0.rows.lowerBound < $1.rows.lowerBound }.reduce(into: []) { apart, stretch in
            if let last = apart.last, stretch.rows.lowerBound <= last.rows.upperBound {
                apart[apart.count - 1] = last.joined(stretch)
            } else {
                apart.append(stretch)
            }
        }
    }

    /// Those of some rows whose time is asked for. O(log rows), the rows that stand where usual times may match, and those of lasting times.
    func rows(of rows: RowSet, in search: Search, _ effort: inout Effort) throws(Effort.Exhausted) -> RowSet {
        switch rows.form {
        case .bitmap:
            var found = Bitmap(universe: rows.universe)
            try forEach(of: rows, in: search, &effort) { found.insert($0) }
            return RowSet(found)
        case .list:
            var found: [UInt32] = []
            try forEach(of: rows, in: search, &effort) { found.append($0) }
            if !lasting.isEmpty { found.sort() }
            return RowSet(rows.universe, ascending: found[...])
        }
    }

    /// Visits the rows in order, but those of lasting times last.
    private func forEach(
        of rows: RowSet, in search: Search, _ effort: inout Effort, _ visit: (UInt32) -> Void
    ) throws(Effort.Exhausted) {
        for stretch in search.stretches {
            var visited = 0
            rows.forEach(from: stretch.rows.lowerBound) { row in
                if row >= stretch.rows.upperBound { return false }
                visited += 1
                if stretch.sure.contains(row) || search.wanted.include(self[row]) { visit(row) }
                return true
            }
            try effort.visit(visited)
        }
        if lasting.isEmpty { return }
        try effort.visit(rows.stepsToIntersect(lasting))
        rows.intersection(lasting).forEach { row in
            if !search.stretches.contains(where: { $0.rows.contains(row) }), search.wanted.include(self[row]) { visit(row) }
            return true
        }
    }
}
