import Records
import Testing

/// One record by itself: each case spoils one thing of a valid record.
@Suite("What makes one record invalid")
struct RecordFaultsTests {
    private func check(_ record: Record, _ expected: [(pointer: String, code: Fault.Code)]) {
        let faults = record.faults()
        #expect(faults.map(\.pointer) == expected.map(\.pointer), "\(faults)")
        #expect(faults.map(\.code) == expected.map(\.code))
        #expect(faults.allSatisfy { $0.detail.hasSuffix(".") && !$0.detail.isEmpty })
    }

    @Test func theExamplesAreValid() {
        for record in Example.records { check(record, []) }
    }

    static let statements: [(pointer: String, code: Fault.Code, spoil: @Sendable (inout Statement) -> Void)] = [
        ("/words", .memberMissing, { $0.words = [] }), ("/words", .memberUnfit, { $0.mode = .reported }),
        ("/words", .memberMissing, { ($0.mode, $0.words) = (.mixed, []) }),
        ("/words/1", .valueRepeated, { $0.words.append("We shall fish.") }),
        ("/attribution", .memberMissing, { $0.attribution = nil }), ("/attribution", .memberUnfit, { $0.speaker = nil }),
        ("/attribution/printed", .valueInvalid, { $0.attribution?.printed = "so she told the harbour" }),
        ("/speaker/printed", .valueInvalid, { $0.speaker?.printed = "the lady of the harbour" }),
        ("/speaker", .groundMissing, { $0.speaker?.grounds = Grounds(.inferred) }),
        ("/speaker/ground", .groundSuperfluous, { $0.speaker?.grounds = Grounds(.stated, ground: "It is printed.") }),
        ("/speaker", .referenceUnfit, { $0.speaker = Example.reference("mira-on-fishing") }),
        ("/topics/1", .valueRepeated, { $0.topics.append(Example.reference("fishing")) }),
        ("/topics/0", .groundMissing, { $0.topics[0].grounds = Grounds(.external) }),
        ("/about/1", .valueRepeated, { $0.about = [Example.reference("averland"), Example.reference("averland")] }),
        ("/addressees/1", .valueRepeated, { $0.addressees = [Example.reference("averland"), Example.reference("averland")] }),
        ("/about/0", .referenceUnfit, { $0.about = [Example.reference("mira-on-fishing")] }),
        ("/date/printed", .valueInvalid, { $0.date = RecordDate(Example.date("2030"), printed: "on the day of rest") }),
        ("/date", .groundMissing, { $0.date = RecordDate(Example.date("2030"), grounds: Grounds(.crossDocument)) }),
        ("/citations", .citationMissing, { $0.header.citations = [] }),
        ("/citations", .citationMissing, { $0.header.citations[0].supports = ["date"] }),
        ("/citations/0/end", .valueInvalid, { $0.header.citations[0].end = 100 }),
        ("/citations/0/end", .valueInvalid, { $0.header.citations[0].end = 99 }),
        ("/citations/1", .valueRepeated, { $0.header.citations.append($0.header.citations[0]) }),
        ("/readings/0/meant", .valueInvalid, { $0.readings = [.init(printed: "fish", meant: "fish", grounds: .stated)] }),
        (
            "/readings/0/printed", .valueInvalid,
            { $0.readings = [.init(printed: "one two three four five", meant: "six", grounds: .stated)] }
        ),
        ("/readings/0", .groundMissing, { $0.readings = [.init(printed: "fish", meant: "fishes", grounds: Grounds(.inferred))] }),
        (
            "/meeting/printed", .valueInvalid,
            { $0.meeting = .init(meeting: Reference(Example.id("harbour-talks"), printed: "a b c d e"), when: .after) }
        ),
        (
            "/reported_by", .groundMissing,
            { $0.reportedBy = .init(reporter: Reference(Example.id("nordmark"), grounds: Grounds(.inferred))) }
        ),
    ]

    @Test(arguments: 0..<28)
    func ofAStatement(number: Int) {
        let example = Self.statements[number]
        var statement = Example.statement
        example.spoil(&statement)
        check(.statement(statement), [(example.pointer, example.code)])
    }

    static let meetings: [(pointer: String, code: Fault.Code, spoil: @Sendable (inout Meeting) -> Void)] = [
        ("/accounts", .citationMissing, { $0.accounts = [] }),
        ("/accounts/0/citations", .citationMissing, { $0.accounts[0].citations = [] }),
        ("/accounts/0/citations", .citationMissing, { $0.accounts[0].citations[0].document = Example.id("herald") }),
        ("/accounts/1", .valueRepeated, { $0.accounts.append($0.accounts[0]) }),
        ("/accounts/0/term", .valueInvalid, { $0.accounts[0].term = "talks about all the fish" }),
        (
            "/accounts/0/discussed/1", .valueRepeated,
            { $0.accounts[0].discussed = [Example.reference("fishing"), Example.reference("fishing")] }
        ),
        ("/accounts/0/place", .groundMissing, { $0.accounts[0].place = Reference(Example.id("osthavn"), grounds: Grounds(.inferred)) }),
        ("/accounts/0/date", .groundMissing, { $0.accounts[0].date = RecordDate(Example.date("2030"), grounds: Grounds(.inferred)) }),
        (
            "/accounts/0/participants/0/ground", .groundSuperfluous,
            { $0.accounts[0].participants = [.init(Reference(Example.id("mira"), grounds: Grounds(.stated, ground: "So.")))] }
        ),
        ("/accounts/0/citations/0/end", .valueInvalid, { $0.accounts[0].citations[0].end = 0 }),
        ("/status", .disagreement, { $0.status = .cancelled }),
        ("/status_as_of", .disagreement, { $0.statusAsOf = Example.date("2030-05-04") }),
        ("/history/1/on", .disagreement, { $0.history[0].on = Example.date("2030-06") }),
        ("/participants/1", .valueRepeated, { $0.participants[1] = $0.participants[0] }),
        ("/part_of", .referenceUnfit, { $0.partOf = Example.reference("harbour-talks") }),
        ("/participants/0/printed", .valueInvalid, { $0.participants[0].who.printed = "the very kind old lady" }),
    ]

