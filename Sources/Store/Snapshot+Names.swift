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

    /// The key of a field that was probably meant, among those that records of these types hold. Bounded as `nearestID` is.
    package func nearestKey(to text: String, in field: Field, among types: [RecordType]) -> String? {
        let candidates = parts.lazy.flatMap { part in
            part.segment.keysAround(text, in: field).filter { part.holds($0, among: types) }.map(part.segment.keys.key)
        }
        return nearest(to: text, among: candidates)
    }
}

extension Snapshot.Part {
    /// Whether a record of these types holds the key.
    fileprivate func holds(_ ordinal: Int, among types: [RecordType]) -> Bool {
        var holds = false
        segment.keys.rows(ordinal).forEach { row in
            holds = types.contains(segment.types[Int(row)]) && !outdated.contains(row)
            return !holds
        }
        return holds
    }
}

extension Segment {
    /// The rows whose ids stand around a text in the alphabet.
    fileprivate func idsAround(_ text: String) -> ArraySlice<UInt32> {
        let rows = byID.rows
        return rows[rows.indices.around(rows.partitioningIndex { !ids.utf8($0).lexicographicallyPrecedes(text.utf8) })]
    }

    /// The ordinals of the keys that stand around a text in the alphabet.
    fileprivate func keysAround(_ text: String, in field: Field) -> Range<Int> {
        keys.ordinals(in: .init(field)).around(keys.insertionPoint(of: .init(.init(field), text)))
    }
}

extension Range<Int> {
    /// How many candidates a guess looks at: about a microsecond each.
    private static let guessing = 512

    /// The whole range, or where that is too long, the part around a place in it.
    fileprivate func around(_ place: Int) -> Range<Int> {
        if count <= Self.guessing { return self }
        let start = Swift.min(Swift.max(lowerBound, place - Self.guessing / 2), upperBound - Self.guessing)
        return start..<start + Self.guessing
    }
}
