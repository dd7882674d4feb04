internal import Bytes
internal import Records

extension Segment {
    /// A clause with the rows that the indexes hold for it: a row must be in any of the sets, or its time must fit.
    private enum Step {
        case sets([RowSet])
        case dates(WantedTimes)
    }

    /// The rows for which all clauses hold. The rarest clause comes first; every other only narrows what is left.
    func rows(matching clauses: [Clause]) -> RowSet {
        let steps = clauses.map(step).map { (step: $0, most: mostRows(of: $0)) }.sorted { $0.most < $1.most }
        var found: RowSet?
        for (step, most) in steps {
            let narrowed = found.map { narrow($0, by: step, holding: most) } ?? rows(of: step)
            if narrowed.isEmpty { return narrowed }
            found = narrowed
        }
        return found ?? RowSet(all: count)
    }

    private func step(_ clause: Clause) -> Step {
        switch clause {
        case .keys(let wanted, let none):
            var sets = wanted.map(keys.rows).filter { !$0.isEmpty }
            if let none { sets.append(RowSet(all: count).subtracting(keys.rows(holdingAnyIn: none))) }
            return .sets(sets)
        case .ids(let wanted):
            let rows = Set(wanted.compactMap { ids.number(of: $0.text.utf8Span.span) }).sorted()
            return .sets([RowSet(count, ascending: rows[...])])
        case .dates(let wanted): return .dates(wanted)
        case .words(let found): return .sets(found.rows(in: self))
        }
    }

    private func mostRows(of step: Step) -> Int {
        switch step {
        case .sets(let sets): sets.reduce(0) { $0 + $1.count }
        case .dates: count
        }
    }

    private func rows(of step: Step) -> RowSet {
        switch step {
        case .sets(let sets): RowSet.union(sets, universe: count)
        case .dates(let wanted): dates.rows(in: wanted)
        }
    }

    /// Looks at each row that is left, or makes the step's own set first, whichever is less work.
    private func narrow(_ rows: RowSet, by step: Step, holding most: Int) -> RowSet {
        switch step {
        case .sets(let sets):
            if sets.count > 1, rows.count * sets.count < most { return rows.filter { row in sets.contains { $0.contains(row) } } }
            return rows.intersection(self.rows(of: step))
        case .dates(let wanted):
            if rows.count * 64 < count { return rows.filter { wanted.include(dates[$0]) } }
            return rows.intersection(self.rows(of: step))
        }
    }
}
