internal import Records
internal import Store
internal import Text

extension Filter {
    /// What one occurrence of the parameter asks for.
    func understand(_ parameter: Parameters.Parameter, of listing: Listing, in snapshot: Snapshot) throws(Problem) -> Asked.Group {
        if case .words = value { return Asked.Group(values: [try words(of: parameter)]) }
        var group = Asked.Group()
        for text in try parameter.filledAlternatives() {
            if text == "none" {
                guard isOptional else { throw neverAbsent(listing) }
                group.orNone = true
            } else {
                let meaning = try meaning(of: text, listing, in: snapshot)
                if !group.values.contains(meaning) { group.values.append(meaning) }
            }
        }
        return group
    }

    private func meaning(of text: String, _ listing: Listing, in snapshot: Snapshot) throws(Problem) -> Meaning {
        switch value {
        case .record(let types): return try record(text, types, in: snapshot)
        case .id: return try record(text, listing.types, in: snapshot)
        case .vocabulary(let terms):
            guard terms.contains(where: { $0.word == text }) else {
                throw .unknownValue(text, of: name, what: "a value of ‘\(name)’", among: terms.map(\.word))
            }
            return .word(text)
        case .text: return try known(text, listing, in: snapshot)
        case .date, .words: return .date(try date(text))
        }
    }

    private func neverAbsent(_ listing: Listing) -> Problem {
        Problem(
            .valueUnknown, "None of the \(listing.rows) is without \(name.quoted), so ‘none’ asks for nothing.",
            hint: "Leave the parameter out.", parameter: name)
    }

    private func words(of parameter: Parameters.Parameter) throws(Problem) -> Meaning {
        let text = try parameter.filled()
        do { return .words(try SearchQuery(text)) } catch { throw .unreadable(text, of: name, error) }
    }

    private func date(_ text: String) throws(Problem) -> EDTF {
        do { return try EDTF(text) } catch {
            throw Problem(
                .valueInvalid, "\(text.quoted) is not an EDTF date. \(error.what)",
                hint: "Write a day 2024-03-17, a month 2024-03, a year 2024, or a range 2024-03-17/2024-03-19.", parameter: name)
        }
    }

    /// A text that some record has in the field: a name, an office, a language.
    private func known(_ text: String, _ listing: Listing, in snapshot: Snapshot) throws(Problem) -> Meaning {
        guard let field else { return .word(text) }
        let having = Query(types: listing.types, conditions: [.any(field, [text])], limit: 0)
        if snapshot.count(of: having) > 0 { return .word(text) }
        throw Problem(
            .valueUnknown, "None of the \(listing.rows) has the \(name) \(text.quoted).",
            hint: .didYouMean(snapshot.nearestKey(to: text, in: field, among: listing.types))
                ?? "\(listing.path)?facets=\(name) lists those there are.", parameter: name)
    }
}
