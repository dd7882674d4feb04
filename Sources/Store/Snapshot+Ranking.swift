internal import Records

extension Snapshot {
    /// A row with what it weighs.
    struct Weighed {
        let row: Row
        let sum: Int32
    }

    /// The page of a ranked query, behind as many rows as its position says.
    func ranked(
        _ query: Query, among matches: [Matches], by clauses: [PlacedClause], _ effort: inout Effort
    ) throws(Effort.Exhausted) -> (rows: [Row], scores: [Double], next: Position?) {
        let words = clauses.compactMap { if case .words(let words) = $0.clause { words } else { nil } }
        let start = Int(clamping: max(0, query.after?.instant ?? 0)), end = min(start + query.limit, Query.mostRanked)
        let total = min(Query.mostRanked, matches.reduce(0) { $0 + $1.rows.count })
        if start >= end { return ([], [], nil) }
        let page = try heaviest(end, among: matches, by: words, &effort).dropFirst(start)
        let next = page.last.map { Position(instant: Int64(end), document: "", start: 0, id: id(of: $0.row)) }
        return (page.map(\.row), page.map { BM25.score($0.sum) }, end < total ? next : nil)
    }

    /// The first `limit` of the rows that match, heaviest first, newest first among equals.
    ///
    /// Rows are weighed only in blocks that can hold one of them; all of them were counted before.
    private func heaviest(
        _ limit: Int, among matches: [Matches], by words: [FoundWords], _ effort: inout Effort
    ) throws(Effort.Exhausted) -> [Weighed] {
        let wanted = words.filter(\.isWanted)
        let rarities = wanted.map(rarities)
        var found: [Weighed] = []
        for matches in matches where !matches.rows.isEmpty {
            var weighers: [Weigher] = []
            for (words, rarities) in zip(wanted, rarities) {
                for (term, rarity) in zip(words.matches(in: matches.segment), rarities) where !term.rows.isEmpty {
                    weighers.append(Weigher(term, in: matches.segment.texts, rarity: rarity))
                }
            }
            var heaviest = Heaviest(limit)
            try matches.rows.weigh(with: &weighers, into: &heaviest, &effort)
            found += heaviest.finish().map { Weighed(row: Row(segment: matches.number, number: Int($0.row)), sum: $0.sum) }
        }
        if parts.count > 1 { found.sort(by: precedes) }
        return Array(found.prefix(limit))
    }

    private func precedes(_ left: Weighed, _ right: Weighed) -> Bool {
        if left.sum != right.sum { return left.sum > right.sum }
        let (a, b) = (parts[left.row.segment].segment, parts[right.row.segment].segment)
        return a.places(UInt32(left.row.number), before: UInt32(right.row.number), of: b, in: .newestFirst)
    }

    /// How rare each term of a group is among all records that are up to date.
    private func rarities(of words: FoundWords) -> [Int32] {
        let all = RecordType.allCases.reduce(0) { $0 + count(of: $1) }
        var counts: [Int] = []
        for part in parts {
            for (place, term) in words.matches(in: part.segment).enumerated() {
                if place == counts.count { counts.append(0) }
                counts[place] += LiveRows(term.rows, without: part.outdated).count
            }
        }
        return counts.map { BM25.rarity($0, of: all) }
    }
}

extension LiveRows {
    /// Offers every row that may be among the heaviest: each by itself where a block of the index holds few of them.
    func weigh(with weighers: inout [Weigher], into heaviest: inout Heaviest, _ effort: inout Effort) throws(Effort.Exhausted) {
        if count / 8 > universe / SearchIndex.block { return try weighBlocks(with: &weighers, into: &heaviest, &effort) }
        try weighEach(with: &weighers, into: &heaviest, &effort)
    }

    func weighEach(with weighers: inout [Weigher], into heaviest: inout Heaviest, _ effort: inout Effort) throws(Effort.Exhausted) {
        try effort.visit(count)
        let most = weighers.reduce(0) { $0 + $1.bound }
        forEach { row in
            var sum: Int32 = 0
            for place in weighers.indices { sum += weighers[place].weight(of: row) }
            if sum > heaviest.bar { heaviest.offer(row, sum) }
            return heaviest.bar < most
        }
    }

    /// The same block by block, but for those that cannot hold any. A block counts as one row visited, besides those weighed.
    func weighBlocks(with weighers: inout [Weigher], into heaviest: inout Heaviest, _ effort: inout Effort) throws(Effort.Exhausted) {
        var sums = [Int32](repeating: 0, count: SearchIndex.block)
        var next = first(from: 0)
        while let row = next {
            let block = Int(row) / SearchIndex.block, start = UInt32(block * SearchIndex.block)
            var bound: Int32 = 0
            try effort.visit(1)
            for place in weighers.indices { bound += weighers[place].bound(ofBlock: block) }
            if bound > heaviest.bar {
                for place in sums.indices { sums[place] = 0 }
                for place in weighers.indices { weighers[place].weigh(block: block, into: &sums) }
                next = nil
                var visited = 0
                forEach(from: row) { row in
                    let place = Int(row - start)
                    if place >= SearchIndex.block {
                        next = row
                        return false
                    }
                    if sums[place] > heaviest.bar { heaviest.offer(row, sums[place]) }
                    visited += 1
                    return true
                }
                try effort.visit(visited)
            } else {
                next = first(from: start + UInt32(SearchIndex.block))
            }
        }
    }

    private func first(from start: UInt32) -> UInt32? {
        var first: UInt32?
        forEach(from: start) { row in
            first = row
            return false
        }
        return first
    }
}

/// Keeps the heaviest of rows that are offered in their order.
struct Heaviest {
    private let limit: Int
    /// Sum and row in one number, so that greater is heavier, and earlier among equals. Up to twice the limit, sorted and cut when full.
    private var kept: [UInt64] = []
    /// A row must weigh more than this to be among them.
    private(set) var bar: Int32 = -1

    init(_ limit: Int) {
        self.limit = limit
        if limit == 0 { bar = .max }
        kept.reserveCapacity(min(limit, 1000) * 2)
    }

    mutating func offer(_ row: UInt32, _ sum: Int32) {
        kept.append(UInt64(sum) << 32 | UInt64(~row))
        if kept.count >= limit * 2 { cut() }
    }

    private mutating func cut() {
        kept.sort(by: >)
        kept.removeLast(max(0, kept.count - limit))
        if limit > 0, kept.count == limit, let last = kept.last { bar = Int32(last >> 32) }
    }

    mutating func finish() -> [(row: UInt32, sum: Int32)] {
        cut()
        return kept.map { (~UInt32(truncatingIfNeeded: $0), Int32($0 >> 32)) }
    }
}
