/// All records together, and what follows from them together: names, roles, relations, coverage.
///
/// Made once in O(records and their references); every look-up costs O(1) and what it returns. Where two records have one id, the first is
/// found (and `faults()` names the other). What a retracted record says does not count, but its line can still be looked up.
package struct RecordSet: Sendable {
    package let records: [Record]
    /// The row of each id in `records`.
    private var rows: [RecordID: Int]
    /// By row, what is asked of a record most often; to copy one out of `records` would cost a retain for each of its parts.
    private let titles: [Title]
    /// By the row of a member, the relations it is in.
    private var relations: [Int: [Int]] = [:]
    /// By the row of a meeting, the statements tied to it.
    private var statements: [Int: [Int]] = [:]
    /// By the row of a document.
    private var coverages: [Int: Coverage] = [:]

    /// Where not all records are at hand, `cited` says which sentences of some documents they all cite.
    package init(_ records: [Record], citing cited: [RecordID: Set<Int>] = [:]) {
        let known = cited
        self.records = records
        titles = records.map { Title(of: $0) }
        rows = Dictionary(minimumCapacity: records.count)
        for (row, record) in records.enumerated() where rows[record.id] == nil { rows[record.id] = row }
        var cited: [Int: Set<Int>] = [:]
        for (row, record) in records.enumerated() where record.header.retracted == nil {
            record.forEachCitation { citation, _ in
                if let document = rows[citation.document] { cited[document, default: []].insert(citation.sentence) }
            }
            switch record {
            case .relation(let relation):
                for member in Set(relation.members.map(\.id)) {
                    if let member = rows[member] { relations[member, default: []].append(row) }
                }
            case .statement(let statement):
                if let meeting = statement.meeting, let meeting = rows[meeting.meeting.id] { statements[meeting, default: []].append(row) }
            case .document, .entity, .meeting, .fact: break
            }
        }
        for (row, record) in records.enumerated() {
            guard case .document(let document) = record else { continue }
            coverages[row] = Coverage(of: document.edition, citing: known[record.id] ?? cited[row] ?? [])
        }
    }
}

extension RecordSet {
    private struct Title: Sendable {
        let kind: RecordKind
        let line: String
        let partOf: RecordID?
        /// Of an entity.
        let roles: [Entity.Role]

        init(of record: Record) {
            kind = record.kind
            line = record.line
            partOf = record.partOf?.id
            if case .entity(let entity) = record { roles = entity.roles } else { roles = [] }
        }
    }

    package subscript(id: RecordID) -> Record? { rows[id].map { records[$0] } }

    /// The line by which others name the record.
    package func line(of id: RecordID) -> String? { rows[id].map { titles[$0].line } }

    package func type(of id: RecordID) -> RecordType? { kind(of: id)?.type }

    package func kind(of id: RecordID) -> RecordKind? { rows[id].map { titles[$0].kind } }

    /// What the record is part of.
    func whole(of id: RecordID) -> RecordID? { rows[id].flatMap { titles[$0].partOf } }

    func roles(of entity: RecordID) -> [Entity.Role] { rows[entity].map { titles[$0].roles } ?? [] }

    /// The relations that the record is a member of, in the order of their ids.
    package func relations(of id: RecordID) -> [Relation] {
        chosen(relations, by: id).compactMap { if case .relation(let relation) = records[$0] { relation } else { nil } }
            .sorted { $0.header.id < $1.header.id }
    }

    /// The statements tied to the meeting, in the order of `records`.
    package func statements(at meeting: RecordID) -> [Statement] {
        chosen(statements, by: meeting).compactMap { if case .statement(let statement) = records[$0] { statement } else { nil } }
    }

    /// Which sentences of the document are cited; nothing where there is no such document.
    package func coverage(of document: RecordID) -> Coverage? { rows[document].flatMap { coverages[$0] } }

    private func chosen(_ lists: [Int: [Int]], by id: RecordID) -> [Int] { rows[id].flatMap { lists[$0] } ?? [] }
}

/// How much of a document the records speak of.
package struct Coverage: Equatable, Sendable {
    /// The sentences of the document, its heading not counted.
    package let sentences: Int
    /// How many of them some record cites.
    package let cited: Int
    /// The numbers of the others, ascending; a heading that nothing cites is among them as 0.
    package let uncited: [Int]

    /// `numbers` that the edition does not have are not counted.
    package init(of edition: Document.Edition, citing numbers: Set<Int>) {
        sentences = edition.sentences
        uncited = ((edition.hasHeading ? 0 : 1)..<(max(edition.sentences, 0) + 1)).filter { !numbers.contains($0) }
        cited = sentences - uncited.count { $0 > 0 }
    }
}
