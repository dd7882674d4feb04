import Records

extension RandomRecords {
    mutating func document(_ header: RecordHeader) throws -> Document {
        var document = Document(
            header: header, name: text(), language: one(of: ["en", "az"]), genre: one(of: Document.Genre.allCases),
            translation: .init(status: .unknown), edition: .init(sha256: Digest(), length: 1000, sentences: 3))
        if happens(oneIn: 2) { document.publisher = text() }
        if happens(oneIn: 2) { document.side = try reference(.entity) }
        document.date = try date()
        return document
    }

    /// Parts of parts, and now and then in a circle.
    mutating func entity(_ header: RecordHeader) throws -> Entity {
        var entity = Entity(header: header, kind: one(of: Entity.Kind.allCases), name: text())
        if happens(oneIn: 2) { entity.names = [.init(text: text()), .init(text: "—")] }
        if happens(oneIn: 2) { entity.partOf = try reference(.entity) }
        if happens(oneIn: 2) {
            entity.roles = [
                .init(office: one(of: Self.offices), side: try reference(.entity), date: try date(), citations: try citations())
            ]
            if happens(oneIn: 2) { entity.roles.append(.init(side: try reference(.entity))) }
        }
        return entity
    }

    mutating func statement(_ header: RecordHeader) throws -> Statement {
        var statement = Statement(
            header: header, gist: text(), mode: one(of: Statement.Mode.allCases), fidelity: one(of: Statement.Fidelity.allCases),
            act: one(of: Statement.Act.allCases))
        if !happens(oneIn: 4) {
            statement.speaker = try reference(.entity)
            statement.attribution = .init(kind: one(of: Statement.Attribution.Kind.allCases))
        }
        if happens(oneIn: 4) { statement.reportedBy = .init(reporter: try reference(.entity), containing: try reference(.statement).id) }
        if happens(oneIn: 3) { statement.words = [text(), text()] }
        if happens(oneIn: 5) { statement.readings = [.init(printed: text(), meant: text(), grounds: .stated)] }
        statement.addressees = try references(.entity)
        statement.date = try date()
        if happens(oneIn: 2) { statement.place = try reference(.entity) }
        if happens(oneIn: 2) { statement.meeting = .init(meeting: try reference(.meeting), when: .after) }
        statement.topics = try references(.entity, most: 3)
        statement.about = [try anything()] + (try references(.entity))
        return statement
    }

    mutating func meeting(_ header: RecordHeader) throws -> Meeting {
        var meeting = Meeting(
            header: header, name: text(), kind: one(of: Meeting.Kind.allCases), status: one(of: Meeting.Status.allCases))
        meeting.date = try date()
        if happens(oneIn: 2) { meeting.place = try reference(.entity) }
        if happens(oneIn: 2) { meeting.partOf = try reference(.meeting) }
        if happens(oneIn: 2), let on = try edtf() {
            meeting.history = [.init(status: .planned, on: on, document: try reference(.document).id)]
        }
        meeting.participants = try references(.entity, most: 3).map { .init($0) }
        for document in try references(.document) {
            var account = Meeting.Account(document: document.id, status: .held)
            if happens(oneIn: 2) { account.term = text() }
            account.date = try date()
            if happens(oneIn: 3) { account.place = try reference(.entity) }
            account.participants = try references(.entity).map { .init($0) }
            account.discussed = try references(.entity)
            account.citations = try citations()
            meeting.accounts.append(account)
        }
        return meeting
    }
}
