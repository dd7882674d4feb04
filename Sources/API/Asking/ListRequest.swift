internal import Records
internal import Store
internal import Text

/// A list as it was asked for and understood: every parameter checked, every name resolved.
struct ListRequest: Sendable {
    let listing: Listing
    var filters: [Asked] = []
    var sort: Sort
    /// Whether times must lie within `date`; nothing where no date is asked for.
    var isCertain: Bool?
    var facets: [Filter] = []
    var shape = Shape()
    var limit = Self.defaultLimit
    /// Whether the limit was asked for.
    var isLimited = false
    var position: Position?
    /// Whether the plan is asked for, not the rows.
    var isExplained = false

    static let defaultLimit = 20
    static let limits = 1...200
    /// At most so many values are listed for a facet; the rest is counted.
    static let facetLimit = 20

    init(_ listing: Listing) {
        self.listing = listing
        sort = listing.needsWords ? .relevance : listing.isDated ? .newestFirst : .id
    }
}

/// How records are shown, whatever they are.
struct Shape: Equatable, Sendable {
    /// The members to show; nothing: all.
    var fields: [String]?
    var isPretty = false

    init() {}

    var isPlain: Bool { fields == nil && !isPretty }
}

/// The words of `sort`.
enum Sort: String, CaseIterable, Sendable {
    case newestFirst = "-date"
    case oldestFirst = "date"
    case recordedFirst = "recorded_at"
    case recordedLast = "-recorded_at"
    case id
    /// Best first, by the words of `q`.
    case relevance

    var needsDates: Bool { self == .newestFirst || self == .oldestFirst }

    var order: Query.Order {
        switch self {
        case .newestFirst, .relevance: .newestFirst
        case .oldestFirst: .oldestFirst
        case .recordedFirst: .recordedFirst
        case .recordedLast: .recordedLast
        case .id: .id
        }
    }
}

extension Listing {
    /// The orders its rows can stand in.
    var sorts: [Sort] { Sort.allCases.filter { isDated || !$0.needsDates } }
}

extension ListRequest {
    /// Everything asked for in words.
    var words: [SearchQuery] {
        filters.flatMap(\.groups).flatMap(\.values).compactMap { if case .words(let words) = $0 { words } else { nil } }
    }

    /// What words that nobody uses were taken for.
    func meant(in snapshot: Snapshot) -> [String: [String]] { words.reduce(into: [:]) { $0.merge(snapshot.meanings(in: $1)) { $1 } } }

    /// The plan: what the store is asked for, with one condition for each occurrence of a filter.
    var query: Query {
        var query = Query(types: listing.types, order: sort.order, limit: limit)
        query.conditions = filters.flatMap(conditions)
        query.isRanked = sort == .relevance
        query.after = position
        query.facets = facets.compactMap(\.field)
        query.facetLimit = Self.facetLimit
        return query
    }

    /// The same without one of its filters, only counted.
    func query(without dropped: Asked) -> Query {
        var query = Query(types: listing.types, order: sort.order, limit: 0)
        query.conditions = filters.filter { $0 != dropped }.flatMap(conditions)
        return query
    }

    /// The filter that each of the query's conditions comes from.
    var filtersOfConditions: [Filter] {
        filters.flatMap { asked in conditions(of: asked).map { _ in asked.filter } }
    }

    private func conditions(of asked: Asked) -> [Query.Condition] {
        asked.groups.flatMap { group -> [Query.Condition] in
            switch asked.filter.value {
            case .record, .vocabulary, .text:
                guard let field = asked.filter.field else { return [] }
                let keys = group.values.compactMap(\.key)
                if group.orNone { return [keys.isEmpty ? .none(field) : .anyOrNone(field, keys)] }
                return [.any(field, keys)]
            case .id:
                return [.ids(group.values.compactMap { if case .record(let id, _) = $0 { id } else { nil } })]
            case .date:
                let ranges = group.values.compactMap { if case .date(let range) = $0 { range } else { nil } }
                return [.dates(ranges, certainly: isCertain ?? false, orUndated: group.orNone)]
            case .words:
                return group.values.compactMap { if case .words(let words) = $0 { .words(words) } else { nil } }
            }
        }
    }
}
