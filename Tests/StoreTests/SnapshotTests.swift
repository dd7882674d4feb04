import Records
import Testing

@testable import Store

@Suite struct SnapshotTests {
    private func id(_ text: String) throws -> RecordID { try #require(RecordID(text)) }

    private func entity(_ text: String, _ names: String..., partOf: String? = nil) throws -> Record {
        var entity = Entity(header: RecordHeader(id: try id(text), recordedAt: Timestamp(seconds: 10)), kind: .region, name: names[0])
        entity.names = names.dropFirst().map { .init(text: $0) }
        entity.partOf = try partOf.map { Reference(try id($0)) }
        return .entity(entity)
    }

    private func statement(_ text: String, at place: String, on day: String? = nil) throws -> Record {
        let header = RecordHeader(id: try id(text), recordedAt: Timestamp(seconds: 20))
        var statement = Statement(header: header, gist: "Said in \(place).", mode: .reported, fidelity: .unknown, act: .inform)
        statement.place = Reference(try id(place))
        statement.date = try day.map { RecordDate(try EDTF($0)) }
        return .statement(statement)
    }

    private func found(_ snapshot: Snapshot, _ conditions: Query.Condition...) -> [String] {
        let page = snapshot.page(of: Query(types: [.statement], conditions: conditions, order: .id))
        return page.rows.map { snapshot.id(of: $0).text }
    }

    @Test func aPlaceIncludesItsPartsEvenInACircleAndAcrossSegments() throws {
        var model = StoreModel()
        model.commit([try entity("world", "World", partOf: "street"), try statement("in-town", at: "town")])
        model.commit([try entity("land", "Land", partOf: "world"), try statement("in-land", at: "land")])
        model.commit([try entity("town", "Town", partOf: "land"), try entity("street", "Street", partOf: "town")])
        #expect(found(model.snapshot, .any(.place, ["land"])) == ["in-land", "in-town"])
        #expect(found(model.snapshot, .any(.place, ["street"])) == ["in-land", "in-town"])
        #expect(found(model.snapshot.merged(), .any(.place, ["world"])) == ["in-land", "in-town"])
        model.commit([try entity("town", "Town", partOf: "moon")])
        #expect(found(model.snapshot, .any(.place, ["land"])) == ["in-land"])
    }

    @Test func aNameIsFoundFoldedWholeAndByAnyAlias() throws {
        var model = StoreModel()
        model.commit([try entity("ilyas", "İlyas Əzizov", "I. Azizov"), try entity("other", "Ilyas"), try entity("third", "Azizov")])
        #expect(model.snapshot.entities(named: "ilyas azizov") == [try id("ilyas")])
        #expect(model.snapshot.entities(named: "I Azizov") == [try id("ilyas")])
        #expect(model.snapshot.entities(named: "ILYAS") == [try id("other")])
        #expect(model.snapshot.entities(named: "Aziz").isEmpty)
        #expect(model.snapshot.entities(named: "—").isEmpty)
    }

    @Test func aRetractedRecordIsInNoListAndKeepsItsReason() throws {
        var model = StoreModel()
        model.commit([try statement("said", at: "town"), try statement("kept", at: "town")])
        model.commit([], retracting: [try id("said")])
        let retraction = Retraction(at: Timestamp(seconds: 1_800_000_000), reason: "Wrong.")
        for snapshot in [model.snapshot, model.snapshot.merged()] {
            #expect(found(snapshot) == ["kept"])
            #expect(snapshot.standing(of: try id("said")) == .retracted(retraction))
            #expect(snapshot.standing(of: try id("unsaid")) == .unknown)
            #expect(snapshot.count(of: .statement) == 1)
            #expect(snapshot.recordedLast == retraction.at)
        }
    }

    @Test func anOlderSnapshotKeepsItsAnswers() throws {
        var model = StoreModel()
        model.commit([try statement("said", at: "town")])
        let old = model.snapshot
        model.commit([try statement("said", at: "land"), try statement("said-too", at: "town")])
        #expect(found(old, .any(.place, ["town"])) == ["said"])
        #expect(found(model.snapshot, .any(.place, ["town"])) == ["said-too"])
        #expect(model.snapshot.generation == old.generation + 1)
    }

    @Test func mergingLeavesFewSegmentsAndTheSameRecords() throws {
        var random = RandomRecords(seed: 1)
        var model = StoreModel()
        for _ in 0..<100 {
            model.commit([try random.next()])
            model.merge()
            #expect(model.snapshot.parts.count <= 9)
        }
        let whole = Snapshot(model.snapshot.parts.flatMap(\.entries), generation: 1)
        #expect(model.snapshot.contents == whole.contents && whole.contents.count == 100)
        model.commit([], retracting: [random.one(of: model.records.keys.sorted())])
        #expect(model.snapshot.contents != whole.contents)
    }

    @Test func anEmptyStoreAnswersNothing() {
        let empty = Snapshot()
        empty.checkInvariants()
        #expect(empty.page(of: Query(types: RecordType.allCases)) == Page(rows: [], total: 0, next: nil, possible: [], facets: []))
        #expect(empty.recordedLast == nil && empty.nearestID(to: "said") == nil && empty.keys(in: .speaker, among: [.statement]).isEmpty)
        #expect(empty.merged() === empty)
    }

    @Test func guessesTheNearestIDAndKey() throws {
        var model = StoreModel()
        model.commit([try statement("said-in-town", at: "town"), try statement("asked", at: "land"), try entity("town", "Town")])
        #expect(model.snapshot.nearestID(to: "said-in-twon") == (try id("said-in-town")))
        #expect(model.snapshot.nearestID(to: "said-in-twon", among: [.entity]) == nil)
        #expect(model.snapshot.nearestKey(to: "lnad", in: .place, among: [.statement]) == "land")
        #expect(model.snapshot.keys(in: .place, among: [.statement]).map(\.key) == ["land", "town"])
        model.commit([], retracting: [try id("said-in-town")])
        #expect(model.snapshot.nearestID(to: "said-in-twon") == nil)
    }

    @Test func guessesAmongManyByWhatStandsNear() throws {
        var model = StoreModel()
        model.commit(try (0..<1500).map { number in try statement("said-\(number)", at: "town-\(number)") })
        #expect(model.snapshot.nearestID(to: "said-77x") == (try id("said-77")))
        #expect(model.snapshot.nearestKey(to: "town-77x", in: .place, among: [.statement]) == "town-77")
        #expect(model.snapshot.nearestKey(to: "town-77x", in: .place, among: [.meeting]) == nil)
        #expect(model.snapshot.nearestID(to: "zzzzzzzzzz") == nil)
    }
}
