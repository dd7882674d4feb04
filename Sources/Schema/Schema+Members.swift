internal import Bytes
internal import JSON
package import Records

extension Schema {
    /// What is known of a member beside its value: for `fields=`, `has=` and the documentation.
    package struct MemberDescription: Sendable {
        package let name: String
        package let summary: String
        /// Whether every record of the type that is served has it.
        package let isRequired: Bool
        /// Whether the server makes or keeps it.
        package let isReadOnly: Bool
    }

    /// The members of a type, in the order in which they are served.
    package static func members(of type: RecordType) -> [MemberDescription] { descriptions[type] ?? [] }

    private static let descriptions = Dictionary(uniqueKeysWithValues: RecordType.allCases.map { ($0, shape(of: $0).descriptions) })

    static func shape(of type: RecordType) -> Shape {
        switch type {
        case .document: document.shape
        case .entity: entity.shape
        case .statement: statement.shape
        case .meeting: meeting.shape
        case .fact: fact.shape
        case .relation: relation.shape
        }
    }

    /// A citation may only support members that its record has.
    static func unsupportedMembers(of record: Record) -> [Fault] {
        var faults: [Fault] = []
        record.forEachCitation { citation, place in
            if citation.supports.isEmpty { return }
            let names =
                switch (record.type, place.depth) {
                case (.entity, 2): supportedByRoles
                case (.meeting, 2): supportedByAccounts
                case (let type, _): supported[type] ?? []
                }
            for (index, name) in citation.supports.enumerated() where !names.contains(name) {
                faults.append(
                    Fault(
                        place.then(.supports, index).pointer, .valueUnknown, "‘\(name)’ is not a member that a citation can support.",
                        meant: name, among: names))
            }
        }
        return faults
    }

    private static let supportedByRoles = supportable(role.shape)
    private static let supportedByAccounts = supportable(account.shape)
    private static let supported = Dictionary(uniqueKeysWithValues: RecordType.allCases.map { ($0, supportable(shape(of: $0))) })

    private static func supportable(_ shape: Shape) -> [String] {
        shape.descriptions.filter { !$0.isReadOnly && !["id", "citations", "notes", "retracted"].contains($0.name) }.map(\.name)
    }
}

extension Shape {
    fileprivate var descriptions: [Schema.MemberDescription] {
        guard case .object(let object) = self else { return [] }
        return object.members.map { .init(name: $0.name, summary: $0.summary, isRequired: $0.isRequired, isReadOnly: $0.isReadOnly) }
    }
}
