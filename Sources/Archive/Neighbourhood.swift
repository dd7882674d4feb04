internal import Records
internal import Store

/// The records around a change, read back from what is served where they are needed.
struct Neighbourhood {
    let snapshot: Snapshot
    /// What the change makes of ids; nothing: no record any more.
    let changes: [RecordID: Record?]
    private var former: [RecordID: Record?] = [:]

    init(of changes: [RecordID: Record?], in snapshot: Snapshot) {
        self.snapshot = snapshot
        self.changes = changes
    }

    mutating func before(_ id: RecordID) -> Record? {
        if let known = former[id] { return known }
        let record = snapshot.record(id)
        former[id] = .some(record)
        return record
    }

    mutating func now(_ id: RecordID) -> Record? {
        if let change = changes[id] { return change }
        return before(id)
    }

    /// The ids of the records that hold an id in any of the fields, as of before.
    func ids(holding id: RecordID, in fields: Field...) -> [RecordID] { snapshot.rows(holding: id, in: fields).map(snapshot.id) }
}

// Which records a change touches: those that are shown or found otherwise than before.
extension Neighbourhood {
    /// The records to encode, as they are now: what changed, and what shows it.
    mutating func touched() -> [Record] {
        var touched = Set(changes.keys)
        for (id, record) in changes {
            let old = before(id)
            for version in [old, record] { touched.formUnion(version?.whatTellsOfIt ?? []) }
            // Nothing names what was not there.
            guard let old else { continue }
            if Face(old) != record.map(Face.init) { touched.formUnion(whatShows(id)) }
            if case .statement = old { touched.formUnion(ids(holding: id, in: .asserting)) }
        }
        return touched.sorted().compactMap { id in
            guard let record = now(id) else { return nil }
            return !record.isRetracted || changes[id] != nil ? record : nil
        }
    }

    /// Whatever shows the name, the roles or the kind of a record: those that name it, and those that do so by way of these.
    private mutating func whatShows(_ id: RecordID) -> [RecordID] {
        var found: [RecordID] = []
        for row in snapshot.rows(naming: id) {
            let namer = snapshot.id(of: row)
            found.append(namer)
            switch before(namer) {
            // The other members show it as the one they are related with.
            case .relation(let relation): found += relation.members.map(\.id)
            // The meeting shows its topics, and facts its speaker.
            case .statement(let statement):
                found += [statement.meeting?.meeting.id].compactMap(\.self) + ids(holding: namer, in: .asserting)
            // Whoever names a party shows its side.
            case .entity(let entity) where entity.roles.contains { $0.side.id == id }:
                found += snapshot.rows(naming: namer).map(snapshot.id)
            default: break
            }
        }
        return found
    }
}

/// What others show of a record, or find it by.
private struct Face: Equatable {
    let kind: RecordKind
    let line: String
    var names: [Entity.Name] = []
    var roles: [Entity.Role] = []
    let isRetracted: Bool

    init(_ record: Record) {
        kind = record.kind
        line = record.line
        isRetracted = record.isRetracted
        if case .entity(let entity) = record { (names, roles) = (entity.names, entity.roles) }
    }
}

extension Record {
    /// The records that show what this one says: the documents it cites, their coverage; the members of a relation; the meeting of a statement,
    /// its topics.
    fileprivate var whatTellsOfIt: [RecordID] {
        if isRetracted { return [] }
        var found: [RecordID] = []
        forEachReference { id, role, _ in if role == .document || role == .member { found.append(id) } }
        if case .statement(let statement) = self, let meeting = statement.meeting, !statement.topics.isEmpty {
            found.append(meeting.meeting.id)
        }
        return found
    }
}
