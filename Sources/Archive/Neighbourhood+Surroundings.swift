internal import Records
internal import Schema
internal import Store

extension Neighbourhood {
    /// As much of everything as these records need around them to be encoded as they would be beside all.
    mutating func surroundings(of touched: [Record]) -> Surroundings {
        var around: [RecordID: Record] = [:]
        for record in touched { around[record.id] = record }
        for record in touched {
            for id in idsNamed(by: record) { add(id, to: &around, withWhatItNames: true) }
            for id in ids(holding: record.id, in: .member) { add(id, to: &around, withWhatItNames: true) }
            guard case .meeting = record else { continue }
            for id in ids(holding: record.id, in: .meeting) { add(id, to: &around, withWhatItNames: true) }
        }
        var cited: [RecordID: Set<Int>] = [:], mentioned: [RecordID: Set<RecordID>] = [:]
        var gains = gains()
        for case .document(let document) in touched {
            let id = document.header.id
            let told = all(gains.removeValue(forKey: id) ?? Gain(), of: document)
            (cited[id], mentioned[id]) = (told.sentences, told.mentions)
        }
        let records = around.values.sorted { $0.id < $1.id }
        return Surroundings(RecordSet(records, citing: cited), mentioning: mentioned)
    }

    private func idsNamed(by record: Record) -> Set<RecordID> {
        var ids: Set<RecordID> = []
        record.forEachReference { id, _, _ in ids.insert(id) }
        return ids
    }

    /// What a record names is shown by its side: the sides of parties, the speaker of a statement, the members of a relation, topics.
    private mutating func add(_ id: RecordID, to around: inout [RecordID: Record], withWhatItNames isWhole: Bool) {
        guard let record = around[id] ?? now(id) else { return }
        around[id] = record
        guard isWhole else { return }
        switch record {
        case .entity(let entity): for role in entity.roles { add(role.side.id, to: &around, withWhatItNames: false) }
        case .statement(let statement):
            for other in statement.topics + [statement.speaker].compactMap(\.self) { add(other.id, to: &around, withWhatItNames: false) }
        case .relation(let relation): for member in relation.members { add(member.id, to: &around, withWhatItNames: false) }
        case .document, .meeting, .fact: break
        }
    }
}

// What the records that cite a document say of it together. They may be many, so where a change only adds to it, they are not read.
extension Neighbourhood {
    private struct Gain {
        var sentences: Set<Int> = []
        var mentions: Set<RecordID> = []
        /// Whether some record that told of the document does so no more, or of less.
        var isLossToo = false
    }

    /// By document, what the change adds.
    private mutating func gains() -> [RecordID: Gain] {
        var gains: [RecordID: Gain] = [:]
        for (id, record) in changes {
            let old = before(id)?.told ?? [:], new = record?.told ?? [:]
            for (document, told) in new {
                gains[document, default: Gain()].sentences.formUnion(told.sentences)
                gains[document, default: Gain()].mentions.formUnion(told.mentions)
            }
            for (document, told) in old {
                if let now = new[document], told.sentences.isSubset(of: now.sentences), told.mentions.isSubset(of: now.mentions) {
                    continue
                }
                gains[document, default: Gain()].isLossToo = true
            }
        }
        return gains
    }

    private mutating func all(_ gain: Gain, of document: Document) -> Gain {
        var all = gain
        let id = document.header.id
        if !gain.isLossToo, changes[id] == nil, let row = snapshot.row(of: id.text.utf8Span.span) {
            let uncited = Schema.uncitedSentences(written: snapshot.json(of: row))
            all.sentences.formUnion(Set(0...document.edition.sentences).subtracting(uncited))
            all.mentions.formUnion(snapshot.keys(of: row, in: .about).compactMap(RecordID.init))
            return all
        }
        for other in ids(holding: id, in: .document) where changes[other] == nil {
            guard let told = before(other)?.told[id] else { continue }
            all.sentences.formUnion(told.sentences)
            all.mentions.formUnion(told.mentions)
        }
        return all
    }
}

extension Record {
    /// By document that it names: the sentences it cites, and what else it names. What was taken back tells nothing.
    fileprivate var told: [RecordID: (sentences: Set<Int>, mentions: Set<RecordID>)] {
        if isRetracted { return [:] }
        var told: [RecordID: (sentences: Set<Int>, mentions: Set<RecordID>)] = [:]
        var mentions: Set<RecordID> = []
        forEachReference { id, role, _ in
            if role == .document { told[id] = ([], []) } else { mentions.insert(id) }
        }
        forEachCitation { citation, _ in told[citation.document]?.sentences.insert(citation.sentence) }
        return told.mapValues { ($0.sentences, mentions) }
    }
}

extension Snapshot {
    /// The snapshot after these changes, with all that follows from them.
    func with(_ records: [Record], without removed: [RecordID]) -> Snapshot {
        var changes: [RecordID: Record?] = [:]
        for id in removed { changes[id] = .some(nil) }
        for record in records { changes[record.id] = record }
        var around = Neighbourhood(of: changes, in: self)
        let touched = around.touched()
        let (entries, retracted) = encoded(touched, in: around.surroundings(of: touched))
        return adding(entries, retracting: retracted, removing: removed)
    }
}
