import Records
import Testing

@testable import Store

@Suite struct CursorTests {
    /// Walks a list page by page while records come, change, go and are merged.
    @Test(arguments: UInt64(0)..<60)
    func aWalkMeetsEveryRowOnce(seed: UInt64) throws {
        var random = RandomRecords(seed: seed)
        var model = StoreModel()
        model.commit(try (0..<30).map { _ in try random.next() })
        var query = Query(types: RecordType.allCases, order: random.one(of: Query.Order.allCases), limit: random.one(of: [2, 3, 10]))
        let before = Set(model.records.keys)
        var retracted: Set<RecordID> = []
        var met: [RecordID] = []
        var last: Position?
        while true {
            let page = model.snapshot.page(of: query)
            for row in page.rows {
                let position = model.snapshot.position(of: row, in: query.order)
                #expect(last?.precedes(position, in: query.order) ?? true)
                last = position
                met.append(model.snapshot.id(of: row))
            }
            guard let next = page.next else { break }
            #expect(page.rows.count == query.limit)
            query.after = next
            if met.count < 50 { model.commit([try random.next()]) }
            if random.happens(oneIn: 10) {
                let id = random.one(of: model.records.keys.sorted())
                retracted.insert(id)
                model.commit([], retracting: [id])
            }
            if random.happens(oneIn: 3) { model.merge() }
        }
        #expect(Set(met).count == met.count)
        #expect(before.subtracting(retracted).isSubset(of: met))
    }

    @Test(arguments: Query.Order.allCases)
    func aPageIsFollowedByTheRestOfTheList(order: Query.Order) throws {
        var random = RandomRecords(seed: 7)
        var model = StoreModel()
        for _ in 0..<4 { model.commit(try (0..<20).map { _ in try random.next() }) }
        let whole = model.snapshot.page(of: Query(types: RecordType.allCases, order: order, limit: 200))
        #expect(whole.rows.count == 80 && whole.next == nil)
        for (index, row) in whole.rows.enumerated() {
            var query = Query(types: RecordType.allCases, order: order, limit: 200)
            query.after = model.snapshot.position(of: row, in: order)
            let page = model.snapshot.page(of: query)
            #expect(page.rows == Array(whole.rows[(index + 1)...]) && page.total == 80)
        }
    }
}

/// What a page costs is counted, not timed.
@Suite struct DeepPageTests {
    private func visited(_ query: Query, in snapshot: Snapshot) throws -> (page: Page, ordering: Int, all: Int) {
        var effort = Effort(isExplained: true)
        let page = try snapshot.page(of: query, &effort)
        return (page, try #require(effort.plan).ordering, effort.visited)
    }

    @Test(arguments: Query.Order.allCases)
    func aDeepPageCostsWhatTheFirstCosts(order: Query.Order) throws {
        var random = RandomRecords(seed: 11)
        var model = StoreModel()
        model.commit(try (0..<1500).map { _ in try random.next() })
        var query = Query(types: RecordType.allCases, order: order, limit: 20)
        let first = try visited(query, in: model.snapshot)
        var pages = 1
        query.after = first.page.next
        while let position = query.after {
            query.after = position
            let (page, ordering, all) = try visited(query, in: model.snapshot)
            #expect(ordering <= first.ordering && all <= first.all, "Page \(pages)")
            query.after = page.next
            pages += 1
        }
        #expect(pages == 75)
    }

    /// With several segments each gives a page's worth at most, and what is outdated there may be in the way.
    @Test(arguments: Query.Order.allCases)
    func aDeepPageCostsAPageOfEverySegment(order: Query.Order) throws {
        var random = RandomRecords(seed: 13)
        var model = StoreModel()
        for count in [600, 60, 5] { model.commit(try (0..<count).map { _ in try random.next() }) }
        let most = model.snapshot.parts.reduce(0) { $0 + 21 + $1.outdated.count }
        var query = Query(types: RecordType.allCases, order: order, limit: 20)
        repeat {
            let (page, ordering, _) = try visited(query, in: model.snapshot)
            #expect(ordering <= most)
            query.after = page.next
        } while query.after != nil
    }

    /// Where few rows match, what matched is gone through again, but never more than that, however deep.
    @Test(arguments: Query.Order.allCases)
    func aPageNeverCostsMoreThanTwiceWhatMatches(order: Query.Order) throws {
        var random = RandomRecords(seed: 12)
        var model = StoreModel()
        model.commit(try (0..<1000).map { _ in try random.next() })
        var query = Query(types: [.statement], conditions: [.any(.mode, ["verbatim"])], order: order, limit: 3)
        repeat {
            let (page, ordering, _) = try visited(query, in: model.snapshot)
            #expect(ordering <= 2 * page.total)
            query.after = page.next
        } while query.after != nil
    }
}
