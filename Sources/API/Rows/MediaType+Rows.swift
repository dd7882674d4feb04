internal import HTTP

extension MediaType {
    /// How a list is written line by line; the last is another name of the one before it.
    static let ofRows: [MediaType] = [.csv, .jsonLines, .newlineJSON]

    /// As an Accept says it.
    var name: String { "\(type)/\(subtype)" }

    /// What a list is in this form, in a line or two for the documentation.
    var rowsSummary: String {
        switch self {
        case .csv:
            "All rows, one a line, as CSV (RFC 4180). Columns are members, dotted (speaker.name), in the order of the record; the values of a "
                + "list stand in one cell, joined by ‘; ’. A text that begins with =, +, -, @, a tab, a line break or an apostrophe has an "
                + "apostrophe in front, so that no spreadsheet takes it for a formula."
        case .jsonLines: "All rows, one a line, each the JSON of a record."
        case .newlineJSON: "The same under another name."
        default: "A page of rows, with what was understood, facets, and where to go on."
        }
    }
}
