internal import Bytes
package import Records

extension Snapshot {
    /// The snapshot after one commit: the entries and retractions replace whatever their ids stood for before, and the removed ids stand for
    /// nothing, provided that none of them was ever taken back.
    ///
    /// Where an id stands more than once, the last entry counts, and a retraction counts above all. The new segment costs O(n log n) of the
    /// commit; the older ones are shared, and only their outdated rows are marked anew: O(outdated), at most a bit for each row.
    package func adding(
        _ entries: [Entry], retracting retractions: [RecordID: Retracted] = [:], removing removed: [RecordID] = []
    ) -> Snapshot {
        var latest = Dictionary(entries.map { ($0.id, $0) }) { $1 }
        for id in retractions.keys { latest[id] = nil }
        let replaced = Array(latest.keys) + retractions.keys + removed
        var parts = parts.map { $0.outdating(replaced) }
        if !latest.isEmpty || !retractions.isEmpty {
            parts.append(Part(segment: Segment(Array(latest.values), retractions: retractions)))
        }
        return Snapshot(parts: parts, generation: generation + 1)
    }

    /// The same records in fewer segments: as many of the newest as are together at least half as large as the one before them become one.
    ///
    /// Afterwards each segment is more than twice as large as the next, so there are O(log n) of them. The generation stays.
    package func merged() -> Snapshot {
        guard isLoose else { return self }
        var start = parts.count - 1
        var size = parts[start].segment.size
        while start > 0, parts[start - 1].segment.size <= size * 2 {
            start -= 1
            size += parts[start].segment.size
        }
        let newest = parts[start...]
        let present = Set(newest.flatMap { part in part.presentRows.rows.map(part.segment.id) })
        var retractions: [RecordID: Retracted] = [:]
        for part in newest { retractions.merge(part.segment.retractions.filter { !present.contains($0.key) }) { $1 } }
        let segment = Segment(newest.flatMap(\.entries), retractions: retractions)
        return Snapshot(parts: parts[..<start] + [Part(segment: segment)], generation: generation)
    }

    /// Whether there is anything to merge.
    package var isLoose: Bool {
        guard let last = parts.last, parts.count > 1 else { return false }
        return parts[parts.count - 2].segment.size <= last.segment.size * 2
    }

    /// This snapshot with what an earlier one of its line was merged to in the place of the merged segments: what became outdated meanwhile is
    /// outdated there too, and what was added stays. The snapshot itself, where its segments are no longer those.
    package func replacing(_ earlier: Snapshot, with merged: Snapshot) -> Snapshot {
        let start = merged.parts.count - 1, end = earlier.parts.count
        guard end <= parts.count, zip(parts, earlier.parts).allSatisfy({ $0.segment === $1.segment }) else { return self }
        let outdated = (start..<end).flatMap { number in
            let part = parts[number]
            return part.outdated.subtracting(earlier.parts[number].outdated).rows.map(part.segment.id)
        }
        let whole = merged.parts[start].outdating(outdated)
        return Snapshot(parts: parts[..<start] + [whole] + parts[end...], generation: generation + 1)
    }
}

extension Snapshot.Part {
    /// A part of which nothing is outdated.
    init(segment: Segment) {
        self.init(segment: segment, outdated: RowSet(empty: segment.count), counts: segment.counts)
    }

    var presentRows: RowSet { RowSet(all: segment.count).subtracting(outdated) }

    /// The part with the rows of these ids marked as outdated too.
    func outdating(_ ids: [RecordID]) -> Snapshot.Part {
        let rows = Set(ids.compactMap { segment.ids.number(of: $0.text.utf8Span.span) }).filter { !outdated.contains($0) }
        if rows.isEmpty { return self }
        var counts = counts
        for row in rows { counts[segment.types[Int(row)], default: 0] -= 1 }
        return Snapshot.Part(segment: segment, outdated: outdated.inserting(rows.sorted()), counts: counts)
    }

    /// What the present rows were made of.
    var entries: [Entry] {
        let quotes = segment.quotes.keysOfRows()
        return presentRows.rows.map { segment.entry(of: $0, quotes: quotes[Int($0)]) }
    }
}

extension Segment {
    /// Its records and retractions.
    fileprivate var size: Int { count + retractions.count }

    fileprivate func entry(of row: UInt32, quotes: QuoteKeys) -> Entry {
        let index = Int(row)
        let position = position(of: row, in: .newestFirst)
        var bytes = ByteBuffer(capacity: 1024)
        withJSON(of: index) { bytes.append($0) }
        let sortKey = SortKey(
            id: position.id, span: dates[row], recordedAt: Timestamp(seconds: recorded[index]), document: position.document,
            start: position.start)
        return Entry(
            sortKey: sortKey, type: types[index], line: lines[index], version: Int(versions[index]), keys: keys.rowKeys(of: row),
            text: texts.text(of: index), quotes: quotes, json: bytes.copied())
    }
}
