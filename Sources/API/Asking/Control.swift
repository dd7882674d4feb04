/// A parameter that is no filter: it shapes the answer.
enum Control: String, CaseIterable, Sendable {
    case sort, match, facets, fields, limit, cursor, explain, pretty

    /// What it does, in one line.
    var summary: String {
        switch self {
        case .sort: "The order of the rows; undated ones come last."
        case .match: "Whether a time must lie within ‘date’ (certain) or may overlap it (possible)."
        case .facets: "Filters whose values are to be counted over all rows, separated by commas; in JSON only."
        case .fields: "The members to show, separated by commas; in CSV also columns (speaker.name)."
        case .limit: "How many rows at most: 20 unless given, in CSV and JSON Lines all."
        case .cursor: "Where to go on: taken from ‘page.next’."
        case .explain:
            "Answers with the plan instead of the rows: what each condition costs, and in which order they are taken; in JSON only."
        case .pretty: "Written for eyes, with line breaks; in JSON only."
        }
    }

    /// Those of an answer that is one record.
    static let ofRecord: [Control] = [.fields, .pretty]
}
