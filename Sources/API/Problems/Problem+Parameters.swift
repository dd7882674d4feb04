internal import Records
internal import Text

extension Problem {
    /// A parameter that the list does not have: it belongs elsewhere, or nowhere.
    static func unknown(_ name: String, of listing: Listing) -> Problem {
        let elsewhere = Listing.all.filter { $0.filter(named: name) != nil }.map(\.path)
        if !elsewhere.isEmpty {
            return Problem(
                .parameterNotHere, "\(name.quoted) is not a parameter of \(listing.path).",
                hint: "It belongs to \(elsewhere.joined(with: "and")).", parameter: name)
        }
        let known = listing.filters.map(\.name) + Control.allCases.map(\.rawValue)
        let meant = name.isEmpty ? nil : nearest(to: name, among: known)
        return Problem(
            .parameterUnknown, "\(name.quoted) is not a parameter of \(listing.path).",
            hint: .didYouMean(meant) ?? "GET /v1 lists the parameters of each collection.", parameter: name)
    }

    /// A parameter of a path that knows only these.
    static func unknown(_ name: String, of path: String, known: [Control]) -> Problem {
        let isElsewhere = Control(rawValue: name) != nil || Listing.all.contains { $0.filter(named: name) != nil }
        let names = known.map(\.rawValue)
        let taken = known.isEmpty ? "This path takes no parameters." : "This path takes \(names.listed)."
        return Problem(
            isElsewhere ? .parameterNotHere : .parameterUnknown, "\(name.quoted) is not a parameter of \(path).",
            hint: isElsewhere ? "It belongs to lists. \(taken)" : .didYouMean(nearest(to: name, among: names)) ?? taken, parameter: name)
    }

    /// Words that are no query.
    static func unreadable(_ text: String, of parameter: String, _ fault: SearchQuery.Fault) -> Problem {
        var problem = Problem(
            .queryInvalid, "\(text.quoted) cannot be read from offset \(fault.offset) on; expected: \(fault.expected).",
            hint: "The page of this problem shows what can be asked.", parameter: parameter)
        problem.offset = fault.offset
        return problem
    }

    /// A value that is none of the known ones: the nearest, or all where there are few.
    static func unknownValue(_ value: String, of parameter: String, what: String, among known: [String]) -> Problem {
        let all = known.count <= 16 ? "It is one of \(known.listed)." : nil
        return Problem(
            .valueUnknown, "\(value.quoted) is not \(what).", hint: .didYouMean(nearest(to: value, among: known)) ?? all,
            parameter: parameter)
    }
}

extension Problem {
    static let preconditionFailed = Problem(.preconditionFailed, "The version here is not the one that the request is for.")

    /// No byte of a content of `length` bytes was asked for.
    static func rangeUnsatisfiable(of length: Int) -> Problem {
        var problem = Problem(
            .rangeUnsatisfiable, "There are \(length) bytes, and none of them is in the range asked for.",
            hint: "What has so many bytes already is complete.")
        problem.lengthOutOfRange = length
        return problem
    }
}
