internal import Bytes
internal import Records

extension Snapshot {
    /// Stops the program where a segment, an index or the standing of an id is not as it must be. For tests: O(everything).
    func checkInvariants() {
        var present: Set<RecordID> = []
        for (number, part) in parts.enumerated() {
            part.segment.checkInvariants()
            part.outdated.checkInvariant()
            precondition(part.outdated.universe == part.segment.count)
            let types = part.presentRows.rows.map { part.segment.types[Int($0)] }
            precondition(RecordType.allCases.allSatisfy { type in part.counts[type] ?? 0 == types.count { $0 == type } })
            for row in part.presentRows.rows {
                let id = part.segment.id(of: row)
                precondition(present.insert(id).inserted)
                precondition(!parts[number...].contains { $0.segment.retractions[id] != nil })
                precondition(standing(of: id) == .present(Row(segment: number, number: Int(row))))
            }
        }
    }
}

extension Segment {
    func checkInvariants() {
        ids.checkInvariant()
        lines.checkInvariant()
        dates.checkInvariant()
        documents.checkInvariant()
        keys.checkInvariant()
        keyColumns.checkInvariant(keys)
        texts.checkInvariant()
        quotes.checkInvariant()
        precondition(lines.count == count && types.count == count && versions.count == count && recorded.count == count)
        precondition(documentOrdinals.count == count && starts.count == count && fingerprints.count == count && jsonEnds.count == count)
        for order in Query.Order.allCases {
            ranking(order)?.checkInvariant()
            let rows = ranking(order)?.rows ?? Array(0..<UInt32(count))
            let positions = rows.map { position(of: $0, in: order) }
            precondition(zip(positions, positions.dropFirst()).allSatisfy { $0.precedes($1, in: order) })
        }
        for row in 0..<count { precondition(json.withSpan { Checksum.of($0.extracting(jsonRange(row))) } == fingerprints[row]) }
        precondition(retractions.keys.allSatisfy { ids.number(of: $0.text.utf8Span.span) == nil })
    }
}
