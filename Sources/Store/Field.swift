package import Records

/// What the store finds records by. A record holds any number of keys in each field: ids of other records, or words of a vocabulary.
package enum Field: UInt8, CaseIterable, Sendable {
    // Every record. The key of `has` is the name of an optional member that the served record shows.
    case type, document, has
    // Statements. The keys of `quotable` are `true` and `false`.
    case speaker, addressee, about, meeting, reportedBy, containing, mode, fidelity, attribution, act, quotable
    // Meetings.
    case participant, status
    // Facts.
    case subject, predicate, object, assertedBy, asserting
    // Entities, documents, relations.
    case name, office, genre, language, member
    // Several of them.
    case side, topic, place, kind, partOf
}

extension Field {
    // Made once: to spell a case is to look it up in the program's metadata, thousands of instructions.
    private static let names = allCases.map { "\($0)" }

    /// The word it is called by here.
    package var name: String { Self.names[Int(rawValue)] }

    /// The types of record that can hold a key in the field.
    package var types: [RecordType] {
        switch self {
        case .type, .document, .has: RecordType.allCases
        case .speaker, .addressee, .meeting, .reportedBy, .containing, .mode, .fidelity, .attribution, .act, .quotable: [.statement]
        case .about: [.statement, .document]
        case .participant, .status: [.meeting]
        case .subject, .predicate, .object, .assertedBy, .asserting: [.fact]
        case .name, .office: [.entity]
        case .genre, .language: [.document]
        case .member: [.relation]
        case .side: [.statement, .meeting, .entity, .document]
        case .topic: [.statement, .meeting, .fact]
        case .place: [.statement, .meeting]
        case .kind: [.meeting, .entity, .relation]
        case .partOf: [.meeting, .entity]
        }
    }

    /// Those whose keys are ids of records that are named, in any role or by way of what is computed.
    static let naming: [Field] = [
        .document, .speaker, .addressee, .about, .meeting, .reportedBy, .containing, .participant, .subject, .object, .assertedBy,
        .asserting, .member, .side, .topic, .place, .partOf,
    ]

    /// Whether a key stands for everything that is `part_of` it too.
    package var includesParts: Bool { self == .place || self == .topic || self == .side }

    /// Whether keys are compared by their folded words: "president" finds "President".
    package var isFolded: Bool { self == .name || self == .office }
}
