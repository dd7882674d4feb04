/// What is looked up in a `RecordSet`, by row. One object, so that nothing is retained for each of its parts when something is asked.
final class RecordIndex: Sendable {
    /// What is asked of a record most often; to copy one out of the records would cost a retain for each of its parts.
    struct Title: Sendable {
        let id: RecordID
        let kind: RecordKind
        let line: String
        let partOf: RecordID?
        /// Of an entity.
        let roles: [Entity.Role]
        let tenures: [Tenure]
        /// Of a document.
        let edition: Document.Edition?

        init(of record: Record) {
            id = record.id
            kind = record.kind
            line = record.line
            partOf = record.partOf?.id
            if case .entity(let entity) = record { roles = entity.roles } else { roles = [] }
            tenures = roles.map { Tenure(of: $0) }
            if case .document(let document) = record { edition = document.edition } else { edition = nil }
        }
    }

    let titles: [Title]
    /// The row of each id.
    private let rows: RowTable
    /// By a member, the relations it is in. Few records are in any, so a look-up that finds none looks at little memory.
    let relations: [RecordID: [Int]]
    /// By the row of a meeting, the statements tied to it.
    let statements: [Int: [Int]]
    /// By the row of a document.
    let coverages: [Int: Coverage]

    init(_ records: [Record], citing known: [RecordID: Set<Int>]) {
        let titles = records.map { Title(of: $0) }
        var rows = RowTable(capacity: records.count)
        for row in titles.indices { rows.insert(titles[row].id, row: row) { titles[$0].id == titles[row].id } }
        func row(of id: RecordID) -> Int? { rows.row(of: id) { titles[$0].id == id } }
        var cited: [Int: [Int]] = [:], relations: [RecordID: [Int]] = [:], statements: [Int: [Int]] = [:], coverages: [Int: Coverage] = [:]
        for (number, record) in records.enumerated() where !record.isRetracted {
            record.forEachCitation { citation, _ in
                if let document = row(of: citation.document) { cited[document, default: []].append(citation.sentence) }
            }
            switch record {
            case .relation(let relation):
                for member in Set(relation.members.map(\.id)) {
                    if row(of: member) != nil { relations[member, default: []].append(number) }
                }
            case .statement:
                if let meeting = record.occasion, let meeting = row(of: meeting.meeting.id) {
                    statements[meeting, default: []].append(number)
                }
            case .document, .entity, .meeting, .fact: break
            }
        }
        for (number, record) in records.enumerated() {
            guard case .document(let document) = record else { continue }
            coverages[number] = Coverage(of: document.edition, citing: known[record.id].map(Array.init) ?? cited[number] ?? [])
        }
        self.titles = titles
        self.rows = rows
        self.relations = relations
        self.statements = statements
        self.coverages = coverages
    }

    /// The first row with the id. O(1) on average.
    func row(of id: RecordID) -> Int? { rows.row(of: id) { titles[$0].id == id } }
}
