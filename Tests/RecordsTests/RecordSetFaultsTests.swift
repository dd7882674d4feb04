import Records
import Testing

/// Records beside one another: each case spoils one thing of a valid set.
@Suite("What makes records invalid beside one another")
struct RecordSetFaultsTests {
    private func check(_ records: [Record], _ expected: [(id: String, pointer: String, code: Fault.Code, hint: String?)]) {
        let found = RecordSet(records).faults()
        let faults = found.map { "\($0.id) \($0.fault.pointer) \($0.fault.code.rawValue) \($0.fault.hint ?? "")" }
        #expect(faults == expected.map { "\($0.id) \($0.pointer) \($0.code.rawValue) \($0.hint ?? "")" })
    }

    private func replacing(_ record: Record) -> [Record] { Example.records.map { $0.id == record.id ? record : $0 } }

    @Test func theExamplesAreValid() { check(Example.records, []) }

    @Test func anIDIsTakenOnce() {
        check(
            Example.records + [.entity(Entity(header: Example.header("mira"), kind: .topic, name: "Mira Bay"))],
            [("mira", "/id", .idTaken, nil)])
    }

    @Test func whatIsNamedIsThere() {
        var statement = Example.statement
        statement.speaker = Example.reference("miro")
        statement.topics = [Example.reference("fishin")]
        statement.header.citations[0].document = Example.id("gazete")
        statement.meeting = .init(meeting: Example.reference("xyzzy-and-plugh"), when: .before)
        check(
            replacing(.statement(statement)),
            [
                ("mira-on-fishing", "/speaker", .referenceUnknown, "Did you mean ‘mira’?"),
                ("mira-on-fishing", "/meeting", .referenceUnknown, nil),
                ("mira-on-fishing", "/topics/0", .referenceUnknown, "Did you mean ‘fishing’?"),
                ("mira-on-fishing", "/citations/0/document", .referenceUnknown, "Did you mean ‘gazette’?"),
            ])
    }

    @Test func whatIsNamedFitsItsRole() {
        var statement = Example.statement
        statement.speaker = Example.reference("fishing")
        statement.place = Example.reference("mira")
        statement.topics = [Example.reference("averland")]
        statement.meeting = .init(meeting: Example.reference("osthavn"), when: .before)
        statement.header.citations[0].document = Example.id("osthavn")
        check(
            replacing(.statement(statement)),
            ["/speaker", "/place", "/meeting", "/topics/0", "/citations/0/document"].map { ("mira-on-fishing", $0, .referenceUnfit, nil) })
        let faults = RecordSet(replacing(.statement(statement))).faults()
        #expect(faults[0].fault.detail == "‘fishing’ is a topic; expected is a person, group, state, organization or alliance.")
        #expect(faults[1].fault.detail == "‘mira’ is a person; expected is a state, city or region.")
    }

    @Test(arguments: [
        (Predicate.arrivedIn, "mira", "osthavn", []), (.arrivedIn, "averland", "fishing", ["/subjects/0", "/object"]),
        (.partnerOf, "averland", "nordmark", []),
        (.partnerOf, "averland", "fishing", ["/object"]), (.hosts, "averland", "harbour-talks", []),
        (.hosts, "osthavn", "harbour-talks", []),
        (.hosts, "mira-on-fishing", "harbour-talks", ["/subjects/0"]), (.covers, "harbour-talks", "averland", []),
        (.covers, "mira", "averland", ["/subjects/0"]),
        (.exchangedCommentsOn, "averland", "gazette", []), (.exchangedCommentsOn, "averland", "osthavn", ["/object"]),
        (.runsProgramme, "averland", "nordmark", ["/object"]),
        (.suppliesGasTo, "averland", "osthavn", []), (.suppliesGasTo, "mira", "osthavn", ["/subjects/0"]),
        (.supports, "mira", "mira-on-fishing", []),
    ])
    func aPredicateFitsItsSubjectsAndObject(predicate: Predicate, subject: String, object: String, unfit: [String]) {
        var fact = Example.fact
        fact.predicate = predicate
        fact.subjects = [Example.reference(subject)]
        fact.object = Example.reference(object)
        check(replacing(.fact(fact)), unfit.map { ("averland-supports-nordmark", $0, .referenceUnfit, nil) })
    }

