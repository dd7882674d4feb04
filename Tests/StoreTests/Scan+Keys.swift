import Records
import Store
import Text

func folded(_ text: String) -> String { fold(text).joined(separator: " ") }

extension Scan {
    /// Read off the record's members one by one.
    func printedKeys(of record: Record, in field: Field) -> Set<String> {
        switch field {
        case .type: return [record.type.rawValue]
        case .document: return documents(of: record)
        case .has: return Set(record.shownMembers)
        default: break
        }
        var keys: [String?] = []
        switch record {
        case .document(let document): keys = self.keys(of: document, in: field)
        case .entity(let entity): keys = self.keys(of: entity, in: field)
        case .statement(let statement): keys = self.keys(of: statement, in: field)
        case .meeting(let meeting): keys = self.keys(of: meeting, in: field)
        case .fact(let fact): keys = self.keys(of: fact, in: field)
        case .relation(let relation):
            if field == .kind { keys = [relation.kind.rawValue] }
            if field == .member { keys = relation.members.map(\.id.text) }
        }
        return Set(keys.compactMap { $0 })
    }

    private func documents(of record: Record) -> Set<String> {
        var documents = record.citations.map(\.citation.document.text)
        if record.type == .document { documents.append(record.id.text) }
        if case .meeting(let meeting) = record {
            documents += meeting.accounts.map(\.document.text) + meeting.history.map(\.document.text)
        }
        return Set(documents)
    }

    private func keys(of document: Document, in field: Field) -> [String?] {
        switch field {
        case .side: return [document.side?.id.text]
        case .genre: return [document.genre.rawValue]
        case .language: return [document.language]
        case .about:
            let named = records.records.map(\.references)
            let citing = named.filter { $0.contains { $0.role == .document && $0.id == document.header.id } }
            return citing.joined().filter { $0.role != .document }.map(\.id.text)
        default: return []
        }
    }

    private func keys(of entity: Entity, in field: Field) -> [String?] {
        switch field {
        case .kind: [entity.kind.rawValue]
        case .name: [entity.name] + entity.names.map(\.text)
        case .office: entity.roles.map(\.office)
        case .side: entity.roles.map(\.side.id.text)
        case .partOf: [entity.partOf?.id.text]
        default: []
        }
    }

    /// A state, an organization or an alliance without a role stands for itself.
    private func side(of id: RecordID, on date: RecordDate?) -> String? {
        if let side = records.roleSide(of: id, on: date) { return side.text }
        guard case .entity(let entity)? = records[id], [.state, .organization, .alliance].contains(entity.kind) else { return nil }
        return id.text
    }

    private func keys(of statement: Statement, in field: Field) -> [String?] {
        switch field {
        case .speaker: [statement.speaker?.id.text]
        case .side: [statement.speaker.flatMap { side(of: $0.id, on: statement.date) }]
        case .addressee: statement.addressees.map(\.id.text)
        case .about: statement.about.map(\.id.text)
        case .topic: statement.topics.map(\.id.text)
        case .meeting: [statement.meeting?.meeting.id.text]
        case .reportedBy: [statement.reportedBy?.reporter.id.text]
        case .containing: [statement.reportedBy?.containing?.text]
        case .mode: [statement.mode.rawValue]
        case .fidelity: [statement.fidelity.rawValue]
        case .attribution: [statement.attribution?.kind.rawValue]
        case .act: [statement.act.rawValue]
        case .place: [statement.place?.id.text]
        case .quotable: [String(statement.isQuotable)]
        default: []
        }
    }

    private func keys(of meeting: Meeting, in field: Field) -> [String?] {
        let told = meeting.accounts.flatMap { account in account.participants.map { ($0, account.date ?? meeting.date) } }
        let present = meeting.participants.map { ($0, meeting.date) } + told
        switch field {
        case .participant: return present.map(\.0.who.id.text)
        case .side: return present.map { side(of: $0.0.who.id, on: $0.1) }
        case .kind: return [meeting.kind.rawValue]
        case .status: return [meeting.status.rawValue]
        case .place: return [meeting.place?.id.text] + meeting.accounts.map { $0.place?.id.text }
        case .topic:
            return meeting.accounts.flatMap { account in
                (account.discussed + records.topics(of: account, in: meeting)).map(\.id.text)
            }
        case .partOf: return [meeting.partOf?.id.text]
        default: return []
        }
    }

    private func keys(of fact: Fact, in field: Field) -> [String?] {
        switch field {
        case .subject: fact.subjects.map(\.id.text)
        case .predicate: [fact.predicate.rawValue]
        case .object: [fact.object?.id.text]
        case .topic: fact.topics.map(\.id.text)
        case .asserting: fact.statements.map(\.id.text)
        case .assertedBy: [records.assertion(of: fact)?.speaker.id.text]
        default: []
        }
    }
}

extension Record {
    /// Stands for the optional members that the served record shows.
    var shownMembers: [String] { (date == nil ? [] : ["date"]) + (header.citations.isEmpty ? [] : ["citations"]) }
}
