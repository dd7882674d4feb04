extension RecordSet {
    /// What makes records invalid beside one another, in the order of `records`; each record by itself is taken for valid.
    ///
    /// Costs O(records, their references, and how deep `part_of` goes), and for each dangling reference O(records) to find the nearest id.
    package func faults() -> [(id: RecordID, fault: Fault)] {
        var found: [(id: RecordID, fault: Fault)] = []
        var contents = Contents(of: records)
        var guesses = Self.mostGuesses
        for (row, record) in records.enumerated() {
            var check = Check()
            if isRepeated(row) {
                check.note(Place(.id), .idTaken, "Another record has the id ‘\(record.id)’ already.")
            }
            var tellsOfSpeech = false
            record.forEachReference { id, role, place in
                if role == .containing { tellsOfSpeech = true }
                reference(to: id, as: role, at: place, of: record, &check, &guesses)
            }
            record.forEachCitation { citation, place in examine(citation, at: place, &check) }
            switch record {
            case .statement(let statement): if tellsOfSpeech { examine(statement, &check) }
            case .fact: examine(asserting: record.assertingStatements, &check)
            case .document, .entity, .meeting, .relation: break
            }
            if record.partOf != nil, isInCycle(record.id) {
                check.note(Place(.partOf), .cycle, "‘\(record.id)’ is part of itself, by way of what it is part of.")
            }
            if let other = contents.take(row) {
                check.note(Place(), .recordRepeated, "‘\(other)’ says the same.", hint: "Leave one of them out, or say how they differ.")
            }
            for fault in check.faults { found.append((record.id, fault)) }
        }
        return found
    }

    /// For so many dangling references the nearest id is sought; beyond, the fault is no slip.
    private static let mostGuesses = 100

    private func reference(
        to id: RecordID, as role: ReferenceRole, at place: Place, of record: Record, _ check: inout Check, _ guesses: inout Int
    ) {
        guard let named = kind(of: id) else {
            let ids = records.prefix(guesses > 0 ? records.count : 0).lazy.map(\.id.text)
            guesses -= 1
            return check.note(
                Fault(place.pointer, .referenceUnknown, "There is no record ‘\(id)’.", meant: id.text, among: ids))
        }
        var kinds = role.kinds
        switch role {
        case .subject: if let predicate = record.predicate { kinds = predicate.definition.subjects }
        case .object: if let predicate = record.predicate { kinds = predicate.definition.objects }
        default: break
        }
        if kinds.contains(named) { return }
        check.note(place, .referenceUnfit, "‘\(id)’ is \(named); expected is \(kinds).")
    }

    private func examine(_ citation: Citation, at place: Place, _ check: inout Check) {
        guard let edition = edition(of: citation.document) else { return }
        if citation.end > edition.length {
            check.note(
                place.then(.end), .valueInvalid, "‘\(citation.document)’ has \(edition.length) characters; \(citation.end) is beyond.")
        }
        if citation.sentence > edition.sentences {
            check.note(
                place.then(.sentence), .valueInvalid,
                "‘\(citation.document)’ has \(edition.sentences) sentences; there is no sentence \(citation.sentence).")
        } else if citation.sentence == 0, !edition.hasHeading {
            check.note(place.then(.sentence), .valueInvalid, "‘\(citation.document)’ has no heading; sentences count from 1.")
        }
    }

    private func examine(_ statement: Statement, _ check: inout Check) {
        guard let report = statement.reportedBy, let id = report.containing, case .statement(let containing)? = self[id] else { return }
        if containing.speaker?.id != report.reporter.id {
            let speaker = containing.speaker.map { "‘\($0.id)’" } ?? "nobody"
            check.note(
                Place(.reportedBy), .disagreement, "‘\(report.reporter.id)’ tells of it in ‘\(id)’, but its speaker is \(speaker).")
        }
    }

    private func examine(asserting statements: [Reference], _ check: inout Check) {
        var first: (id: RecordID, speaker: RecordID?)?
        for (index, reference) in statements.enumerated() {
            guard let speech = self[reference.id]?.speech else { continue }
            guard let known = first else {
                first = (reference.id, speech.speaker?.id)
                continue
            }
            if known.speaker != speech.speaker?.id {
                check.note(Place(.statements, index), .disagreement, "‘\(reference.id)’ has another speaker than ‘\(known.id)’.")
            }
        }
    }

    private func isInCycle(_ id: RecordID) -> Bool {
        var met: Set<RecordID> = []
        var next = whole(of: id)
        while let whole = next, met.insert(whole).inserted {
            if whole == id { return true }
            next = self.whole(of: whole)
        }
        return false
    }
}

extension RecordKind: CustomStringConvertible {
    /// "a city", "a statement".
    package var description: String { (entity.map { RecordKinds.entities($0) } ?? RecordKinds.type(type)).description }
}
