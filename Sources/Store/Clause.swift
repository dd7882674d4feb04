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

extension Snapshot {
    /// All of the query's conditions, with that of its types unless another one implies it.
    func clauses(of query: Query) -> [Clause] {
        var clauses = query.conditions.flatMap(clauses)
        let areImplied = query.conditions.contains { condition in
            guard case .any(let field, _) = condition else { return false }
            return field.types.allSatisfy(query.types.contains)
        }
        if !areImplied, Set(query.types).count < RecordType.allCases.count {
            clauses.append(.keys(query.types.map { .init(.init(.type), $0.rawValue) }, none: nil))
        }
        return clauses
    }

    private func clauses(of condition: Query.Condition) -> [Clause] {
        switch condition {
        case .any(let field, let keys): [.keys(spelledOut(keys, in: field), none: nil)]
        case .anyOrNone(let field, let keys): [.keys(spelledOut(keys, in: field), none: .init(field))]
        case .none(let field): [.keys([], none: .init(field))]
        case .ids(let ids): [.ids(ids)]
        case .dates(let ranges, let certainly, let orUndated):
            [.dates(WantedTimes(ranges: ranges.map(DaySpan.init), certainly: certainly, orUndated: orUndated))]
        case .words(let query): found(by: query).map { .words($0) }
        }
    }

    private func spelledOut(_ keys: [String], in field: Field) -> [KeyIndex.Key] {
        let space = field.isFolded ? KeyIndex.Space(folded: field) : KeyIndex.Space(field)
        let keys = field.includesParts ? parts(of: keys) : keys.map { field.isFolded ? Entry.folded($0) : $0 }
        return Set(keys).map { .init(space, $0) }
    }

    /// The keys and every entity that is `part_of` one of them, however far down; a circle ends where it began.
    package func parts(of keys: [String]) -> [String] {
        var found = Set(keys), waiting = Array(found)
        while let key = waiting.popLast() {
            for part in parts {
                part.segment.keys.rows(holding: .init(.init(.partOf), key)).forEach { row in
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