    @Test func theStatementsOfAFactShareOneSpeaker() {
        var other = Example.statement
        other.header = Example.header("nordmark-on-fishing", citing: [Example.citation(4)])
        other.speaker = Example.reference("nordmark")
        var fact = Example.fact
        fact.statements.append(Example.reference("nordmark-on-fishing"))
        check(replacing(.fact(fact)) + [.statement(other)], [("averland-supports-nordmark", "/statements/1", .disagreement, nil)])
        other.speaker = Example.statement.speaker
        check(replacing(.fact(fact)) + [.statement(other)], [])
    }

    @Test func whoTellsOfSpeechSpeaksWhereItIsTold() {
        var other = Example.statement
        other.header = Example.header("told-by-another", citing: [Example.citation(5)])
        other.reportedBy = .init(reporter: Example.reference("nordmark"), containing: Example.id("mira-on-fishing"))
        check(Example.records + [.statement(other)], [("told-by-another", "/reported_by", .disagreement, nil)])
        other.reportedBy?.reporter = Example.reference("mira")
        check(Example.records + [.statement(other)], [])
    }

    @Test func aPassageLiesInItsEdition() {
        var fact = Example.fact
        fact.header.citations[0].end = 2001
        fact.header.citations.append(Example.citation(11, supports: ["date"]))
        fact.header.citations.append(Example.citation(0, supports: ["date"]))
        check(
            replacing(.fact(fact)),
            [
                ("averland-supports-nordmark", "/citations/0/end", .valueInvalid, nil),
                ("averland-supports-nordmark", "/citations/1/sentence", .valueInvalid, nil),
                ("averland-supports-nordmark", "/citations/2/sentence", .valueInvalid, nil),
            ])
        var document = Example.document
        document.edition = Document.Edition(sha256: document.edition.sha256, length: 2001, sentences: 11, hasHeading: true)
        check(replacing(.fact(fact)).map { $0.type == .document ? .document(document) : $0 }, [])
    }

    @Test(arguments: 2...5)
    func nothingIsPartOfItself(length: Int) {
        let entities = (0..<length).map { number in
            var entity = Example.entity("ring-\(number)", .region)
            entity.partOf = Example.reference("ring-\((number + 1) % length)")
            return Record.entity(entity)
        }
        var outside = Example.entity("outside", .region)
        outside.partOf = Example.reference("ring-0")
        check(Example.records + entities + [.entity(outside)], entities.map { ($0.id.text, "/part_of", .cycle, nil) })
        #expect(RecordSet(entities).parents(of: Example.id("ring-0")).count == length - 1)
    }

    @Test func nothingIsRecordedTwice() {
        let hint = "Leave one of them out, or say how they differ."
        let copies = Example.records.map { record in
            switch record {
            case .document(var copy):
                copy.header.id = Example.id("copy-\(record.id)")
                return Record.document(copy)
            case .entity(var copy):
                copy.header.id = Example.id("copy-\(record.id)")
                return .entity(copy)
            case .statement(var copy):
                copy.header.id = Example.id("copy-\(record.id)")
                return .statement(copy)
            case .meeting(var copy):
                copy.header.id = Example.id("copy-\(record.id)")
                return .meeting(copy)
            case .fact(var copy):
                copy.header.id = Example.id("copy-\(record.id)")
                return .fact(copy)
            case .relation(var copy):
                copy.header.id = Example.id("copy-\(record.id)")
                return .relation(copy)
            }
        }
        check(Example.records + copies, copies.map { ($0.id.text, "", .recordRepeated, hint) })
    }

    /// An é is one character, or an e and an accent.
    @Test func whatDiffersInSpellingAloneIsRecordedTwice() {
        let hint = "Leave one of them out, or say how they differ."
        var records = Example.records
        for (number, cafe) in ["Caf\u{E9}", "Cafe\u{301}"].enumerated() {
            records.append(.entity(Entity(header: Example.header("cafe-\(number)"), kind: .topic, name: cafe)))
            var statement = Example.statement
            statement.header.id = Example.id("statement-\(number)")
            statement.gist = cafe
            records.append(.statement(statement))
        }
        check(records, [("cafe-1", "", .recordRepeated, hint), ("statement-1", "", .recordRepeated, hint)])
    }
}
