internal import Bytes
internal import Records

extension Segment {
    /// A clause with the rows that the indexes hold for it: a row must be in any of the sets, or its time must fit.
    private enum Step {
        case sets([RowSet])
        case dates(DateColumn.Search)
    }

    /// The rows for which all clauses hold. The rarest clause comes first; every other only narrows what is left.
    func rows(matching clauses: [PlacedClause], _ effort: inout Effort) throws(Effort.Exhausted) -> RowSet {
        var steps: [(placed: PlacedClause, step: Step, holds: Int)] = []
        for placed in clauses {
            let step = try step(placed.clause, &effort)
            steps.append((placed, step, mostRows(of: step)))
        }
        steps.sort { $0.holds < $1.holds }
        var found: RowSet?
        for (placed, step, holds) in steps {
            let before = effort.visited, way: Plan.Way
            if let rows = found {
                way = rows.isEmpty ? .needless : looksAtEach(rows, step, holding: holds) ? .looked : .cut
                if way != .needless { found = try narrow(rows, by: step, way, &effort) }
            } else {
                way = .first
                found = try self.rows(of: step, &effort)
            }
            effort.note(placed, holds, way, since: before, left: found?.count ?? 0)
        }
        return found ?? RowSet(all: count)
    }

    private func step(_ clause: Clause, _ effort: inout Effort) throws(Effort.Exhausted) -> Step {
        switch clause {
        case .keys(let wanted, let none):
            try effort.visit(wanted.count)
            var sets = wanted.map(keys.rows).filter { !$0.isEmpty }
            if let none {
                try effort.visit(Bitmap.words(for: count))
                sets.append(RowSet(all: count).subtracting(keys.rows(holdingAnyIn: none)))
            }
            return .sets(sets)
        case .ids(let wanted):
            try effort.visit(wanted.count)
            let rows = Set(wanted.compactMap { ids.number(of: $0.text.utf8Span.span) }).sorted()
            return .sets([RowSet(count, ascending: rows[...])])
        case .dates(let wanted): return .dates(dates.search(for: wanted))
        case .words(let found): return .sets(found.rows(in: self))
        }
    }

    private func mostRows(of step: Step) -> Int {
        switch step {
        case .sets(let sets): sets.reduce(0) { $0 + $1.count }
        case .dates(let search): search.mostRows
        }
    }

    private func rows(of step: Step, _ effort: inout Effort) throws(Effort.Exhausted) -> RowSet {
        switch step {
        case .sets(let sets):
            if sets.count > 1 { try effort.visit(sets.reduce(0) { $0 + $1.steps }) }
            return RowSet.union(sets, universe: count)
        case .dates(let search): return try dates.rows(of: RowSet(all: count), in: search, &effort)
        }
    }

    /// Whether it is less work to look at each row that is left than to make the step's own set first.
    private func looksAtEach(_ rows: RowSet, _ step: Step, holding most: Int) -> Bool {
        switch step {
        case .sets(let sets): sets.count > 1 && rows.count * sets.count < most
        case .dates: true
        }
    }

    private func narrow(_ rows: RowSet, by step: Step, _ way: Plan.Way, _ effort: inout Effort) throws(Effort.Exhausted) -> RowSet {
        guard way == .looked else {
            let own = try self.rows(of: step, &effort)
            try effort.visit(rows.stepsToIntersect(own))
            return rows.intersection(own)
        }
        switch step {
        case .sets(let sets):
            try effort.visit(rows.count * sets.count)
            return rows.filter { row in sets.contains { $0.contains(row) } }
        case .dates(let search): return try dates.rows(of: rows, in: search, &effort)
        }
    }
}

extension Effort {
    fileprivate mutating func note(_ placed: PlacedClause, _ holds: Int, _ way: Plan.Way, since before: Int, left: Int) {
        guard let last = plan?.segments.indices.last else { return }
        let step = Plan.Step(
            condition: placed.condition, word: placed.word, holds: holds, way: way, visited: visited - before, left: left)
        plan?.segments[last].steps.append(step)
    }
}
