extension Record {
    /// What makes the record invalid by itself, whatever else is known; its grammar is taken for granted. Empty for a valid one.
    package func faults() -> [Fault] {
        var check = Check()
        let id = id
        forEachNaming { reference, _, place in
            if !reference.isPlain {
                check.grounds(reference.grounds, at: place)
                check.term(reference.printed, at: place.then(.printed))
            }
            if reference.id == id { check.note(place, .referenceUnfit, "‘\(id)’ names itself.") }
        }
        switch self {
        case .document(let document): document.examine(&check)
        case .entity(let entity): entity.examine(&check)
        case .statement: judgedOfStatement?.examine(&check)
        case .meeting(let meeting): meeting.examine(&check)
        case .fact(let fact): fact.examine(&check)
        case .relation(let relation): relation.examine(&check)
        }
        ownCitations.examine(in: Place(), &check)
        return check.faults
    }
}

/// A citation, told by its passage.
private struct Passage: Hashable, CustomStringConvertible {
    let citation: Citation

    var description: String { "\(citation.document), \(citation.start)–\(citation.end)" }
}

extension [Citation] {
    fileprivate func examine(in whole: Place, _ check: inout Check) {
        check.distinct(self, by: Passage.init, in: .citations, of: whole)
        for (index, citation) in enumerated() {
            if citation.end <= citation.start {
                check.note(
                    whole.then(.citations, index).then(.end), .valueInvalid,
                    "The passage ends at \(citation.end), but begins at \(citation.start).",
                    hint: "‘end’ is the place behind its last character.")
            }
        }
    }

    /// A record without a passage is none.
    fileprivate func examineSupport(_ check: inout Check) {
        if contains(where: { $0.supports.isEmpty }) { return }
        check.note(
            Place(.citations), .citationMissing, "No passage supports the record as a whole.",
            hint: "Cite one, without ‘supports’.")
    }
}

extension Document {
    @inline(__always)
    fileprivate func examine(_ check: inout Check) {
        check.date(date, at: Place(.date))
        check.grounds(translation.grounds, at: Place(.translation))
        if let from = translation.from {
            let place = Place(.translation).then(.from)
            if translation.status == .original {
                check.note(place, .memberUnfit, "An original is translated from nothing; leave ‘from’ out.")
            }
            if from == language { check.note(place, .valueInvalid, "‘\(from)’ is the language of the text itself.") }
        }
        if edition.sentences > edition.length {
            check.note(Place(.edition).then(.sentences), .valueInvalid, "A text of \(edition.length) characters has fewer sentences.")
        }
    }
}

extension Entity {
    @inline(__always)
    fileprivate func examine(_ check: inout Check) {
        check.distinct(names, by: \.text, in: .names)
        for (index, other) in names.enumerated() where other.text == name {
            check.note(Place(.names, index), .valueRepeated, "‘\(name)’ is its name already.")
        }
        for (index, role) in roles.enumerated() {
            check.date(role.date, at: Place(.roles, index).then(.date))
            role.citations.examine(in: Place(.roles, index), &check)
        }
    }
}

/// What is judged of a statement. Taken out of the record by itself, as all else in a statement would be copied, each part with a retain.
private struct JudgedOfStatement {
    let citations: [Citation]
    let date: RecordDate?
    let hasSpeaker: Bool
    let attribution: Statement.Attribution?
    let mode: Statement.Mode
    let words: [String]
    let readings: [Statement.Reading]
    let addressees: [Reference]
    let topics: [Reference]
    let about: [Reference]

