import Records
import Testing

@Suite("Records")
struct RecordTests {
    @Test(arguments: [
        ("a", true), ("ilham-aliyev", true), ("cop29", true), ("2024", true), ("a-b-c-1", true), (String(repeating: "a", count: 96), true),
        ("", false), ("A", false),
        ("a_b", false), ("-a", false), ("a-", false), ("a--b", false), ("a b", false), ("é", false), ("a/b", false),
        (String(repeating: "a", count: 97), false), ("-", false),
    ])
    func idsAreSlugs(text: String, isOne: Bool) { #expect((RecordID(text) != nil) == isOne) }

    @Test func collectionsAreNamedForTheirTypes() {
        #expect(RecordType.allCases.map(\.collection) == ["documents", "entities", "statements", "meetings", "facts", "relations"])
        for type in RecordType.allCases { #expect(RecordType(collection: type.collection) == type) }
        #expect(RecordType(collection: "entity") == nil && RecordType(collection: "relation") == nil)
    }

    private func meanings<Words: Vocabulary>(_: Words.Type) -> [String] {
        let words = Words.allCases.map(\.rawValue)
        #expect(words.allSatisfy { word in word.allSatisfy { $0.isLowercase || $0 == "-" } && Words(rawValue: word) != nil })
        return Words.allCases.map(\.meaning)
    }

    @Test func everyWordOfEveryVocabularyHasItsMeaning() {
        let lists = [
            meanings(RecordType.self), meanings(Grounds.Basis.self), meanings(Note.Kind.self), meanings(Quantity.Qualifier.self),
            meanings(Relation.Kind.self),
            meanings(Document.Genre.self), meanings(Document.TextAccess.self), meanings(Document.Translation.Status.self),
            meanings(Entity.Kind.self),
            meanings(Statement.Attribution.Kind.self), meanings(Statement.Mode.self), meanings(Statement.Fidelity.self),
            meanings(Statement.Occasion.When.self),
            meanings(Statement.Act.self), meanings(Meeting.Kind.self), meanings(Meeting.Status.self),
            meanings(Meeting.Participant.Capacity.self), meanings(Predicate.self),
        ]
        for list in lists {
            #expect(list.allSatisfy { $0.hasSuffix(".") && $0.first?.isUppercase == true && !$0.contains("\n") })
            #expect(Set(list).count == list.count)
        }
    }

    @Test func everyPredicateIsDefinedByItsSubjectAndObject() {
        for predicate in Predicate.allCases {
            let definition = predicate.definition
            #expect(definition.meaning.contains("ubject") && definition.meaning.contains("bject"))
            #expect(definition.subjects != RecordKinds.none && definition.objects != RecordKinds.none)
        }
    }

    private static let entity: Entity = {
        var entity = Example.entity("mira", .person)
        let roles: [(office: String, date: String?)] = [
            ("Citizen", nil), ("Minister", "2030"), ("Delegate", "2030-05-01/2030-05-09"), ("Envoy", "2030-05/.."), ("Founder", "../2020"),
            ("Twin", "2030-05-01/2030-05-09"),
        ]
        entity.roles = roles.map {
            .init(office: $0.office, side: Example.reference("averland"), date: $0.date.map { RecordDate(Example.date($0)) })
        }
        return entity
    }()

    @Test(arguments: [
        ("2030-05-03", "Delegate"), ("2030-05", "Minister"), ("2030-05-01/2030-05-10", "Minister"), ("2030", "Minister"),
        ("2030-12-31", "Minister"), ("2031", "Envoy"),
        ("2031/..", "Envoy"), ("../2010", "Founder"), ("2029", "Citizen"), ("2029/2030", "Citizen"), ("/2030-05-02", "Delegate"),
        (nil, "Citizen"),
        ("[2030-05-02..2030-05-03]", "Delegate"), ("2020-12-31", "Founder"), ("2021-01-01", "Citizen"),
    ])
    func theShortestRoleThatContainsTheDateApplies(date: String?, office: String) {
        let set = RecordSet([.entity(Self.entity)]), id = Self.entity.header.id
        let date = date.map { RecordDate(Example.date($0)) }
        #expect(set.office(of: id, on: date) == office)
        #expect(set.roleSide(of: id, on: date) == Example.id("averland"))
    }

    @Test func whoHasNoRoleHasNone() {
        let set = RecordSet(Example.records)
        for id in [Example.id("mira"), Example.id("gazette"), Example.id("nobody")] {
            #expect(set.office(of: id, on: nil) == nil && set.roleSide(of: id, on: nil) == nil)
        }
    }

    @Test func aFactIsAssertedByItsStatementsSpeaker() {
        var implied = Example.statement
        implied.header.id = Example.id("implied")
        implied.attribution = Statement.Attribution(kind: .implied)
        var voice = implied
        voice.header.id = Example.id("voice")
        (voice.speaker, voice.attribution) = (nil, nil)
        let set = RecordSet(Example.records + [.statement(implied), .statement(voice)])
        func assertion(_ ids: String...) -> String? {
            var fact = Example.fact
            fact.statements = ids.map(Example.reference)
            return set.assertion(of: fact).map { "\($0.speaker.id) \($0.attribution.rawValue)" }
        }
        #expect(assertion() == nil && assertion("voice") == nil && assertion("no-such") == nil)
        #expect(assertion("implied") == "mira implied")
        #expect(assertion("implied", "mira-on-fishing") == "mira explicit")
    }

    @Test func placesAreJSONPointers() {
        #expect(Place().pointer == "")
        #expect(Place(.accounts, 1).then(.citations, 0).then(.document).pointer == "/accounts/1/citations/0/document")
        let pointers = Example.records.flatMap { $0.references.map(\.place.pointer) }
        #expect(
            pointers.contains("/accounts/0/citations/0/document") && pointers.contains("/members/1") && pointers.contains("/participants/0")
        )
    }

    @Test func theFirstCitedPassageIsTheFirstOfAll() {
        var records = Example.records
        for case .meeting(var meeting) in Example.records {
            meeting.accounts = []
            records.append(.meeting(meeting))
        }
        for record in records {
            let first = record.citations.first?.citation
            #expect(record.firstCited?.document == first?.document && record.firstCited?.start == first?.start)
        }
    }
}
