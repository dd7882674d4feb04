import Records
import Samples
import Testing

@testable import Store

@Suite struct EffortTests {
    private func model(_ random: inout RandomRecords) throws -> StoreModel {
        var model = StoreModel()
        for _ in 0..<4 { model.commit(try (0..<100).map { _ in try random.next() }) }
        return model
    }

    private func run(_ query: Query, in snapshot: Snapshot, most: Int = .max) -> (Effort, Result<Page, Effort.Exhausted>) {
        var effort = Effort(most: most, isExplained: true)
        do throws(Effort.Exhausted) {
            let page = try snapshot.page(of: query, &effort)
            return (effort, .success(page))
        } catch {
            return (effort, .failure(error))
        }
    }

    /// Whatever is asked: with as much as it takes, the answer is the same; with less, there is none.
    @Test(arguments: UInt64(0)..<20)
    func aBoundRefusesAndNeverChangesAnAnswer(seed: UInt64) throws {
        var random = RandomRecords(seed: seed)
        let snapshot = try model(&random).snapshot
        for _ in 0..<20 {
            var query = try random.query()
            if random.happens(oneIn: 3) { query.after = snapshot.page(of: query).next }
            let (effort, answer) = run(query, in: snapshot)
            #expect(try answer.get() == snapshot.page(of: query))
            #expect(try run(query, in: snapshot, most: effort.visited).1.get() == answer.get())
            if effort.visited > 0 {
                let (short, refusal) = run(query, in: snapshot, most: effort.visited - 1)
                #expect(throws: Effort.Exhausted.self) { try refusal.get() }
                #expect(short.visited <= effort.visited)
            }
        }
    }

    @Test(arguments: UInt64(0)..<20)
    func aPlanTellsWhatWasDone(seed: UInt64) throws {
        var random = RandomRecords(seed: seed)
        let snapshot = try model(&random).snapshot
        for _ in 0..<20 {
            let query = try random.query()
            let (effort, answer) = run(query, in: snapshot)
            let plan = try #require(effort.plan), page = try answer.get()
            #expect(plan == run(query, in: snapshot).0.plan)
            #expect(plan.segments.map(\.rows) == snapshot.parts.map(\.segment.count))
            #expect(plan.segments.reduce(0) { $0 + $1.matches } == page.total)
            #expect(plan.facets.count == query.facets.count)
            let told = plan.segments.flatMap(\.steps).reduce(plan.ordering + plan.facets.reduce(0, +)) { $0 + $1.visited }
            #expect(told <= effort.visited)
            for segment in plan.segments {
                #expect(segment.steps.map(\.holds) == segment.steps.map(\.holds).sorted(), "Rarest first.")
                #expect(zip(segment.steps, segment.steps.dropFirst()).allSatisfy { $0.left >= $1.left })
                #expect(segment.steps.allSatisfy { $0.left <= $0.holds })
                #expect(segment.steps.dropFirst().allSatisfy { $0.way != .first })
                let last = segment.steps.last?.left ?? segment.rows
                #expect(segment.matches <= last && segment.matches >= last - segment.outdated)
            }
        }
    }

    @Test(arguments: [
        Query(types: [.entity], conditions: [.dates([], certainly: false, orUndated: true)]),
        Query(types: RecordType.allCases, order: .id, limit: 200),
        Query(types: [.statement, .fact], conditions: [.none(.speaker)], limit: 1),
    ])
    func saysAtWhichStageItStopped(query: Query) throws {
        var random = RandomRecords(seed: 5)
        let snapshot = try model(&random).snapshot
        let whole = run(query, in: snapshot).0, matching = whole.visited - (whole.plan?.ordering ?? 0)
        #expect(throws: Effort.Exhausted(stage: .matching)) { try run(query, in: snapshot, most: matching - 1).1.get() }
        #expect(throws: Effort.Exhausted(stage: .ordering)) { try run(query, in: snapshot, most: whole.visited - 1).1.get() }
        var counted = query
        counted.facets = [.has, .type, .about]
        let before = run(query, in: snapshot).0.visited
        #expect(throws: Effort.Exhausted(stage: .counting)) { try run(counted, in: snapshot, most: before).1.get() }
    }
}
