internal import Bytes
package import Records
internal import Text

/// What the entries of records need to know of other records, gathered once for all of them.
package struct Surroundings: Sendable {
    package let records: RecordSet
    /// By the row of a document, whatever the records that cite it refer to.
    private var mentions: [[RecordID]]
    /// By the row of an entity, the folded words of each of its names.
    private var foldedNames: [[[UInt8]]]

    /// O(records and their references). Where not all records are at hand, `known` says what those that cite some documents refer to.
    package init(_ records: RecordSet, mentioning known: [RecordID: Set<RecordID>] = [:]) {
        self.records = records
        mentions = Array(repeating: [], count: records.records.count)
        foldedNames = Array(repeating: [], count: records.records.count)
        var documents: [RecordID] = [], others: [RecordID] = []
        for (row, record) in records.records.enumerated() where !record.isRetracted {
            documents.removeAll(keepingCapacity: true)
            others.removeAll(keepingCapacity: true)
            record.forEachReference { id, role, _ in
                guard case .document = role else { return others.append(id) }
                if !documents.contains(id) { documents.append(id) }
            }
            for document in documents { if let row = records.row(of: document) { mentions[row] += others } }
            if case .entity(let entity) = record { foldedNames[row] = entity.allNames.map(folded) }
        }
        for (document, others) in known { if let row = records.row(of: document) { mentions[row] = Array(others) } }
    }

    /// What the records that cite a document refer to, other documents left out; some more than once.
    func mentions(in document: RecordID) -> [RecordID] { records.row(of: document).map { mentions[$0] } ?? [] }

    /// The words of each name of an entity as `SearchText` takes them; none for other records.
    func foldedNames(of id: RecordID) -> [[UInt8]] { records.row(of: id).map { foldedNames[$0] } ?? [] }
}

extension Entity {
    /// Its name and its aliases.
    var allNames: [String] { [name] + names.map(\.text) }
}

private func folded(_ text: String) -> [UInt8] {
    var bytes = ByteBuffer()
    fold(text, into: &bytes)
    return bytes.copied()
}
