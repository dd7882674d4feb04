import Records
import Text

extension Scan {
    /// Every word of the record's texts, and of all names of the entities it names.
    func foldedWords(of record: Record) -> Set<String> {
        var texts: [String], named: [RecordID?] = []
        switch record {
        case .document(let document): texts = [document.name, document.publisher ?? ""]
        case .entity(let entity):
            texts = names(of: entity) + entity.roles.map { $0.office ?? "" }
            named = [entity.partOf?.id]
        case .statement(let statement):
            texts = [statement.gist] + statement.words + statement.readings.flatMap { [$0.printed, $0.meant] }
            named = [statement.speaker?.id, statement.reportedBy?.reporter.id, statement.place?.id]
            named += (statement.addressees + statement.topics + statement.about).map(\.id)
        case .meeting(let meeting):
            texts = [meeting.name] + meeting.accounts.map { $0.term ?? "" }
            named = [meeting.place?.id] + meeting.participants.map(\.who.id)
            for account in meeting.accounts {
                named += [account.place?.id] + account.participants.map(\.who.id) + account.discussed.map(\.id)
            }
        case .fact(let fact):
            texts = [fact.gist]
            named = [fact.object?.id] + (fact.subjects + fact.topics).map(\.id)
        case .relation(let relation):
            texts = [relation.gist, relation.ground]
            named = relation.members.map(\.id)
        }
        for id in named {
            if let id, case .entity(let entity)? = records[id] { texts += names(of: entity) }
        }
        return Set(texts.flatMap(fold))
    }

    private func names(of entity: Entity) -> [String] { [entity.name] + entity.names.map(\.text) }
}
