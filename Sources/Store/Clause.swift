internal import Records
internal import Text

/// A condition made ready for segments: parts are spelled out, keys are folded, dates are days.
enum Clause: Sendable {
    /// The row holds any of the keys, or, where `none` is a space, no key in it.
    case keys([KeyIndex.Key], none: KeyIndex.Space?)
    case ids([RecordID])
    case dates(WantedTimes)
    case words(FoundWords)
}

/// A clause and the condition of the query that it is of; that of the query's types is of none.
struct PlacedClause: Sendable {
    let condition: Int?
    let clause: Clause

    /// The words that it asks for, if it is about words.
    var word: String? { if case .words(let found) = clause { found.text } else { nil } }
}

extension Snapshot {
    /// All of the query's conditions, with that of its types unless another one implies it.
    func clauses(of query: Query, _ effort: inout Effort) throws(Effort.Exhausted) -> [PlacedClause] {
        var clauses: [PlacedClause] = []
        for (index, condition) in query.conditions.enumerated() {
            clauses += try self.clauses(of: condition, &effort).map { PlacedClause(condition: index, clause: $0) }
        }
        let areImplied = query.conditions.contains { condition in
            guard case .any(let field, _) = condition else { return false }
            return field.types.allSatisfy(query.types.contains)
        }
        if !areImplied, Set(query.types).count < RecordType.allCases.count {
            let clause = Clause.keys(query.types.map { .init(.init(.type), $0.rawValue) }, none: nil)
            clauses.append(PlacedClause(condition: nil, clause: clause))
        }
        return clauses
    }

    private func clauses(of condition: Query.Condition, _ effort: inout Effort) throws(Effort.Exhausted) -> [Clause] {
        switch condition {
        case .any(let field, let keys): return [.keys(try spelledOut(keys, in: field, &effort), none: nil)]
        case .anyOrNone(let field, let keys): return [.keys(try spelledOut(keys, in: field, &effort), none: .init(field))]
        case .none(let field): return [.keys([], none: .init(field))]
        case .ids(let ids): return [.ids(ids)]
        case .dates(let ranges, let certainly, let orUndated):
            return [.dates(WantedTimes(ranges: ranges.map(DaySpan.init), certainly: certainly, orUndated: orUndated))]
        case .words(let query): return try found(by: query, &effort).map { .words($0) }
        }
    }

    private func spelledOut(_ keys: [String], in field: Field, _ effort: inout Effort) throws(Effort.Exhausted) -> [KeyIndex.Key] {
        let space = field.isFolded ? KeyIndex.Space(folded: field) : KeyIndex.Space(field)
        let keys = field.includesParts ? try parts(of: keys, &effort) : keys.map { field.isFolded ? Entry.folded($0) : $0 }
        return Set(keys).map { .init(space, $0) }
    }

    /// The keys and every entity that is `part_of` one of them, however far down; a circle ends where it began.
    func parts(of keys: [String], _ effort: inout Effort) throws(Effort.Exhausted) -> [String] {
        var found = Set(keys), waiting = Array(found)
        while let key = waiting.popLast() {
            for part in parts {
                let rows = part.segment.keys.rows(holding: .init(.init(.partOf), key))
                try effort.visit(1 + rows.count)
                rows.forEach { row in
                    if part.segment.types[Int(row)] == .entity, !part.outdated.contains(row) {
                        let id = part.segment.ids[row]
                        if found.insert(id).inserted { waiting.append(id) }
                    }
                    return true
                }
            }
        }
        return Array(found)
    }
}
