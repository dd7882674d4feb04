package import Records

extension Snapshot {
    /// Every key of a field among the records of these types with how often it occurs; most frequent first, ties by key.
    package func keys(in field: Field, among types: [RecordType]) -> [(key: String, count: Int)] {
        Effort.unbounded { effort throws(Effort.Exhausted) in
            try facet(field, over: matches(clauses(of: Query(types: types), &effort), &effort), limit: .max, &effort).values
        }
    }

    /// How many different keys the records hold in a field: in the largest segment's index, so about. O(segments · log keys).
    package func mostKeys(in field: Field) -> Int { parts.map { $0.segment.keys.ordinals(in: .init(field)).count }.max() ?? 0 }

    /// Counts the keys of a field over rows. Only keys that are answered become texts, and those that the largest segment does not count.
    func facet(
        _ field: Field, over matches: [Matches], limit: Int, _ effort: inout Effort
    ) throws(Effort.Exhausted) -> Facet {
        guard let largest = matches.max(by: { $0.rows.count < $1.rows.count }), !largest.rows.isEmpty else {
            return Facet(field: field, values: [], more: 0)
        }
        let keys = largest.segment.keys
        var counts = try largest.counts(of: field, &effort)
        var others: [String: Int] = [:]
        for matches in matches where matches.number != largest.number {
            for (ordinal, count) in try matches.counts(of: field, &effort) {
                let key = matches.segment.keys.utf8(ordinal)
                let place = keys.ordinal(of: key).map { ordinal in counts.partitioningIndex { $0.ordinal >= ordinal } } ?? counts.count
                if place < counts.count, keys.utf8(counts[place].ordinal) == key {
                    counts[place].count += count
                } else {
                    others[matches.segment.keys.key(ordinal), default: 0] += count
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

extension Snapshot.Matches {
    fileprivate func counts(of field: Field, _ effort: inout Effort) throws(Effort.Exhausted) -> [(ordinal: Int, count: Int)] {
        try rows.counts(in: .init(field), of: segment.keys, &effort)
    }
}
