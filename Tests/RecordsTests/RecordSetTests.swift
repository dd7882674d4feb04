import Records
import Samples
import Testing

/// Every look-up finds what a walk over all records finds.
@Suite("A set of records")
struct RecordSetTests {
    private func samples(_ seed: UInt64, _ count: Int = 120) -> (records: [Record], set: RecordSet) {
        var chance = SeededGenerator(seed: seed)
        var records = Record.samples(count, using: &chance)
        // Some were taken back.
        for row in records.indices where Int.random(in: 0..<20, using: &chance) == 0 { records[row].retract() }
        return (records, RecordSet(records))
    }

    private func statements(of set: RecordSet, at meeting: RecordID) -> [Statement] {
        set.statements(at: meeting).compactMap { if case .statement(let statement) = set.records[$0] { statement } else { nil } }
    }

    @Test(arguments: UInt64(0)..<10)
    func findsRecordsByTheirID(seed: UInt64) throws {
        let (records, set) = samples(seed)
        for record in records {
            let isFound = set[record.id] == record
            #expect(isFound)
            #expect(set.line(of: record.id) == record.line)
            #expect(set.type(of: record.id) == record.type)
        }
        let stranger = try #require(RecordID("stranger"))
        #expect(set[stranger] == nil && set.line(of: stranger) == nil && set.type(of: stranger) == nil && set.coverage(of: stranger) == nil)
        #expect(set.relations(of: stranger).isEmpty && statements(of: set, at: stranger).isEmpty && set.parents(of: stranger).isEmpty)
    }

    @Test(arguments: UInt64(0)..<10)
    func findsRelationsAndStatementsAsAScanDoes(seed: UInt64) {
        let (records, set) = samples(seed)
        let standing = records.filter { $0.header.retracted == nil }
        let relations = standing.compactMap { if case .relation(let relation) = $0 { relation } else { nil } }
        let statements = standing.compactMap { if case .statement(let statement) = $0 { statement } else { nil } }
        for record in records {
            let naming = relations.filter { $0.members.contains { $0.id == record.id } }.sorted { $0.header.id < $1.header.id }
            #expect(set.relations(of: record.id) == naming)
            #expect(self.statements(of: set, at: record.id) == statements.filter { $0.meeting?.meeting.id == record.id })
        }
    }

    @Test func whatIsTakenOutOfARecordIsWhatStandsInIt() {
        let (records, _) = samples(1)
        #expect(Set(records.map(\.type)).count == RecordType.allCases.count && records.contains(where: \.isRetracted))
        for record in records {
            #expect(record.id == record.header.id)
            #expect(record.isRetracted == (record.header.retracted != nil))
            #expect(record.ownCitations == record.header.citations)
            #expect(record.version == record.header.version && record.recordedAt == record.header.recordedAt)
            guard case .fact(let fact) = record else {
                #expect(record.predicate == nil && record.assertingStatements.isEmpty)
                continue
            }
            #expect(record.predicate == fact.predicate && record.assertingStatements == fact.statements)
        }
    }

    @Test func whatIsTakenOutOfAStatementIsWhatStandsInIt() {
        let (records, _) = samples(1)
        for record in records {
            guard case .statement(let statement) = record else {
                #expect(record.speech == nil && record.wording == nil && record.occasion == nil)
                continue
            }
            let speech = record.speech
            #expect(speech?.speaker == statement.speaker && speech?.attribution == statement.attribution)
            #expect(speech?.mode == statement.mode && speech?.fidelity == statement.fidelity && speech?.act == statement.act)
            #expect(record.wording?.words == statement.words && record.wording?.readings == statement.readings)
            #expect(record.occasion == statement.meeting)
        }
    }

    @Test func onlyTheSpeakersOwnWordsAreQuotable() {
        let (records, _) = samples(1)
        for case .statement(var statement) in records {
            for mode in Statement.Mode.allCases {
                for fidelity in Statement.Fidelity.allCases {
                    (statement.mode, statement.fidelity) = (mode, fidelity)
                    let isOwn = mode != .reported && [.original, .officialTranslation].contains(fidelity)
                    #expect(statement.isQuotable == isOwn)
                    #expect(Record.statement(statement).speech?.isQuotable == isOwn)
                }
            }
        }
    }

