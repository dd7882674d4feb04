package import Records

extension Record {
    /// Valid, varied, mutually referring records about invented matters; from 12 on of all six types.
    ///
    /// The same chance gives the same records. References only point backwards, so every beginning of the list is whole too.
    package static func samples(_ count: Int, using chance: inout SeededGenerator) -> [Record] {
        var samples = Samples(chance: chance)
        while samples.records.count < count { samples.add() }
        chance = samples.chance
        return samples.records
    }
}

/// Grows a record, one after the other.
struct Samples {
    var chance: SeededGenerator
    private(set) var records: [Record] = []
    var documents: [Document] = []
    var entities: [Entity] = []
    var entitiesByKind: [Entity.Kind: [RecordID]] = [:]
    var statements: [Statement] = []
    var statementsBySpeaker: [RecordID?: [RecordID]] = [:]
    var meetings: [Meeting] = []
    var facts: [Fact] = []

    init(chance: SeededGenerator) { self.chance = chance }

    /// The first records take turns, so that there is something of everything to refer to.
    private static let opening: [RecordType] = [
        .document, .entity, .entity, .entity, .entity, .entity, .statement, .meeting, .statement, .fact, .statement, .relation,
    ]

    mutating func add() {
        let type = records.count < Self.opening.count ? Self.opening[records.count] : drawType()
        switch type {
        case .document:
            let document = document()
            documents.append(document)
            records.append(.document(document))
        case .entity:
            let entity = entity()
            entities.append(entity)
            entitiesByKind[entity.kind, default: []].append(entity.header.id)
            records.append(.entity(entity))
        case .statement:
            let statement = statement()
            statements.append(statement)
            statementsBySpeaker[statement.speaker?.id, default: []].append(statement.header.id)
            records.append(.statement(statement))
        case .meeting:
            let meeting = meeting()
            meetings.append(meeting)
            records.append(.meeting(meeting))
        case .fact:
            let fact = fact()
            facts.append(fact)
            records.append(.fact(fact))
        case .relation: records.append(.relation(relation()))
        }
    }

    private mutating func drawType() -> RecordType {
        switch Int.random(in: 0..<100, using: &chance) {
        case ..<4: .document
        case ..<22: .entity
        case ..<62: .statement
        case ..<72: .meeting
        case ..<92: .fact
        default: .relation
        }
    }

    /// How many records there are so far: it makes ids, names and gists unique.
    var number: Int { records.count }

    mutating func anyRecord() -> Record { pick(records) }

    /// Some entity that is one of the kinds.
    mutating func anyEntity(of kinds: RecordKinds) -> RecordID? {
        let wanted = Entity.Kind.allCases.filter { kinds.contains(RecordKind(type: .entity, entity: $0)) }
        let lists = wanted.compactMap { entitiesByKind[$0] }
        guard !lists.isEmpty else { return nil }
        var row = number(0...lists.reduce(0) { $0 + $1.count } - 1)
        for list in lists {
            if row < list.count { return list[row] }
            row -= list.count
        }
        return nil
    }

    /// Entities that may stand in such a role, none twice.
    mutating func references(to role: ReferenceRole, atMost limit: Int) -> [Reference] {
        let ids = Set((0..<number(0...limit)).compactMap { _ in anyEntity(of: role.kinds) })
        return ids.sorted().map { reference(to: $0) }
    }
}
