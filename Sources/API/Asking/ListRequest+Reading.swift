internal import HTTP
internal import Records
internal import Store
internal import Text

extension ListRequest {
    /// Understands the parameters of a list, or says what is wrong with the first one that is. Line by line (`media`) there is no place for
    /// facets and line breaks, and a limit holds only where it is asked for.
    init(_ parameters: Parameters, of listing: Listing, as media: MediaType = .json, in snapshot: Snapshot) throws(Problem) {
        self.init(listing)
        var cursor: String?
        for parameter in parameters.all {
            if let filter = listing.filter(named: parameter.name) {
                try add(filter, parameter, in: snapshot)
            } else if let control = Control(rawValue: parameter.name) {
                try parameters.requireOnce(parameter)
                try control.require(placeIn: media)
                switch control {
                case .sort: sort = try listing.sort(parameter)
                case .match: isCertain = try parameter.match()
                case .facets: facets = try listing.facets(parameter)
                case .fields: shape.fields = try media == .csv ? parameter.columns(of: listing.types) : parameter.fields(of: listing.types)
                case .limit: (limit, isLimited) = (try parameter.limit(), true)
                case .cursor: cursor = try parameter.filled()
                case .explain: isExplained = try parameter.flag()
                case .pretty: shape.isPretty = try parameter.flag()
                }
            } else {
                throw .unknown(parameter.name, of: listing)
            }
        }
        try settleMatch()
        try settleWords()
        if media != .json, sort == .relevance {
            throw Problem(
                .parameterNotHere, "Line by line rows stand in an order that lasts, and ‘relevance’ does not.",
                hint: "Choose another ‘sort’.", parameter: Control.sort.rawValue)
        }
        if let cursor { position = try position(of: cursor) }
    }

    private mutating func add(_ filter: Filter, _ parameter: Parameters.Parameter, in snapshot: Snapshot) throws(Problem) {
        let group = try filter.understand(parameter, of: listing, in: snapshot)
        guard let place = filters.firstIndex(where: { $0.filter.name == filter.name }) else {
            filters.append(Asked(filter: filter, groups: [group]))
            return
        }
        guard filter.isRepeatable else {
            throw Problem(
                .parameterRepeated, "\(filter.name.quoted) is given twice, which asks for both at once, but \(listing.row) has only one.",
                hint: "For any of several values write ‘\(filter.name)=a,b’.", parameter: filter.name)
        }
        if !filters[place].groups.contains(group) { filters[place].groups.append(group) }
    }

    /// `match` says how `date` is meant, so it needs one; with one, `possible` goes without saying.
    private mutating func settleMatch() throws(Problem) {
        if filters.contains(where: { $0.filter.name == "date" }) {
            isCertain = isCertain ?? false
        } else if isCertain != nil {
            throw Problem(
                .parameterNotHere, "‘match’ says how ‘date’ is to be understood, and no ‘date’ is asked for.",
                hint: "Add ‘date’, or leave ‘match’ out.", parameter: Control.match.rawValue)
        }
    }

    /// A search has words to look for, and so has what is ranked.
    private func settleWords() throws(Problem) {
        let isAsked = filters.contains { $0.filter.name == "q" }
        if listing.needsWords, !isAsked {
            throw Problem(
                .parameterMissing, "A search needs ‘q’: the words to look for.", hint: "\(listing.path)?q=peace+talks", parameter: "q")
        }
        guard sort == .relevance, words.allSatisfy(\.wanted.isEmpty) else { return }
        if isAsked {
            throw .unreadable(
                words[0].text, of: "q",
                SearchQuery.Fault(offset: 0, expected: "a word to look for besides what is left out, since rows are ranked by it"))
        }
        throw Problem(
            .parameterNotHere, "‘sort=relevance’ ranks by the words of ‘q’, and none are asked for.",
            hint: "Add ‘q’, or choose another order.",
            parameter: Control.sort.rawValue)
    }

    private func position(of text: String) throws(Problem) -> Position {
        guard let cursor = Cursor(text: text) else {
            throw Problem(
                .cursorInvalid, "The cursor is damaged or was not made here.",
                hint: "Take it from ‘page.next’ as it is, or begin again without one.", parameter: Control.cursor.rawValue)
        }
        guard cursor.query == query.fingerprint else {
            throw Problem(
                .cursorInvalid, "The cursor belongs to a query with other filters or another order.",
                hint: "Repeat the filters and ‘sort’ it was made for, or begin again without one.", parameter: Control.cursor.rawValue)
        }
        return cursor.position
    }
}
