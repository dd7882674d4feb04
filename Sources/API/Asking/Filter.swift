internal import Records
internal import Store

/// One filter of a list: the parameter, the field of the store that it asks, and which values it takes.
struct Filter: Sendable {
    /// What the values of a parameter are.
    enum Value: Sendable {
        /// Records of these types: an id, or a name that fits exactly one entity.
        case record([RecordType])
        case vocabulary([Term])
        /// Names and offices, compared folded.
        case text
        /// A time (EDTF).
        case date
        /// Words, phrases and what goes with them (`SearchQuery`).
        case words
        /// Ids of the list's own records.
        case id
    }

    /// The parameter.
    let name: String
    /// Nothing for what the store finds by other means: `id`, `q` and `date`.
    let field: Field?
    let value: Value
    /// Whether a record can have several of these values, so that asking for all of several makes sense.
    let isRepeatable: Bool
    /// Whether a record can do without, so that `none` makes sense.
    let isOptional: Bool
    /// What it asks, in one line.
    let summary: String

    init(_ name: String, _ field: Field?, _ value: Value, _ holds: Holds, _ summary: String) {
        self.name = name
        self.field = field
        self.value = value
        isRepeatable = holds == .some || holds == .many
        isOptional = holds == .oneOrNone || holds == .many
        self.summary = summary
    }

    /// How many values of the field a record has.
    enum Holds { case one, oneOrNone, some, many }

    /// Whether it makes sense to count its values.
    var isFacet: Bool { field != nil }
}

/// A word of a vocabulary and what it means.
struct Term: Equatable, Sendable {
    var word: String
    var meaning: String

    init(_ word: String, _ meaning: String) {
        self.word = word
        self.meaning = meaning
    }
}
