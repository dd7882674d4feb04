import JSON

/// A word or a few that a record gives as the source prints them: any member `printed`, and an account's `term`.
struct PrintedTerm: Equatable {
    /// RFC 6901.
    let pointer: String
    let text: String
    /// Whether its `basis` is `cross-document`: then it may stand in any sentence of the documents cited.
    let isCrossDocument: Bool

    /// All of them in a record, in the order of its members.
    static func all(in value: JSONValue, at pointer: String = "") -> [PrintedTerm] {
        switch value.kind {
        case .object:
            let isCrossDocument = value["basis"]?.equals("cross-document") ?? false
            return value.members.flatMap { name, value in
                let place = "\(pointer)/\(name.string ?? "")"
                guard name.equals("printed") || name.equals("term"), let text = value.string else { return all(in: value, at: place) }
                return [PrintedTerm(pointer: place, text: text, isCrossDocument: isCrossDocument)]
            }
        case .array: return value.elements.enumerated().flatMap { all(in: $0.element, at: "\(pointer)/\($0.offset)") }
        case .string, .number, .boolean, .null: return []
        }
    }
}
