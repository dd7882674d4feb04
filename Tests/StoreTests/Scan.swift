import Records

@testable import Store

/// What the store promises, by looking at every record each time: slow, and without any index.
struct Scan {
    let records: RecordSet
    /// What reading the same texts again would only give again.
    let memory = ScanMemory()

    init(_ records: [Record]) { self.records = RecordSet(records) }

    func matching(_ query: Query) -> [Record] {
        records.records.filter { record in
            query.types.contains(record.type) && query.conditions.allSatisfy { holds($0, of: record) }
        }
        .sorted { position(of: $0, in: query.order).precedes(position(of: $1, in: query.order), in: query.order) }
    }

    func position(of record: Record, in order: Query.Order) -> Position {
        if order == .id { return Position(instant: nil, document: "", start: 0, id: record.id) }
        let day = (record.date?.edtf.earliest ?? record.date?.edtf.latest).map { Int64($0.number) }
        let first = record.citations.first?.citation
        let isByDate = order == .newestFirst || order == .oldestFirst
        return Position(
            instant: isByDate ? day : record.header.recordedAt.seconds, document: first?.document.text ?? "", start: first?.start ?? 0,
            id: record.id)
    }

    private func holds(_ condition: Query.Condition, of record: Record) -> Bool {
        switch condition {
        case .any(let field, let keys): return !self.keys(of: record, in: field).isDisjoint(with: meant(by: keys, in: field))
        case .none(let field): return keys(of: record, in: field).isEmpty
        case .anyOrNone(let field, let keys): return holds(.any(field, keys), of: record) || holds(.none(field), of: record)
        case .ids(let ids): return ids.contains(record.id)
        case .dates(let ranges, let certainly, let orUndated):
            if record.date == nil { return orUndated }
            return ranges.contains { certainly ? isCertainly(in: $0, record) : isPossibly(in: $0, record) }
        case .words(let query): return holds(query, record)
        }
    }

    private func isPossibly(in range: EDTF, _ record: Record) -> Bool {
        guard let date = record.date?.edtf else { return false }
        if let start = date.earliest, let end = range.latest, start > end { return false }
        if let end = date.latest, let start = range.earliest, end < start { return false }
        return true
    }

    func isCertainly(in range: EDTF, _ record: Record) -> Bool {
        guard let date = record.date?.edtf, let first = date.earliest, let last = date.latest, !date.isUncertain else { return false }
        if let start = range.earliest, first < start { return false }
        if let end = range.latest, last > end { return false }
        return true
    }

    /// The keys that a record may hold instead of those asked for.
    private func meant(by keys: [String], in field: Field) -> Set<String> {
        switch field {
        case .name, .office: return Set(keys.map(folded)).subtracting([""])
        case .place, .topic, .side:
            let parts = records.records.filter { record in
                record.type == .entity && records.parents(of: record.id).contains { keys.contains($0.text) }
            }
            return Set(keys + parts.map(\.id.text))
        default: return Set(keys)
        }
    }

    private func keys(of record: Record, in field: Field) -> Set<String> {
        let printed = printedKeys(of: record, in: field)
        return field == .name || field == .office ? Set(printed.map(folded)) : printed
    }

    /// Most frequent first, ties by key.
    func facet(_ field: Field, over records: [Record], limit: Int) -> Facet {
        var counts: [String: Int] = [:]
        for record in records { for key in printedKeys(of: record, in: field) { counts[key, default: 0] += 1 } }
        let sorted = counts.sorted { left, right in
            left.value != right.value ? left.value > right.value : left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
        }
        return Facet(field: field, values: sorted.prefix(limit).map { ($0.key, $0.value) }, more: max(0, sorted.count - limit))
    }
}
