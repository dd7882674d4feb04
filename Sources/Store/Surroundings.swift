internal import Bytes
package import Records
internal import Text

/// What the entries of records need to know of other records, gathered once for all of them.
package struct Surroundings: Sendable {
    package let records: RecordSet
    /// By document, whatever the records that cite it refer to.
    private var mentions: [RecordID: [RecordID]] = [:]
    /// By entity, the folded words of each of its names.
    private var foldedNames: [RecordID: [[UInt8]]] = [:]

    /// O(records and their references). Where not all records are at hand, `known` says what those that cite some documents refer to.
    package init(_ records: RecordSet, mentioning known: [RecordID: Set<RecordID>] = [:]) {
        self.records = records
        var documents: [RecordID] = [], others: [RecordID] = []
        for record in records.records where record.header.retracted == nil {
            documents.removeAll(keepingCapacity: true)
            others.removeAll(keepingCapacity: true)
            record.forEachReference { id, role, _ in
                if role != .document { others.append(id) } else if !documents.contains(id) { documents.append(id) }
            }
            for document in documents { mentions[document, default: []] += others }
            if case .entity(let entity) = record { foldedNames[record.id] = entity.allNames.map(folded) }
        }
        mentions.merge(known.mapValues { Array($0) }) { $1 }
    }

    /// What the records that cite a document refer to, other documents left out; some more than once.
    func mentions(in document: RecordID) -> [RecordID] { mentions[document] ?? [] }

    /// The words of each name of an entity as `SearchText` takes them; none for other records.
    func foldedNames(of id: RecordID) -> [[UInt8]] { foldedNames[id] ?? [] }
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
