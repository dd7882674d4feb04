internal import Records
internal import Schema

extension Filter.Value {
    static func words<Words: Vocabulary>(of type: Words.Type) -> Filter.Value {
        .vocabulary(type.allCases.map { Term($0.rawValue, $0.meaning) })
    }

    static let quotable = vocabulary([
        Term("true", "The words are in quotation marks, and are the speaker's own or officially translated."),
        Term("false", "They are not."),
    ])

    static func types(_ types: RecordType...) -> Filter.Value { .vocabulary(types.map { Term($0.rawValue, $0.meaning) }) }

    /// The members that records of these types can do without.
    static func optionalMembers(of types: [RecordType]) -> Filter.Value {
        var terms: [Term] = []
        for member in types.flatMap(Schema.shownMembers) where !member.isRequired && !terms.contains(where: { $0.word == member.name }) {
            terms.append(Term(member.name, member.summary))
        }
        return .vocabulary(terms)
    }
}

extension Schema {
    /// The members that a record can be seen with: one that was retracted answers with a problem instead.
    static func shownMembers(of type: RecordType) -> [MemberDescription] { members(of: type).filter { $0.name != "retracted" } }
}
