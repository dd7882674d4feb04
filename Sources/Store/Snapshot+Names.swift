package import Records

extension Snapshot {
    /// The entities that bear the name, as name or alias, by folded words and whole; in order of id.
    package func entities(named name: String) -> [RecordID] {
        let query = Query.Condition.any(.name, [name])
        let page = page(of: Query(types: [.entity], conditions: [query], order: .id, limit: .max))
        return page.rows.map(id)
    }

    /// The id among records of these types that was probably meant.
    ///
    /// Where there are very many records, only the ids are looked at that would stand near it in the alphabet.
    package func nearestID(to text: String, among types: [RecordType] = RecordType.allCases) -> RecordID? {
        let candidates = parts.lazy.flatMap { part in
            part.segment.idsAround(text).filter { row in
                !part.outdated.contains(row) && types.contains(part.segment.types[Int(row)])
            }
            .map { part.segment.ids[$0] }
        }
        return nearest(to: text, among: candidates).flatMap(RecordID.init)
    }

    /// The key of a field that was probably meant, among those that records of these types hold.
    package func nearestKey(to text: String, in field: Field, among types: [RecordType]) -> String? {
        nearest(to: text, among: keys(in: field, among: types).lazy.map(\.key))
    }
}

extension Segment {
    /// How many ids a guess looks at: about a microsecond each.
    private static let guessing = 512

    /// The rows whose ids stand around a text in the alphabet.
    fileprivate func idsAround(_ text: String) -> ArraySlice<UInt32> {
        let rows = byID.rows
        if rows.count <= Self.guessing { return rows[...] }
        let place = rows.partitioningIndex { !ids.utf8($0).lexicographicallyPrecedes(text.utf8) }
        let start = min(max(0, place - Self.guessing / 2), rows.count - Self.guessing)
        return rows[start..<start + Self.guessing]
    }
}
