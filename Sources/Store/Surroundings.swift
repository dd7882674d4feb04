package import Records

/// What the entries of records need to know of other records, gathered once for all of them.
package struct Surroundings: Sendable {
    package let records: RecordSet
    /// By the row of a document, whatever the records that cite it refer to.
    private var mentions: [[RecordID]]
    /// All names of all entities as texts of the search: those of each entity as of who speaks, and then as of who is named.
    private let names: SearchText
    /// By the row of an entity, where its names stand there; both halves are as long.
    private var places: [Range<UInt32>]

    /// O(records and their references). Where not all records are at hand, `known` says what those that cite some documents refer to.
    package init(_ records: RecordSet, mentioning known: [RecordID: Set<RecordID>] = [:]) {
        self.records = records
        mentions = Array(repeating: [], count: records.records.count)
        places = Array(repeating: 0..<0, count: records.records.count)
        var names = SearchTextList()
        var documents: [RecordID] = [], others: [RecordID] = []
        for (row, record) in records.records.enumerated() where !record.isRetracted {
            documents.removeAll(keepingCapacity: true)
            others.removeAll(keepingCapacity: true)
            record.forEachReference { id, role, _ in
                guard case .document = role else { return others.append(id) }
                if !documents.contains(id) { documents.append(id) }
            }
            for document in documents { if let row = records.row(of: document) { mentions[row] += others } }
            guard case .entity(let entity) = record else { continue }
            let start = names.count
            for field in [SearchField.speaker, .names] { for name in entity.allNames { names.add(name, field) } }
            places[row] = UInt32(start)..<UInt32(names.count)
        }
        self.names = SearchText(names)
        for (document, others) in known { if let row = records.row(of: document) { mentions[row] = Array(others) } }
    }

    /// What the records that cite a document refer to, other documents left out; some more than once.
    func mentions(in document: RecordID) -> [RecordID] { records.row(of: document).map { mentions[$0] } ?? [] }

    /// Lends the names of an entity as texts of the search, as of who speaks or as of who is named; none of other records.
    func withNames(of id: RecordID, inSpeech: Bool, _ body: (Span<UInt8>) -> Void) {
        guard let row = records.row(of: id) else { return }
        let start = Int(places[row].lowerBound), count = places[row].count / 2
        body(names.bytes.span.extracting(inSpeech ? start..<start + count : start + count..<start + 2 * count))
    }
}

extension Entity {
    /// Its name and its aliases.
    var allNames: [String] { [name] + names.map(\.text) }
}
