/// What a record is: its type, and of an entity the kind.
package struct RecordKind: Hashable, Sendable {
    package let type: RecordType
    package let entity: Entity.Kind?
}

extension Record {
    package var kind: RecordKind {
        if case .entity(let entity) = self { RecordKind(type: .entity, entity: entity.kind) } else { RecordKind(type: type, entity: nil) }
    }
}

/// A set of kinds of record: whole types, and of the entities certain kinds.
package struct RecordKinds: Equatable, Sendable {
    /// Without the entities, unless all of them.
    package var types: Set<RecordType>
    package var entities: Set<Entity.Kind>

    private init(types: Set<RecordType> = [], entities: Set<Entity.Kind> = []) {
        self.types = types
        self.entities = entities
    }

    package static let any = RecordKinds(types: Set(RecordType.allCases))
    package static let none = RecordKinds()
    /// Whoever can speak and act.
    package static let actors = entities(.person, .group, .state, .organization, .alliance)
    /// Actors in their own right, not persons.
    package static let powers = entities(.state, .organization, .alliance)
    package static let places = entities(.city, .region, .state)

    package static func type(_ type: RecordType) -> RecordKinds { RecordKinds(types: [type]) }
    package static func entities(_ kinds: Entity.Kind...) -> RecordKinds { RecordKinds(entities: Set(kinds)) }

    package func or(_ other: RecordKinds) -> RecordKinds {
        RecordKinds(types: types.union(other.types), entities: entities.union(other.entities))
    }

    package func contains(_ kind: RecordKind) -> Bool {
        if let entity = kind.entity, entities.contains(entity) { return true }
        return types.contains(kind.type)
    }

    package func contains(_ record: Record) -> Bool { contains(record.kind) }
}

extension RecordKinds: CustomStringConvertible {
    /// "a city, region or state".
    package var description: String {
        if types.count == RecordType.allCases.count { return "any record" }
        let names =
            RecordType.allCases.filter(types.contains).map(\.rawValue) + Entity.Kind.allCases.filter(entities.contains).map(\.rawValue)
        guard let last = names.last else { return "nothing" }
        let article = "aeiou".contains(names[0].prefix(1)) ? "an" : "a"
        return names.count == 1 ? "\(article) \(last)" : "\(article) \(names.dropLast().joined(separator: ", ")) or \(last)"
    }
}
