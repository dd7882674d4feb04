internal import Records
internal import Store
internal import Text

extension Filter {
    /// The record meant by a value: its id, or a name that fits exactly one entity.
    func record(_ text: String, _ types: [RecordType], in snapshot: Snapshot) throws(Problem) -> Meaning {
        if let id = RecordID(text) {
            switch snapshot.standing(of: id) {
            case .present(let row):
                let type = snapshot.type(of: row)
                guard types.contains(type) else { throw unfit(id, type, types) }
                return .record(id, name: snapshot.line(of: id) ?? "")
            case .retracted: throw retracted(id)
            case .unknown: break
            }
        }
        guard types.contains(.entity) else { throw unknown(text, types, in: snapshot) }
        let found = snapshot.entities(named: text)
        guard let only = found.first else { throw unknown(text, types, in: snapshot) }
        guard found.count == 1 else { throw ambiguous(text, found, in: snapshot) }
        return .record(only, name: snapshot.line(of: only) ?? "")
    }

    private func unfit(_ id: RecordID, _ type: RecordType, _ types: [RecordType]) -> Problem {
        Problem(
            .valueUnknown,
            "\(id.text.quoted) is \(type.withArticle), and \(name.quoted) takes \(types.map(\.withArticle).joined(with: "or")).",
            hint: "It is served at /v1/\(type.collection)/\(id.text).", parameter: name)
    }

    private func retracted(_ id: RecordID) -> Problem {
        Problem(
            .valueUnknown, "\(id.text.quoted) was retracted, so no list refers to it.",
            hint: "Ask for the record itself to see when and why.", parameter: name)
    }

    private func unknown(_ text: String, _ types: [RecordType], in snapshot: Snapshot) -> Problem {
        let slug = fold(text).joined(separator: "-")
        let nearest = snapshot.nearestID(to: slug, among: types)?.text ?? nearestName(to: text, types, in: snapshot)
        let what =
            types.contains(.entity) ? "is no id, and the name of no entity" : "is the id of no \(types.map(\.rawValue).joined(with: "or"))"
        return Problem(.valueUnknown, "\(text.quoted) \(what).", hint: .didYouMean(nearest), parameter: name)
    }

    private func nearestName(to text: String, _ types: [RecordType], in snapshot: Snapshot) -> String? {
        types.contains(.entity) ? snapshot.nearestKey(to: text, in: .name, among: [.entity]) : nil
    }

    private func ambiguous(_ text: String, _ found: [RecordID], in snapshot: Snapshot) -> Problem {
        var problem = Problem(
            .valueAmbiguous, "\(text.quoted) is a name of \(found.count) entities.",
            hint: "Ask with one of the ids: \(found.prefix(5).map(\.text).listed).", parameter: name)
        problem.candidates = found.map { Problem.Candidate(id: $0, name: snapshot.line(of: $0) ?? "") }
        return problem
    }
}

extension RecordType {
    /// `a meeting`, `an entity`.
    var withArticle: String { (self == .entity ? "an " : "a ") + rawValue }
}
