import Bytes
import Records
import Testing

@testable import Store

@Suite struct StoreAgainstScanTests {
    /// Grows, changes, renames, retracts and merges, and asks after every step.
    @Test(arguments: UInt64(0)..<120)
    func findsWhatAScanFinds(seed: UInt64) throws {
        var random = RandomRecords(seed: seed)
        var model = StoreModel()
        model.commit(try (0..<random.one(of: [0, 5, 30, 70])).map { _ in try random.next() })
        for _ in 0..<3 {
            try change(&model, &random)
            let scan = model.scan
            for _ in 0..<10 { try check(random.query(), in: model.snapshot, against: scan, &random) }
            checkLookups(model, scan)
        }
        model.snapshot.checkInvariants()
    }

    private func change(_ model: inout StoreModel, _ random: inout RandomRecords) throws {
        let known = model.records.values.sorted { $0.id < $1.id }
        switch Int.random(in: 0..<7, using: &random.chance) {
        case 0: model.commit(try (0..<10).map { _ in try random.next() })
        case 1 where !known.isEmpty: model.commit([try random.changed(random.one(of: known)), try random.changed(random.one(of: known))])
        case 2 where !known.isEmpty: model.commit([], retracting: [random.one(of: known).id, random.one(of: known).id])
        case 3 where !known.isEmpty: model.commit([try random.next(), try random.changed(random.one(of: known))])
        case 4 where !known.isEmpty: model.remove([random.one(of: known).id, random.one(of: known).id])
        case 5 where !known.isEmpty:
            // A merge that took its time: it is put in the place of what it was made of, beside what came meanwhile.
            let earlier = model.snapshot, merged = earlier.merged()
            model.commit([try random.changed(random.one(of: known)), try random.next()], retracting: [random.one(of: known).id])
            model.remove([random.one(of: known).id])
            model.replace(earlier, with: merged)
        default: model.merge()
        }
    }

    /// By rank: the same rows with the same weights, and the rest behind any of them.
    private func checkRanked(_ question: Query, in snapshot: Snapshot, against scan: Scan, _ random: inout RandomRecords) throws {
        var query = question
        let queries = query.conditions.compactMap { if case .words(let words) = $0 { words } else { nil } }
        let all = scan.ranked(scan.matching(query), by: queries)
        let start = random.happens(oneIn: 2) ? 0 : random.one(of: Array(0...all.count))
        if start > 0 { query.after = Position(instant: Int64(start), document: "", start: 0, id: try random.anything().id) }
        let page = snapshot.page(of: query)
        let expected = all.dropFirst(start).prefix(query.limit)
        #expect(page.rows.map(snapshot.id) == expected.map(\.record.id), "\(query)")
        #expect(page.scores == expected.map(\.score), "\(query)")
        #expect(page.total == all.count, "\(query)")
        #expect(page.next?.instant == (query.limit > 0 && start + query.limit < all.count ? Int64(start + query.limit) : nil), "\(query)")
        for words in queries { #expect(snapshot.meanings(in: words) == scan.meanings(in: words)) }
    }

    private func check(_ question: Query, in snapshot: Snapshot, against scan: Scan, _ random: inout RandomRecords) throws {
        if question.isRanked { return try checkRanked(question, in: snapshot, against: scan, &random) }
        var query = question
        let all = scan.matching(query)
        if random.happens(oneIn: 2), !all.isEmpty {
            query.after = scan.position(of: random.one(of: all), in: query.order)
        } else if random.happens(oneIn: 4) {
            query.after = Position(
                instant: random.one(of: [nil, 0, 19_800, 1_700_000_001]), document: "b", start: 100, id: try random.anything().id)
        }
        let behind = all.filter { record in
            query.after.map { $0.precedes(scan.position(of: record, in: query.order), in: query.order) } ?? true
        }
        let expected = Array(behind.prefix(query.limit))
        let page = snapshot.page(of: query)
        let possible = expected.filter { record in
            query.conditions.contains { condition in
                guard case .dates(let ranges, certainly: false, _) = condition, record.date != nil else { return false }
                return !ranges.contains { scan.isCertainly(in: $0, record) }
            }
        }
        let next = query.limit > 0 && behind.count > query.limit ? expected.last.map { scan.position(of: $0, in: query.order) } : nil
        #expect(page.rows.map(snapshot.id) == expected.map(\.id), "\(query)")
        #expect(page.total == all.count, "\(query)")
        #expect(snapshot.count(of: query) == all.count, "\(query)")
        #expect(page.next == next, "\(query)")
        #expect(page.possible == possible.map(\.id), "\(query)")
        #expect(page.facets == query.facets.map { scan.facet($0, over: all, limit: query.facetLimit) }, "\(query)")
    }

    private func checkLookups(_ model: StoreModel, _ scan: Scan) {
        let snapshot = model.snapshot
        for record in model.records.values {
            guard case .present(let row) = snapshot.standing(of: record.id) else {
                Issue.record("\(record.id) is not present")
                continue
            }
            let json = StoreModel.json(of: record, in: scan.records)
            #expect(snapshot.withJSON(of: row) { Array($0.text.utf8) } == json)
            #expect(snapshot.type(of: row) == record.type && snapshot.version(of: row) == record.header.version)
            #expect(snapshot.line(of: record.id) == record.line && snapshot.recordedAt(of: row) == record.header.recordedAt)
        }
        for (id, retraction) in model.retractions { #expect(snapshot.standing(of: id) == .retracted(retraction.retraction)) }
        for type in RecordType.allCases { #expect(snapshot.count(of: type) == model.records.values.count { $0.type == type }) }
    }
}
