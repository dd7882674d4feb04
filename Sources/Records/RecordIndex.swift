/// What is looked up in a `RecordSet`, by row. One object, so that nothing is retained for each of its parts when something is asked.
final class RecordIndex: Sendable {
    /// What is asked of a record most often; to copy one out of the records would cost a retain for each of its parts. Small, as it is mostly
    /// fetched from memory.
    struct Title: Sendable {
        let id: RecordID
        let line: String
        let kind: RecordKind
        /// Of an entity in `actors`, of a document in `editions` and `coverages`.
        let place: Int32
    }

    /// As what an entity acted.
    struct Actor: Sendable {
        let roles: [Entity.Role]
        let tenures: [Tenure]
    }

    let titles: [Title]
    let actors: [Actor]
    let editions: [Document.Edition]
    let coverages: [Coverage]
    /// The row of each id.
    private let rows: RowTable
    /// The rows whose id an earlier row has.
    let repeated: Set<Int>
    /// Of each member of a relation, the relations it is in. Few records are in any, so a look-up that finds none looks at little memory.
    private let related: [(id: RecordID, relations: [Int])]
    private let relatedRows: RowTable
    /// By the row of a meeting, the statements tied to it.
    let statements: [Int: [Int]]

    init(_ records: [Record], citing known: [RecordID: Set<Int>]) {
        var titles: [Title] = [], actors: [Actor] = [], editions: [Document.Edition] = []
        titles.reserveCapacity(records.count)
        for record in records {
            var place = 0
            switch record {
            case .entity(let entity):
                place = actors.count
                let roles = entity.roles
                actors.append(Actor(roles: roles, tenures: roles.map { Tenure(of: $0) }))
            case .document(let document):
                place = editions.count
                editions.append(document.edition)
            case .statement, .meeting, .fact, .relation: break
            }
            titles.append(Title(id: record.id, line: record.line, kind: record.kind, place: Int32(place)))
        }
        var rows = RowTable(capacity: records.count)
        var repeated: Set<Int> = []
        for row in titles.indices {
            let isNew = rows.insert(titles[row].id, row: row) { titles[$0].id == titles[row].id }
            if !isNew { repeated.insert(row) }
        }
        func row(of id: RecordID) -> Int? { rows.row(of: id) { titles[$0].id == id } }
        /// By the place of a document.
        var cited = Array(repeating: [] as [Int], count: editions.count)
        var relations: [RecordID: [Int]] = [:], statements: [Int: [Int]] = [:]
        for (number, record) in records.enumerated() where !record.isRetracted {
            record.forEachCitation { citation, _ in
                guard let row = row(of: citation.document), titles[row].kind.isDocument else { return }
                cited[Int(titles[row].place)].append(citation.sentence)
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
        var coverages: [Coverage] = []
        for row in titles.indices where titles[row].kind.isDocument {
            let place = Int(titles[row].place)
            coverages.append(Coverage(of: editions[place], citing: known[titles[row].id].map(Array.init) ?? cited[place]))
        }
        related = relations.map { ($0, $1) }
        var relatedRows = RowTable(capacity: relations.count)
        for (place, member) in related.enumerated() { relatedRows.insert(member.id, row: place) { _ in false } }
        self.titles = titles
        self.actors = actors
        self.editions = editions
        self.coverages = coverages
        self.rows = rows
        self.repeated = repeated
        self.relatedRows = relatedRows
        self.statements = statements
    }

    /// The first row with the id. O(1) on average.
    func row(of id: RecordID) -> Int? { rows.row(of: id) { titles[$0].id == id } }

    /// The rows of the relations that the record is a member of, ascending.
    func relations(of id: RecordID) -> [Int] {
        relatedRows.row(of: id) { related[$0].id == id }.map { related[$0].relations } ?? []
    }

    /// Where an entity stands in `actors`.
    func actor(_ entity: RecordID) -> Int? {
        row(of: entity).flatMap { titles[$0].kind.entity == nil ? nil : Int(titles[$0].place) }
    }

    /// Where a document stands in `editions` and `coverages`.
    func edition(_ document: RecordID) -> Int? { row(of: document).flatMap { titles[$0].kind.isDocument ? Int(titles[$0].place) : nil } }
}

extension RecordKind {
    fileprivate var isDocument: Bool { if case .document = type { true } else { false } }
}
