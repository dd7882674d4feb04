internal import HTTP
internal import Records
internal import Schema

extension Parameters {
    /// Controls mean one thing each.
    func requireOnce(_ parameter: Parameter) throws(Problem) {
        guard self[parameter.name].count > 1 else { return }
        throw Problem(
            .parameterRepeated, "\(parameter.name.quoted) is given more than once, and only one can be meant.",
            hint: "Give it once.", parameter: parameter.name)
    }
}

extension Parameters.Parameter {
    /// The value, which must not be empty.
    func filled() throws(Problem) -> String {
        if value.isEmpty {
            throw Problem(
                .valueEmpty, "\(name.quoted) has no value.", hint: "Give it a value, or leave it out.", parameter: name)
        }
        return value
    }

    /// The alternatives, none of which may be empty.
    func filledAlternatives() throws(Problem) -> [String] {
        _ = try filled()
        if alternatives.contains("") {
            throw Problem(
                .valueEmpty, "One of the values of \(name.quoted) is empty: \(value.quoted).",
                hint: "Leave out the comma, or write it %2C if it belongs to a value.", parameter: name)
        }
        return alternatives
    }

    /// On where it stands alone: `?pretty`.
    func flag() throws(Problem) -> Bool {
        guard raw != nil else { return true }
        return try oneOf(["true": true, "false": false])
    }

    func match() throws(Problem) -> Bool {
        try oneOf(["certain": true, "possible": false])
    }

    func limit() throws(Problem) -> Int {
        let text = try filled()
        if text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }), let limit = Int(text),
            ListRequest.limits.contains(limit)
        {
            return limit
        }
        throw Problem(
            .valueInvalid,
            "\(text.quoted) is not a whole number from \(ListRequest.limits.lowerBound) to \(ListRequest.limits.upperBound).",
            hint: "The default is \(ListRequest.defaultLimit); go on with ‘page.next’.", parameter: name)
    }

    /// Names of members, each once, in the order of the record whatever the order here.
    func fields(of types: [RecordType]) throws(Problem) -> [String] {
        let known = types.flatMap { Schema.shownMembers(of: $0).map(\.name) }
        let wanted = try filledAlternatives()
        for field in wanted where !known.contains(field) {
            throw .unknownValue(field, of: name, what: "a member of \(types.map(\.collection).joined(with: "or"))", among: known)
        }
        return known.reduce(into: []) { if wanted.contains($1), !$0.contains($1) { $0.append($1) } }
    }

    /// The columns that are named, or that lie within members that are, each once, in the order of the record whatever the order here.
    func columns(of types: [RecordType]) throws(Problem) -> [String] {
        let columns = Columns(of: types).names
        let wanted = try filledAlternatives()
        for field in wanted where !columns.contains(where: { $0 == field || $0.hasPrefix(field + ".") }) {
            let members = types.flatMap { Schema.shownMembers(of: $0).map(\.name) }
            throw .unknownValue(
                field, of: name, what: "a column of \(types.map(\.collection).joined(with: "or"))", among: members + columns)
        }
        return columns.filter { column in wanted.contains { column == $0 || column.hasPrefix($0 + ".") } }
    }

    /// The meaning of the one word given.
    func oneOf<Meaning>(_ words: KeyValuePairs<String, Meaning>) throws(Problem) -> Meaning {
        let text = try filled()
        guard let found = words.first(where: { $0.key == text }) else {
            throw .unknownValue(text, of: name, what: "a value of ‘\(name)’", among: words.map(\.key))
        }
        return found.value
    }
}

extension Control {
    /// Refuses what has no place among lines.
    func require(placeIn media: MediaType) throws(Problem) {
        guard media != .json, [.facets, .explain, .pretty].contains(self) else { return }
        throw Problem(
            .parameterNotHere, "\(rawValue.quoted) has no place in \(media.name), which is rows and nothing else.",
            hint: "Leave it out, or ask for application/json.", parameter: rawValue)
    }
}

extension Listing {
    func sort(_ parameter: Parameters.Parameter) throws(Problem) -> Sort {
        let text = try parameter.filled()
        guard let sort = Sort(rawValue: text), sorts.contains(sort) else {
            throw .unknownValue(text, of: parameter.name, what: "an order of \(path)", among: sorts.map(\.rawValue))
        }
        return sort
    }

    func facets(_ parameter: Parameters.Parameter) throws(Problem) -> [Filter] {
        var found: [Filter] = []
        for name in try parameter.filledAlternatives() {
            guard let filter = filter(named: name), filter.isFacet else {
                throw .unknownValue(name, of: parameter.name, what: "a facet of \(path)", among: filters.filter(\.isFacet).map(\.name))
            }
            if !found.contains(where: { $0.name == name }) { found.append(filter) }
        }
        return found
    }
}