    @Test(arguments: 0..<16)
    func ofAMeeting(number: Int) {
        let example = Self.meetings[number]
        var meeting = Example.meeting
        example.spoil(&meeting)
        check(.meeting(meeting), [(example.pointer, example.code)])
    }

    static let facts: [(pointer: String, code: Fault.Code, spoil: @Sendable (inout Fact) -> Void)] = [
        ("/subjects", .valueEmpty, { $0.subjects = [] }), ("/object", .memberMissing, { $0.object = nil }),
        ("/citations", .citationMissing, { $0.header.citations = [] }),
        ("/object", .memberMissing, { ($0.object, $0.predicate) = (nil, .partnerOf) }),
        ("/subjects/1", .valueRepeated, { $0.subjects.append($0.subjects[0]) }),
        ("/statements/1", .valueRepeated, { $0.statements.append($0.statements[0]) }),
        ("/quantity", .memberMissing, { $0.quantity = Quantity(qualifier: .about, unit: "ton") }),
        ("/quantity/value", .memberMissing, { $0.quantity = Quantity(min: Decimal(1), qualifier: .exact, unit: "ton") }),
        ("/quantity/max", .valueInvalid, { $0.quantity = Quantity(min: Decimal(2), max: Decimal(1), qualifier: .about, unit: "ton") }),
        ("/quantity/value", .valueInvalid, { $0.quantity = Quantity(value: Decimal(3), max: Decimal(1), qualifier: .about, unit: "ton") }),
        ("/quantity/value", .valueInvalid, { $0.quantity = Quantity(value: Decimal(0), min: Decimal(1), qualifier: .about, unit: "ton") }),
        ("/quantity/parts", .sumWrong, { $0.quantity = Example.quantity(8, parts: 6, 3) }),
        ("/quantity/parts", .sumWrong, { $0.quantity = Example.quantity(8, parts: 6) }),
        ("/quantity/parts", .memberUnfit, { $0.quantity = Example.quantity(nil, parts: 6, 3) }),
        ("/object", .referenceUnfit, { $0.object = Example.reference("averland-supports-nordmark") }),
    ]

    @Test(arguments: 0..<15)
    func ofAFact(number: Int) {
        let example = Self.facts[number]
        var fact = Example.fact
        example.spoil(&fact)
        check(.fact(fact), [(example.pointer, example.code)])
    }

    @Test func partsAddUpExactly() throws {
        var fact = Example.fact
        fact.quantity = Example.quantity(8, parts: 6, 2)
        check(.fact(fact), [])
        var quantity = Quantity(value: Decimal("0.3"), qualifier: .exact, unit: "ton")
        quantity.parts = try ["0.1", "0.2"].map { Quantity.Part(label: $0, value: try #require(Decimal($0))) }
        fact.quantity = quantity
        check(.fact(fact), [])
    }

    @Test func mutualPredicatesNeedNoObjectBetweenSeveral() {
        var fact = Example.fact
        (fact.predicate, fact.object) = (.negotiatesWith, nil)
        fact.subjects.append(Example.reference("nordmark"))
        check(.fact(fact), [])
    }

    @Test func ofTheOthers() {
        var document = Example.document
        (document.translation.status, document.edition.sentences) = (.original, 3000)
        check(.document(document), [("/translation/from", .memberUnfit), ("/edition/sentences", .valueInvalid)])
        document = Example.document
        document.translation = Document.Translation(status: .human, from: "en", grounds: Grounds(.inferred))
        check(.document(document), [("/translation", .groundMissing), ("/translation/from", .valueInvalid)])
        var entity = Example.entity("mira", .person)
        entity.names = [.init(text: "Solen"), .init(text: "mira"), .init(text: "Solen")]
        entity.roles = [
            .init(
                side: Reference(Example.id("averland"), grounds: Grounds(.inferred)),
                date: RecordDate(Example.date("2030"), printed: "a b c d e"))
        ]
        check(
            .entity(entity),
            [
                ("/roles/0/side", .groundMissing), ("/names/2", .valueRepeated), ("/names/1", .valueRepeated),
                ("/roles/0/date/printed", .valueInvalid),
            ])
        var relation = Example.relation
        relation.members[1] = relation.members[0]
        check(.relation(relation), [("/members/1", .valueRepeated)])
        relation.members.removeLast()
        check(.relation(relation), [("/members", .valueInvalid)])
    }
}

extension Example {
    static func quantity(_ value: Int?, parts: Int...) -> Quantity {
        var quantity = Quantity(value: value.map { Decimal($0) }, min: value == nil ? Decimal(0) : nil, qualifier: .about, unit: "boat")
        quantity.parts = parts.map { Quantity.Part(label: "those of \($0)", value: Decimal($0)) }
        return quantity
    }
}
