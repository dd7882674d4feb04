package import Records

extension Snapshot {
    /// Every key of a field among the records of these types with how often it occurs; most frequent first, ties by key.
    package func keys(in field: Field, among types: [RecordType]) -> [(key: String, count: Int)] {
        Effort.unbounded { effort throws(Effort.Exhausted) in
            try facets([field], over: matches(clauses(of: Query(types: types), &effort), &effort), limit: .max, &effort)[0].values
        }
    }

    /// How many different keys the records hold in a field: in the largest segment's index, so about. O(segments · log keys).
    package func mostKeys(in field: Field) -> Int { parts.map { $0.segment.keys.ordinals(in: .init(field)).count }.max() ?? 0 }

    /// Counts the keys of fields over rows.
    func facets(
        _ fields: [Field], over matches: [Matches], limit: Int, _ effort: inout Effort
    ) throws(Effort.Exhausted) -> [Facet] {
        var facets: [Facet] = []
        for field in fields {
            var counts: [KeyCounts] = []
            for matches in matches { counts.append(try matches.rows.counts(in: .init(field), of: matches.segment, &effort)) }
            effort.plan?.facets.append(counts.reduce(0) { $0 + $1.visited })
            facets.append(facet(field, over: matches, counted: counts.map(\.values), limit: limit))
        }
        return facets
    }

    /// Joins what the segments counted. Only keys that are answered become texts, and those that the largest segment does not count.
    private func facet(_ field: Field, over matches: [Matches], counted: [[(ordinal: Int, count: Int)]], limit: Int) -> Facet {
        let largest = matches.indices.max { matches[$0].rows.count < matches[$1].rows.count }
        guard let largest, !matches[largest].rows.isEmpty else { return Facet(field: field, values: [], more: 0) }
        let keys = matches[largest].segment.keys
        var counts = counted[largest]
        var others: [String: Int] = [:]
        for (number, part) in matches.enumerated() where number != largest {
            for (ordinal, count) in counted[number] {
                let key = part.segment.keys.utf8(ordinal)
                let place = keys.ordinal(of: key).map { ordinal in counts.partitioningIndex { $0.ordinal >= ordinal } } ?? counts.count
                if place < counts.count, keys.utf8(counts[place].ordinal) == key {
                    counts[place].count += count
                } else {
                    others[part.segment.keys.key(ordinal), default: 0] += count
                }
            }
        }
        let foremost = Foremost.all(counts, limit: limit) { $0.count != $1.count ? $0.count > $1.count : $0.ordinal < $1.ordinal }
        let values = Foremost.all(
            foremost.map { (key: keys.key($0.ordinal), count: $0.count) } + others.map { ($0.key, $0.value) }, limit: limit
        ) {
            $0.count != $1.count ? $0.count > $1.count : $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
        }
        return Facet(field: field, values: values, more: counts.count + others.count - values.count)
    }
}
