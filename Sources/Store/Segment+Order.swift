internal import Records

extension Segment {
    func id(of row: UInt32) -> RecordID {
        guard let id = RecordID(ids[row]) else { preconditionFailure("A row's id is no id.") }
        return id
    }

    /// Nothing where the rows themselves stand in the order.
    func ranking(_ order: Query.Order) -> Ranking? {
        switch order {
        case .newestFirst: nil
        case .oldestFirst: oldestFirst
        case .recordedFirst: recordedFirst
        case .recordedLast: recordedLast
        case .id: byID
        }
    }

    private func instant(of row: UInt32, in order: Query.Order) -> Int64? {
        switch order {
        case .newestFirst, .oldestFirst: dates.instant(of: row)
        case .recordedFirst, .recordedLast: recorded[Int(row)]
        case .id: nil
        }
    }

    func position(of row: UInt32, in order: Query.Order) -> Position {
        if order == .id { return Position(instant: nil, document: "", start: 0, id: id(of: row)) }
        return Position(
            instant: instant(of: row, in: order),
            document: String(decoding: documentUTF8(of: row), as: UTF8.self),
            start: Int(starts[Int(row)]), id: id(of: row))
    }

    /// Whether a row of this segment stands before one of another, compared without making texts.
    func places(_ row: UInt32, before other: UInt32, of segment: Segment, in order: Query.Order) -> Bool {
        if order == .id { return ids.utf8(row).lexicographicallyPrecedes(segment.ids.utf8(other)) }
        let (left, right) = (instant(of: row, in: order), segment.instant(of: other, in: order))
        if left != right { return order.puts(left, before: right) }
        let (document, otherDocument) = (documentUTF8(of: row), segment.documentUTF8(of: other))
        if document != otherDocument { return document.lexicographicallyPrecedes(otherDocument) }
        let (start, otherStart) = (starts[Int(row)], segment.starts[Int(other)])
        if start != otherStart { return start < otherStart }
        return ids.utf8(row).lexicographicallyPrecedes(segment.ids.utf8(other))
    }

    private func documentUTF8(of row: UInt32) -> ArraySlice<UInt8> { documents.utf8(Int(documentOrdinals[Int(row)])) }

    /// Whether the row stands behind the position, compared without making texts.
    private func stands(_ row: UInt32, behind position: Position, in order: Query.Order) -> Bool {
        if order == .id { return position.id.text.utf8.lexicographicallyPrecedes(ids.utf8(row)) }
        let instant = instant(of: row, in: order)
        if position.instant != instant { return order.puts(position.instant, before: instant) }
        let document = documentUTF8(of: row)
        if !position.document.utf8.elementsEqual(document) { return position.document.utf8.lexicographicallyPrecedes(document) }
        let start = Int(starts[Int(row)])
        if position.start != start { return position.start < start }
        return position.id.text.utf8.lexicographicallyPrecedes(ids.utf8(row))
    }

    /// The first `limit` of the rows in the order, behind a position. In the rows' own order O(limit + log n), else O(matches) at worst.
    func first(
        _ limit: Int, of matches: LiveRows, in order: Query.Order, behind position: Position?, _ effort: inout Effort
    ) throws(Effort.Exhausted) -> [UInt32] {
        let ranking = ranking(order)
        var start = 0
        if let position {
            start = (0..<count).partitioningIndex { rank in stands(ranking?.rows[rank] ?? UInt32(rank), behind: position, in: order) }
        }
        if let ranking { return try ranking.first(limit, of: matches, from: start, &effort) }
        var found: [UInt32] = []
        if limit > 0 && start < count {
            matches.forEach(from: UInt32(start)) { row in
                found.append(row)
                return found.count < limit
            }
        }
        try effort.visit(found.count)
        return found
    }
}