    func examine(_ check: inout Check) {
        citations.examineSupport(&check)
        check.date(date, at: Place(.date))
        check.term(attribution?.printed, at: Place(.attribution).then(.printed))
        if hasSpeaker, attribution == nil {
            check.note(Place(.attribution), .memberMissing, "‘attribution’ is missing: it says how the source names the speaker.")
        } else if !hasSpeaker, attribution != nil {
            check.note(Place(.attribution), .memberUnfit, "Nobody is named as the speaker, so there is nothing to attribute.")
        }
        if mode == .reported, !words.isEmpty {
            check.note(
                Place(.words), .memberUnfit, "‘reported’ speech has no quoted words.",
                hint: "The mode of quoted words is ‘verbatim’, or ‘mixed’ where they are fragments.")
        } else if mode != .reported, words.isEmpty {
            check.note(
                Place(.words), .memberMissing, "‘\(mode.rawValue)’ speech has quoted words.",
                hint: "Add ‘words’; where none are quoted the mode is ‘reported’.")
        }
        check.distinct(words, by: \.self, in: .words)
        for (index, reading) in readings.enumerated() {
            check.term(reading.printed, at: Place(.readings, index).then(.printed))
            check.grounds(reading.grounds, at: Place(.readings, index))
            if reading.printed == reading.meant {
                check.note(Place(.readings, index).then(.meant), .valueInvalid, "What was meant is what is printed: that is no reading.")
            }
        }
        check.distinct(addressees, by: \.id, in: .addressees)
        check.distinct(topics, by: \.id, in: .topics)
        check.distinct(about, by: \.id, in: .about)
    }
}

extension Record {
    private var judgedOfStatement: JudgedOfStatement? {
        guard case .statement(let statement) = self else { return nil }
        return JudgedOfStatement(
            citations: statement.header.citations, date: statement.date, hasSpeaker: statement.speaker != nil,
            attribution: statement.attribution, mode: statement.mode, words: statement.words, readings: statement.readings,
            addressees: statement.addressees, topics: statement.topics, about: statement.about)
    }
}

extension Meeting {
    @inline(__always)
    fileprivate func examine(_ check: inout Check) {
        check.date(date, at: Place(.date))
        if header.citations.isEmpty, accounts.isEmpty {
            check.note(Place(.accounts), .citationMissing, "No account and no citation ties the meeting to a passage.")
        }
        check.distinct(participants, by: \.who.id, in: .participants)
        check.distinct(accounts, by: \.document, in: .accounts)
        for (index, account) in accounts.enumerated() { account.examine(in: Place(.accounts, index), &check) }
        guard let last = history.last else { return }
        if last.status != status {
            check.note(
                Place(.status), .disagreement, "The status is ‘\(status.rawValue)’, but the history ends with ‘\(last.status.rawValue)’.")
        }
        if let statusAsOf, statusAsOf != last.on {
            check.note(
                Place(.statusAsOf), .disagreement, "The status is as of \(statusAsOf.text), but the history ends on \(last.on.text).")
        }
        for (index, pair) in zip(history, history.dropFirst()).enumerated() {
            guard let before = pair.0.on.earliest, let after = pair.1.on.latest, after < before else { continue }
            check.note(Place(.history, index + 1).then(.on), .disagreement, "\(pair.1.on.text) stands behind \(pair.0.on.text).")
        }
    }
}

extension Meeting.Account {
    fileprivate func examine(in whole: Place, _ check: inout Check) {
        check.term(term, at: whole.then(.term))
        check.date(date, at: whole.then(.date))
        check.distinct(participants, by: \.who.id, in: .participants, of: whole)
        check.distinct(discussed, by: \.id, in: .discussed, of: whole)
        citations.examine(in: whole, &check)
        if !citations.contains(where: { $0.document == document }) {
            check.note(whole.then(.citations), .citationMissing, "The account cites no passage of its document, ‘\(document)’.")
        }
    }
}

extension Fact {
    @inline(__always)
    fileprivate func examine(_ check: inout Check) {
        header.citations.examineSupport(&check)
        check.date(date, at: Place(.date))
        if subjects.isEmpty { check.note(Place(.subjects), .valueEmpty, "A fact has a subject at least.") }
        let isMutual = predicate.definition.isMutual && subjects.count > 1
        if object == nil, quantity == nil, !isMutual {
            check.note(
                Place(.object), .memberMissing, "‘\(predicate.rawValue)’ needs an object: \(predicate.meaning)",
                hint: "Its object is \(predicate.definition.objects).")
        }
        quantity?.examine(in: Place(.quantity), &check)
        check.distinct(subjects, by: \.id, in: .subjects)
        check.distinct(topics, by: \.id, in: .topics)
        check.distinct(statements, by: \.id, in: .statements)
    }
}

extension Relation {
    @inline(__always)
    fileprivate func examine(_ check: inout Check) {
        if members.count < 2 { check.note(Place(.members), .valueInvalid, "A relation has two members at least, not \(members.count).") }
        check.distinct(members, by: \.id, in: .members)
    }
}