    @Test(arguments: UInt64(0)..<10)
    func coverageCountsEverySentenceOnce(seed: UInt64) {
        let (records, set) = samples(seed)
        for case .document(let document) in records {
            var cited: Set<Int> = []
            for record in records where record.header.retracted == nil {
                for (_, citation) in record.citations where citation.document == document.header.id { cited.insert(citation.sentence) }
            }
            let all = Set((document.edition.hasHeading ? 0 : 1)...document.edition.sentences)
            let coverage = set.coverage(of: document.header.id)
            #expect(coverage?.sentences == document.edition.sentences)
            #expect(coverage?.uncited == all.subtracting(cited).sorted())
            #expect(coverage?.cited == cited.count { $0 > 0 })
        }
    }

    @Test(arguments: UInt64(0)..<10)
    func anAccountHasTheTopicsOfItsDocumentsStatements(seed: UInt64) {
        let (records, set) = samples(seed, 250)
        for case .meeting(let meeting) in records {
            let lists = meeting.accounts.map { account -> Set<RecordID> in
                let told = records.compactMap { record -> [RecordID]? in
                    guard case .statement(let statement) = record, record.header.retracted == nil else { return nil }
                    let isTold = statement.header.citations.contains { $0.document == account.document && $0.supports.isEmpty }
                    return isTold && statement.meeting?.meeting.id == meeting.header.id ? statement.topics.map(\.id) : nil
                }
                return Set(told.joined())
            }
            for (account, expected) in zip(meeting.accounts, lists) {
                let topics = set.topics(of: account, in: meeting).map(\.id)
                #expect(Set(topics) == expected && topics.count == expected.count)
            }
            let shared = Set(lists.joined()).filter { topic in lists.count { $0.contains(topic) } > 1 }
            #expect(set.sharedTopics(of: meeting).map { Set($0.map(\.id)) } == (lists.count > 1 ? shared : nil))
        }
    }

    /// Few topics are compared with one another, many gathered in a set.
    @Test(arguments: [1, 8, 32, 33, 100])
    func anAccountNamesATopicOnceHoweverMuchWasSaid(statements count: Int) {
        let topics = (0..<7).map { Example.reference("topic-\($0)") }
        var records = Example.records.filter { $0.occasion == nil }
        for number in 0..<count {
            var statement = Example.statement
            statement.header.id = Example.id("statement-\(number)")
            statement.header.citations = [Example.citation()]
            statement.header.citations[0].start = number
            statement.meeting = .init(meeting: Example.reference(Example.meeting.header.id.text), when: .during)
            statement.topics = [topics[number % 7], topics[(number + 1) % 7]]
            records.append(.statement(statement))
        }
        let account = Meeting.Account(document: Example.citation().document, status: .held)
        let found = RecordSet(records).topics(of: account, in: Example.meeting)
        #expect(found == Array(topics.prefix(count + 1)))
    }

    @Test(arguments: UInt64(0)..<10)
    func parentsLeadUpwardsNearestFirst(seed: UInt64) {
        let (records, set) = samples(seed)
        for record in records {
            let parents = set.parents(of: record.id)
            #expect(parents.first == record.partOf?.id)
            for (parent, next) in zip(parents, parents.dropFirst().map(Optional.some) + [nil]) { #expect(set[parent]?.partOf?.id == next) }
        }
    }

    @Test(arguments: UInt64(0)..<10)
    func theSamplesAreValidAndWholeFromTheBeginning(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        let records = Record.samples(200, using: &chance)
        #expect(records.flatMap { $0.faults() } == [])
        let faults = RecordSet(records).faults()
        #expect(faults.isEmpty)
        #expect(Set(records.prefix(12).map(\.type)) == Set(RecordType.allCases))
        for count in [1, 7, 12, 100] {
            let faults = RecordSet(Array(records.prefix(count))).faults()
            #expect(faults.isEmpty)
        }
        var again = SeededGenerator(seed: seed)
        let isTheSame = Record.samples(200, using: &again) == records
        #expect(isTheSame)
    }
}

extension Record {
    /// The same record, taken back.
    fileprivate mutating func retract() {
        let retraction = Retraction(at: header.recordedAt, reason: "It was an exercise.")
        switch self {
        case .document(var record):
            record.header.retracted = retraction
            self = .document(record)
        case .entity(var record):
            record.header.retracted = retraction
            self = .entity(record)
        case .statement(var record):
            record.header.retracted = retraction
            self = .statement(record)
        case .meeting(var record):
            record.header.retracted = retraction
            self = .meeting(record)
        case .fact(var record):
            record.header.retracted = retraction
            self = .fact(record)
        case .relation(var record):
            record.header.retracted = retraction
            self = .relation(record)
        }
    }
}
