package import Bytes
package import Records

extension Snapshot {
    /// What became of an id. O(segments).
    package func standing(of id: RecordID) -> Standing {
        if let row = row(of: id.text.utf8Span.span) { return .present(row) }
        return retracted(id).map { .retracted($0.retraction) } ?? .unknown
    }

    /// What was taken back last under the id, also where a record is present under it again. O(segments).
    package func retracted(_ id: RecordID) -> Retracted? {
        for part in parts.reversed() {
            if let retracted = part.segment.retractions[id] { return retracted }
        }
        return nil
    }

    /// The ids of all records. O(all).
    package var ids: [RecordID] { parts.flatMap { part in part.presentRows.rows.map(part.segment.id) } }

    /// Every id that was ever taken back, known to the segments. O(these).
    package var retractedIDs: Set<RecordID> { Set(parts.flatMap(\.segment.retractions.keys)) }

    /// The row of an id given as bytes, as it stands in a path: no text is made. Nothing where no record is present under it.
    package func row(of id: Span<UInt8>) -> Row? {
        for index in parts.indices.reversed() {
            if let row = parts[index].segment.ids.number(of: id), !parts[index].outdated.contains(row) {
                return Row(segment: index, number: Int(row))
            }
        }
        return nil
    }

    package func id(of row: Row) -> RecordID { parts[row.segment].segment.id(of: UInt32(row.number)) }

    package func type(of row: Row) -> RecordType { parts[row.segment].segment.types[row.number] }

    package func version(of row: Row) -> Int { Int(parts[row.segment].segment.versions[row.number]) }

    package func recordedAt(of row: Row) -> Timestamp { Timestamp(seconds: parts[row.segment].segment.recorded[row.number]) }

    /// Of the record's JSON: 64 bits that are the same in every process.
    package func digest(of row: Row) -> UInt64 { parts[row.segment].segment.fingerprints[row.number] }

    /// The one readable line by which other records name it.
    package func line(of row: Row) -> String { parts[row.segment].segment.lines[row.number] }

    package func line(of id: RecordID) -> String? { row(of: id.text.utf8Span.span).map(line) }

    /// Lends the record's JSON, as served without whitespace.
    package func withJSON<Failure: Error, Result: ~Copyable>(
        of row: Row, _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let segment = parts[row.segment].segment
        return try segment.json.withSpan { bytes throws(Failure) in
            try body(bytes.extracting(segment.jsonRange(row.number)))
        }
    }

    /// Appends the record's JSON: one copy.
    package func append(jsonOf row: Row, to buffer: inout ByteBuffer) {
        withJSON(of: row) { buffer.append($0) }
    }
}
