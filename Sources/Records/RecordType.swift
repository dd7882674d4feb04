/// The six kinds of record. Each has one collection.
package enum RecordType: String, CaseIterable, Sendable {
    case document, entity, statement, meeting, fact, relation

    /// The name of the collection, as it stands in paths and file names.
    package var collection: String {
        switch self {
        case .entity: "entities"
        case .document, .statement, .meeting, .fact, .relation: rawValue + "s"
        }
    }

    package init?(collection: String) {
        guard let type = Self.allCases.first(where: { $0.collection == collection }) else { return nil }
        self = type
    }
}
