internal import Records
internal import Text

/// A filter as it was asked for and understood.
struct Asked: Equatable, Sendable {
    /// One occurrence of the parameter: any of its values, or none at all.
    struct Group: Equatable, Sendable {
        var values: [Meaning] = []
        var orNone = false
    }

    let filter: Filter
    /// One for each occurrence; all of them hold.
    var groups: [Group]

    static func == (left: Asked, right: Asked) -> Bool {
        left.filter.name == right.filter.name && left.groups == right.groups
    }
}

/// What a value was understood to mean.
enum Meaning: Equatable, Sendable {
    case record(RecordID, name: String)
    /// A word of a vocabulary, a name, an office.
    case word(String)
    case date(EDTF)
    /// Words, as they are looked for.
    case words(SearchQuery)

    /// The key that the store knows it by; nothing for dates and words.
    var key: String? {
        switch self {
        case .record(let id, _): id.text
        case .word(let word): word
        case .date, .words: nil
        }
    }
}
