import Records
import Samples
import Store
import Text

/// Random questions about random records: every kind of condition, order and limit.
extension RandomRecords {
    mutating func query() throws -> Query {
        let typeSets: [[RecordType]] = RecordType.allCases.map { [$0] } + [[.statement, .meeting, .fact], RecordType.allCases]
        var query = Query(types: one(of: typeSets))
        for _ in 0..<one(of: [0, 1, 1, 2, 3]) {
            let condition = try condition(for: one(of: query.types))
            query.conditions.append(condition)
        }
        query.order = one(of: Query.Order.allCases)
        query.limit = one(of: [0, 1, 3, 20, 200])
        query.isRanked = happens(oneIn: 3)
        query.facets = [one(of: Field.allCases), one(of: Field.allCases)]
        query.facetLimit = one(of: [0, 1, 5, 1000])
        return query
    }

    private mutating func condition(for type: RecordType) throws -> Query.Condition {
        switch Int.random(in: 0..<12, using: &chance) {
        case 0...5: return .any(field(of: type), try keys())
        case 6: return .none(field(of: type))
        case 7: return .anyOrNone(field(of: type), try keys())
        case 8: return .ids([try anything().id, try anything().id, try anything().id])
        case 9, 10:
            let ranges = [try edtf() ?? EDTF("2024"), try edtf()].compactMap(\.self)
            return .dates(happens(oneIn: 8) ? [] : ranges, certainly: happens(oneIn: 2), orUndated: happens(oneIn: 4))
        default: return .words(searchQuery())
        }
    }

    private mutating func field(of type: RecordType) -> Field { one(of: Field.allCases.filter { $0.types.contains(type) }) }

    /// Ids, or words of a vocabulary, or names, or something that nothing holds.
    private mutating func keys() throws -> [String] {
        let vocabulary = [
            "statement", "held", "true", "person", "en", "verbatim", "date", "ALIYEV", "president", "peace talks", "nothing-such", "—", "",
        ]
        var keys: [String] = []
        for _ in 0..<one(of: [1, 1, 2, 5]) { keys.append(happens(oneIn: 3) ? one(of: vocabulary) : try anything().id.text) }
        return keys
    }

    /// Words and their forms, slips, beginnings, phrases, alternatives and exclusions.
    mutating func searchQuery() -> SearchQuery {
        var query = SearchQuery()
        for _ in 0..<one(of: [0, 1, 1, 1, 2, 3]) { query.wanted.append((0..<one(of: [1, 1, 1, 2])).map { _ in term() }) }
        if query.wanted.isEmpty || happens(oneIn: 5) { query.unwanted.append(term()) }
        return query
    }

    private mutating func term() -> SearchQuery.Term {
        switch Int.random(in: 0..<8, using: &chance) {
        case 0: return .beginning(one(of: ["al", "ag", "talk", "tbi", "zz"]))
        case 1, 2: return .phrase((0..<one(of: [1, 2, 2, 3])).flatMap { _ in fold(one(of: Self.words)) })
        case 3:
            return .word(
                one(of: ["talking", "agreed", "pipelines", "gases", "aliyeb", "tbilsi", "tbilisj", "drfat", "alyev", "thirti", "nobody"]))
        default: return .word(fold(one(of: Self.words))[0])
        }
    }
}
