package import Records

extension Snapshot {
    /// Every key of a field among the records of these types with how often it occurs; most frequent first, ties by key.
    package func keys(in field: Field, among types: [RecordType]) -> [(key: String, count: Int)] {
        facet(field, over: matches(clauses(of: Query(types: types))), limit: .max).values
    }

    /// Counts the keys of a field over rows.
    func facet(_ field: Field, over matches: [Matches], limit: Int) -> Facet {
        let matches = matches.filter { !$0.rows.isEmpty }
        let counted = matches.count == 1 ? counts(field, over: matches[0]) : sums(field, over: matches)
        var foremost = Foremost<(key: String, count: Int)>(min(limit, counted.count)) {
            $0.count != $1.count ? $0.count > $1.count : $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
        }
        for pair in counted { foremost.offer(pair) }
        let values = foremost.finish()
        return Facet(field: field, values: values, more: counted.count - values.count)
    }

    private func counts(_ field: Field, over matches: Matches) -> [(key: String, count: Int)] {
        let keys = matches.segment.keys
        let window = keys.ordinals(in: .init(field))
        return zip(window, keys.counts(of: window, over: matches.rows)).filter { $0.1 > 0 }.map { (keys.key($0.0), $0.1) }
    }

    private func sums(_ field: Field, over matches: [Matches]) -> [(key: String, count: Int)] {
        var sums: [String: Int] = [:]
        for matches in matches {
            for (key, count) in counts(field, over: matches) { sums[key, default: 0] += count }
        }
        return sums.map { ($0.key, $0.value) }
    }
}
