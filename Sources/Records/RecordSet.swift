/// All records together, and what follows from them together: names, roles, relations, coverage.
///
/// Made once in O(records and their references); every look-up costs O(1) and what it returns. Where two records have one id, the first is
/// found (and `faults()` names the other). What a retracted record says does not count, but its line can still be looked up.
package struct RecordSet: Sendable {
    package let records: [Record]
    private let index: RecordIndex

    /// Where not all records are at hand, `cited` says which sentences of some documents they all cite.
    package init(_ records: [Record], citing cited: [RecordID: Set<Int>] = [:]) {
        self.records = records
        index = RecordIndex(records, citing: cited)
    }
}

extension RecordSet {
    /// The first row with the id.
    package func row(of id: RecordID) -> Int? { index.row(of: id) }

    package subscript(id: RecordID) -> Record? { row(of: id).map { records[$0] } }

    /// The line by which others name the record.
    package func line(of id: RecordID) -> String? { row(of: id).map { index.titles[$0].line } }

    package func type(of id: RecordID) -> RecordType? { kind(of: id)?.type }

    package func kind(of id: RecordID) -> RecordKind? { row(of: id).map { index.titles[$0].kind } }

    /// What the record is part of.
    func whole(of id: RecordID) -> RecordID? { self[id]?.partOf?.id }

    /// Whether an earlier row has the id of the row.
    func isRepeated(_ row: Int) -> Bool { !index.repeated.isEmpty && index.repeated.contains(row) }

    /// Where an entity stands among all entities.
    func actor(_ entity: RecordID) -> Int? { index.actor(entity) }

    func roles(of actor: Int) -> [Entity.Role] { index.actors[actor].roles }

    func tenures(of actor: Int) -> [Tenure] { index.actors[actor].tenures }

    func edition(of document: RecordID) -> Document.Edition? { index.edition(document).map { index.editions[$0] } }

    /// The relations that the record is a member of, in the order of their ids.
    package func relations(of id: RecordID) -> [Relation] {
        let rows = index.relations(of: id)
        if rows.isEmpty { return [] }
        return rows.compactMap { if case .relation(let relation) = records[$0] { relation } else { nil } }
            .sorted { $0.header.id < $1.header.id }
    }

    /// The rows of the statements tied to the meeting, ascending.
    package func statements(at meeting: RecordID) -> [Int] { row(of: meeting).flatMap { index.statements[$0] } ?? [] }

    /// Which sentences of the document are cited; nothing where there is no such document.
    package func coverage(of document: RecordID) -> Coverage? { index.edition(document).map { index.coverages[$0] } }
}

/// How much of a document the records speak of.
package struct Coverage: Equatable, Sendable {
    /// The sentences of the document, its heading not counted.
    package let sentences: Int
    /// How many of them some record cites.
    package let cited: Int
    /// The numbers of the others, ascending; a heading that nothing cites is among them as 0.
    package let uncited: [Int]

    /// `numbers` that the edition does not have are not counted, nor is one twice. O(sentences and numbers).
    init(of edition: Document.Edition, citing numbers: [Int]) {
        sentences = edition.sentences
        var isCited = [Bool](repeating: false, count: max(edition.sentences, 0) + 1)
        for number in numbers where isCited.indices.contains(number) { isCited[number] = true }
        uncited = isCited.indices.filter { !isCited[$0] && ($0 > 0 || edition.hasHeading) }
        cited = sentences - uncited.count { $0 > 0 }
    }
}
