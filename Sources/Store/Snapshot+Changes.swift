internal import Bytes
package import Records

extension Snapshot {
    /// The snapshot after one commit: the entries and retractions replace whatever their ids stood for before.
    ///
    /// Where an id stands more than once, the last entry counts, and a retraction counts above all. The new segment costs O(n log n) of the
    /// commit; the older ones are shared, and only their outdated rows are marked anew.
    package func adding(_ entries: [Entry], retracting retractions: [RecordID: Retraction] = [:]) -> Snapshot {
        var latest = Dictionary(entries.map { ($0.id, $0) }) { $1 }
        for id in retractions.keys { latest[id] = nil }
        let replaced = Array(latest.keys) + retractions.keys
        var parts = parts.map { $0.outdating(replaced) }
        let segment = Segment(Array(latest.values), retractions: retractions)
        parts.append(Part(segment: segment, outdated: RowSet(empty: segment.count)))
        return Snapshot(parts: parts, generation: generation + 1)
    }

    /// The same records in fewer segments: as many of the newest as are together at least half as large as the one before them become one.
    ///
    /// Afterwards each segment is more than twice as large as the next, so there are O(log n) of them. The generation stays.
    package func merged() -> Snapshot {
        var start = parts.count - 1
        var size = parts.last?.segment.size ?? 0
        while start > 0, parts[start - 1].segment.size <= size * 2 {
            start -= 1
            size += parts[start].segment.size
        }
        guard start >= 0, start < parts.count - 1 else { return self }
        let newest = parts[start...]
        let present = Set(newest.flatMap { part in part.presentRows.rows.map(part.segment.id) })
        var retractions: [RecordID: Retraction] = [:]
        for part in newest { retractions.merge(part.segment.retractions.filter { !present.contains($0.key) }) { $1 } }
        let segment = Segment(newest.flatMap(\.entries), retractions: retractions)
        let whole = Part(segment: segment, outdated: RowSet(empty: segment.count))
        return Snapshot(parts: parts[..<start] + [whole], generation: generation)
    }
}

extension Snapshot.Part {
    var presentRows: RowSet { RowSet(all: segment.count).subtracting(outdated) }

    /// The part with the rows of these ids marked as outdated too.
    func outdating(_ ids: [RecordID]) -> Snapshot.Part {
        let rows = Set(ids.compactMap { segment.ids.number(of: $0.text.utf8Span.span) }).sorted()
        if rows.isEmpty { return self }
        let more = RowSet(segment.count, ascending: rows[...])
        return Snapshot.Part(segment: segment, outdated: RowSet.union([outdated, more], universe: segment.count))
    }

    /// What the present rows were made of.
    var entries: [Entry] { presentRows.rows.map(segment.entry) }
}

extension Segment {
    /// Its records and retractions.
    fileprivate var size: Int { count + retractions.count }

    fileprivate func entry(of row: UInt32) -> Entry {
        let index = Int(row)
        let position = position(of: row, in: .newestFirst)
        var bytes = ByteBuffer(capacity: 1024)
        json.withSpan { bytes.append($0.extracting(jsonRange(index))) }
        return Entry(
            id: position.id, type: types[index], line: lines[index], version: Int(versions[index]),
            recordedAt: Timestamp(seconds: recorded[index]), span: dates[row], document: position.document, start: position.start,
            keys: keys.keys(of: row), text: texts.text(of: index), json: bytes.copied())
    }
}
