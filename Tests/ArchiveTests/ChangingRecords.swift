import Records
import Samples

/// Records that grow and change in every way that shows elsewhere: names, roles, citations, members, topics, and being taken back.
struct ChangingRecords {
    private(set) var records: [Record]
    private var chance: SeededGenerator
    /// All that there will ever be; the records are a beginning of them.
    private let all: [Record]
    private var next = 100

    init(seed: UInt64) {
        chance = SeededGenerator(seed: seed)
        all = Record.samples(200, using: &chance)
        records = Array(all[..<next])
    }

    mutating func add() -> Record? {
        guard next < all.count else { return nil }
        records.append(all[next])
        next += 1
        return records.last
    }

    /// Changes some records, and answers with these and the ids that are no more.
    mutating func change() -> (changed: [Record], removed: [RecordID]) {
        var changed: [RecordID: Record] = [:], removed: [RecordID] = []
        for _ in 0..<Int.random(in: 1...3, using: &chance) {
            let index = records.indices.randomElement(using: &chance) ?? 0
            switch Int.random(in: 0..<8, using: &chance) {
            case 0, 1: if let record = add() { changed[record.id] = record }
            case 2: if let id = removeLast() { (changed[id], removed) = (nil, removed + [id]) }
            case 3 where records[index].type == .relation || records[index].type == .statement:
                records[index] = records[index].header.retracted == nil ? records[index].retracted : records[index]
                changed[records[index].id] = records[index]
            case 4, 5:
                guard let other = records.filter({ $0.type == records[index].type }).randomElement(using: &chance) else { continue }
                records[index] = records[index].turned(into: other)
                changed[records[index].id] = records[index]
            default:
                records[index] = records[index].changed(using: &chance)
                changed[records[index].id] = records[index]
            }
        }
        return (Array(changed.values), removed)
    }

    /// References only point backwards, so nothing names the last one. What was taken back stays that.
    private mutating func removeLast() -> RecordID? {
        guard let last = records.last, last.type == .statement || last.type == .fact, last.header.version == 1 else { return nil }
        if records.contains(where: { record in record.references.contains { $0.id == last.id } }) { return nil }
        records.removeLast()
        return last.id
    }
}

extension Record {
    var retracted: Record {
        changingHeader { $0.retracted = Retraction(at: Timestamp(seconds: 1_900_000_000), reason: "Counted twice.") }
    }

    /// With all of another record's content, and its own name for ever.
    func turned(into other: Record) -> Record {
        other.changingHeader { header in
            header.id = id
            header.version = self.header.version + 1
            header.retracted = self.header.retracted
        }
    }

    /// A new version in which one thing is other.
    func changed(using chance: inout SeededGenerator) -> Record {
        let drops = Bool.random(using: &chance), mark = "\(Int.random(in: 0..<1000, using: &chance))"
        let newer = changingHeader { $0.version += 1 }
        switch newer {
        case .document(var document):
            if drops { document.header.citations = [] } else { document.name = "Paper \(mark)" }
            return .document(document)
        case .entity(var entity):
            switch Int.random(in: 0..<3, using: &chance) {
            case 0: entity.name = "Renamed \(mark)"
            case 1: entity.names = drops ? [] : [Entity.Name(text: "Also \(mark)")]
            default: entity.roles = drops ? [] : entity.roles.map { role in Entity.Role(office: "Office \(mark)", side: role.side) }
            }
            return .entity(entity)
        case .statement(var statement):
            switch Int.random(in: 0..<4, using: &chance) {
            case 0: statement.gist = "It says \(mark)."
            case 1: statement.topics = drops ? [] : statement.topics.reversed()
            case 2: statement.header.citations = drops ? [] : statement.header.citations.reversed()
            default: (statement.speaker, statement.attribution) = (nil, nil)
            }
            return .statement(statement)
        case .meeting(var meeting):
            if drops { meeting.accounts = [] } else { meeting.name = "Talks \(mark)" }
            return .meeting(meeting)
        case .fact(var fact):
            if drops { fact.statements = [] } else { fact.gist = "It holds \(mark)." }
            return .fact(fact)
        case .relation(var relation):
            if drops { relation.members = relation.members.reversed() } else { relation.ground = "Because of \(mark)." }
            return .relation(relation)
        }
    }

    private func changingHeader(_ change: (inout RecordHeader) -> Void) -> Record {
        switch self {
        case .document(var record):
            change(&record.header)
            return .document(record)
        case .entity(var record):
            change(&record.header)
            return .entity(record)
        case .statement(var record):
            change(&record.header)
            return .statement(record)
        case .meeting(var record):
            change(&record.header)
            return .meeting(record)
        case .fact(var record):
            change(&record.header)
            return .fact(record)
        case .relation(var record):
            change(&record.header)
            return .relation(record)
        }
    }
}
