internal import Records

extension Samples {
    mutating func statement() -> Statement {
        var statement = Statement(
            header: header(.statement, citing: 1...3), gist: "\(pick(Words.places)) speaks of \(phrase()), for the \(number)th time.",
            mode: pick(Statement.Mode.allCases), fidelity: pick(Statement.Fidelity.allCases), act: pick(Statement.Act.allCases))
        if statement.mode != .reported { statement.words = (0..<number(1...2)).map { "We \(phrase(3...8)), “\($0)”" } }
        if let speaker = anyEntity(of: .actors), happens(85) {
            statement.speaker = reference(to: speaker)
            statement.attribution = Statement.Attribution(
                kind: pick(Statement.Attribution.Kind.allCases), printed: happens(50) ? term() : nil)
        }
        if let containing = statements.last(where: { $0.speaker != nil }), let reporter = containing.speaker, happens(10) {
            statement.reportedBy = Statement.Report(reporter: Reference(reporter.id), containing: containing.header.id)
        }
        if happens(10) { statement.readings = [reading()] }
        statement.addressees = references(to: .addressee, atMost: 2)
        if happens(80) { statement.date = date() }
        if let place = anyEntity(of: .places), happens(50) { statement.place = reference(to: place) }
        if !meetings.isEmpty, happens(50) {
            statement.meeting = Statement.Occasion(
                meeting: reference(to: pick(meetings).header.id), when: pick(Statement.Occasion.When.allCases))
        }
        statement.topics = references(to: .topic, atMost: 3)
        statement.about = aboutAnything(atMost: 3)
        return statement
    }

    private mutating func reading() -> Statement.Reading {
        Statement.Reading(printed: term(), meant: term() + " indeed", grounds: Grounds(.inferred, ground: sentence()))
    }

    private mutating func aboutAnything(atMost limit: Int) -> [Reference] {
        let ids = Set((0..<number(0...limit)).map { _ in anyRecord().id })
        return ids.sorted().map { reference(to: $0) }
    }
}

extension Samples {
    mutating func meeting() -> Meeting {
        let status = pick(Meeting.Status.allCases)
        var meeting = Meeting(
            header: header(.meeting, citing: 0...1), name: "\(pick(Words.titles)), \(number)", kind: pick(Meeting.Kind.allCases),
            status: status)
        if happens(80) { meeting.date = date() }
        if let place = anyEntity(of: .places), happens(70) { meeting.place = reference(to: place) }
        if !meetings.isEmpty, happens(30) { meeting.partOf = reference(to: pick(meetings).header.id) }
        meeting.participants = participants()
        meeting.accounts = some(documents, atMost: 2).map { account(in: $0, status) }
        if meeting.accounts.isEmpty { meeting.accounts = [account(in: pick(documents), status)] }
        if happens(70) {
            let on = EDTF(Day(number: Int32(number(15_000...20_000))))
            meeting.history = meeting.accounts.map { Meeting.Step(status: status, on: on, document: $0.document) }
            meeting.statusAsOf = on
        }
        return meeting
    }

    private mutating func participants() -> [Meeting.Participant] {
        references(to: .participant, atMost: 3).map {
            Meeting.Participant($0, capacity: happens(50) ? pick(Meeting.Participant.Capacity.allCases) : nil)
        }
    }

    private mutating func account(in document: Document, _ status: Meeting.Status) -> Meeting.Account {
        var account = Meeting.Account(document: document.header.id, status: status)
        if happens(80) { account.term = term() }
        if happens(40) { account.date = date() }
        if let place = anyEntity(of: .places), happens(30) { account.place = reference(to: place) }
        if happens(30) { account.participants = participants() }
        account.discussed = references(to: .topic, atMost: 2)
        account.citations = citations(1...2, of: document, supporting: "term")
        return account
    }
}
