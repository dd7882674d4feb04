import JSON

/// A string of a record, and where it stands.
struct PlacedString {
    /// RFC 6901.
    let pointer: String
    let text: String
    /// Whether a `basis` beside it says `cross-document`.
    let isCrossDocument: Bool
    /// Whether it is given as the source prints it: any `printed`, and an account's `term`.
    let isPrinted: Bool
    /// Whether it is a quoted stretch of a statement's `words`.
    let isQuoted: Bool
}

extension JSONValue {
    /// All strings in the value, in the order of the text; names of members are none.
    func strings(at pointer: String = "", in object: JSONValue? = nil) -> [PlacedString] {
        switch kind {
        case .object: members.flatMap { name, value in value.strings(at: "\(pointer)/\(name.string ?? "")", in: self) }
        case .array: elements.enumerated().flatMap { $0.element.strings(at: "\(pointer)/\($0.offset)", in: object) }
        case .string:
            [
                PlacedString(
                    pointer: pointer, text: string ?? "", isCrossDocument: object?["basis"]?.equals("cross-document") ?? false,
                    isPrinted: pointer.hasSuffix("/printed") || pointer.hasSuffix("/term"), isQuoted: pointer.hasPrefix("/words/"))
            ]
        case .number, .boolean, .null: []
        }
    }
}
