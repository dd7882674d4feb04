/// What a record is: its type, and of an entity the kind.
package struct RecordKind: Hashable, Sendable {
    package let type: RecordType
    package let entity: Entity.Kind?

    package init(type: RecordType, entity: Entity.Kind? = nil) {
        self.type = type
        self.entity = entity
    }
}

extension Record {
    package var kind: RecordKind {
        if case .entity(let entity) = self { RecordKind(type: .entity, entity: entity.kind) } else { RecordKind(type: type, entity: nil) }
    }
}

/// A set of kinds of record: whole types, and of the entities certain kinds.
package struct RecordKinds: Equatable, Sendable {
    /// A bit for each. Without the entities, unless all of them.
    private var types: UInt8 = 0
    private var entities: UInt16 = 0

    private init() {}

    package static let any = RecordType.allCases.reduce(none) { $0.or(.type($1)) }
    package static let none = RecordKinds()
    /// Whoever can speak and act.
    package static let actors = entities(.person, .group, .state, .organization, .alliance)
    /// Actors in their own right, not persons.
    package static let powers = entities(.state, .organization, .alliance)
    package static let places = entities(.city, .region, .state)

    package static func type(_ type: RecordType) -> RecordKinds {
        var kinds = none
        kinds.types = type.bit
        return kinds
    }

    package static func entities(_ kinds: Entity.Kind...) -> RecordKinds {
        var all = none
        for kind in kinds { all.entities |= kind.bit }
        return all
    }

    package func or(_ other: RecordKinds) -> RecordKinds {
        var kinds = self
        kinds.types |= other.types
        kinds.entities |= other.entities
        return kinds
    }

    package func contains(_ kind: RecordKind) -> Bool {
        if let entity = kind.entity, contains(entity) { return true }
        return contains(kind.type)
    }

    private func contains(_ type: RecordType) -> Bool { types & type.bit != 0 }
    private func contains(_ entity: Entity.Kind) -> Bool { entities & entity.bit != 0 }

    package func contains(_ record: Record) -> Bool { contains(record.kind) }
}

extension RecordKinds: CustomStringConvertible {
    /// "a city, region or state".
    package var description: String {
        if self == .any { return "any record" }
        let names =
            RecordType.allCases.filter { contains($0) }.map(\.rawValue) + Entity.Kind.allCases.filter { contains($0) }.map(\.rawValue)
        guard let last = names.last else { return "nothing" }
        let article = "aeiou".contains(names[0].prefix(1)) ? "an" : "a"
        return names.count == 1 ? "\(article) \(last)" : "\(article) \(names.dropLast().joined(separator: ", ")) or \(last)"
    }
}

extension RecordType {
    fileprivate var bit: UInt8 {
        switch self {
        case .document: 1
        case .entity: 2
        case .statement: 4
        case .meeting: 8
        case .fact: 16
        case .relation: 32
        }
    }
}

extension Entity.Kind {
    fileprivate var bit: UInt16 {
        switch self {
        case .person: 1
        case .group: 2
        case .state: 4
        case .organization: 8
        case .alliance: 16
        case .city: 32
        case .region: 64
        case .treaty: 128
        case .draftAgreement: 256
        case .programme: 512
        case .charter: 1024
        case .topic: 2048
        }
    }
}
