package import Records

// Who names whom. The index of keys knows it already: each role in which a record names another is a field.
extension Snapshot {
    /// The records that name the id, in any member, in a citation, or in what is computed of those around them.
    /// O(segments · log keys) and what is found.
    package func rows(naming id: RecordID) -> [Row] { rows(holding: id, in: Field.naming) }

    /// The records that hold the id as a key in any of the fields.
    package func rows(holding id: RecordID, in fields: [Field]) -> [Row] {
        parts.enumerated().flatMap { number, part in
            let sets = fields.map { part.segment.keys.rows(holding: .init(.init($0), id.text)) }.filter { !$0.isEmpty }
            let found = sets.isEmpty ? [] : RowSet.union(sets, universe: part.segment.count).rows
            return found.filter { !part.outdated.contains($0) }.map { Row(segment: number, number: Int($0)) }
        }
    }

    /// The keys that a record holds in a field.
    package func keys(of row: Row, in field: Field) -> [String] {
        parts[row.segment].segment.keys.keys(of: UInt32(row.number)).filter { $0.space == .init(field) }.map(\.text)
    }
}
