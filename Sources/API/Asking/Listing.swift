internal import Records
internal import Store

/// What can be asked of one list: the plain table from which requests are read, and the index and the OpenAPI description written.
struct Listing: Sendable {
    let path: String
    /// What its rows are called: “statements”.
    let rows: String
    /// One of them: “a statement”.
    var row: String { types.count == 1 ? types[0].withArticle : "a record" }
    /// What they are, in one line.
    var summary: String {
        if needsWords { return "Statements, meetings, facts and documents by their words, best first, with what was found in each." }
        return types.count == 1 ? types[0].meaning : "Statements, meetings and facts in one order."
    }
    let types: [RecordType]
    let filters: [Filter]
    /// Whether its records have a time, so that they can be sorted by it.
    let isDated: Bool
    /// Whether it is a search: `q` must be given, and each row is a hit.
    let needsWords: Bool

    init(_ path: String, _ rows: String, _ types: [RecordType], isDated: Bool, needsWords: Bool = false, _ filters: [Filter]) {
        self.path = path
        self.rows = rows
        self.types = types
        self.isDated = isDated
        self.needsWords = needsWords
        self.filters = filters + Listing.everywhere(types)
    }

    /// In the order of the documentation.
    static let all = [documents, entities, statements, meetings, facts, relations, timeline, search]

    /// The list of one collection.
    static func of(_ type: RecordType) -> Listing {
        switch type {
        case .document: documents
        case .entity: entities
        case .statement: statements
        case .meeting: meetings
        case .fact: facts
        case .relation: relations
        }
    }

    func filter(named name: String) -> Filter? { filters.first { $0.name == name } }
}

extension Listing {
    static let statements = Listing(
        "/v1/statements", "statements", [.statement], isDated: true,
        [
            Filter("speaker", .speaker, .record([.entity]), .oneOrNone, "Who said it."),
            Filter("side", .side, .record([.entity]), .many, "The state or organization the speaker acted for that day, with its parts."),
            Filter("addressee", .addressee, .record([.entity]), .many, "To whom it was said."),
            Filter("about", .about, .record(RecordType.allCases), .many, "What it is about."),
            Filter("topic", .topic, .record([.entity]), .many, "Its topic, with the topics that are part of it."),
            Filter("meeting", .meeting, .record([.meeting]), .oneOrNone, "The meeting it belongs to."),
            Filter("reported_by", .reportedBy, .record([.entity]), .oneOrNone, "Who told of it, where it is second-hand."),
            Filter("mode", .mode, .words(of: Statement.Mode.self), .one, "How much of it stands in quotation marks."),
            Filter("fidelity", .fidelity, .words(of: Statement.Fidelity.self), .one, "Whether the printed words are the speaker's own."),
            Filter(
                "attribution", .attribution, .words(of: Statement.Attribution.Kind.self), .oneOrNone, "How the source names the speaker."),
            Filter("act", .act, .words(of: Statement.Act.self), .one, "What the speaker does by saying it."),
            Filter("place", .place, .record([.entity]), .oneOrNone, "Where it was said, with the places that are part of it."),
            Filter("quotable", .quotable, .quotable, .one, "Whether the words may be printed as the speaker's own."),
            .date,
        ])

    static let meetings = Listing(
        "/v1/meetings", "meetings", [.meeting], isDated: true,
        [
            Filter("participant", .participant, .record([.entity]), .many, "Who took part; given twice, who met whom."),
            Filter("side", .side, .record([.entity]), .many, "A state or organization that somebody there acted for, with its parts."),
            Filter("kind", .kind, .words(of: Meeting.Kind.self), .one, "What kind of meeting."),
            Filter("status", .status, .words(of: Meeting.Status.self), .one, "What the latest source says has become of it."),
            Filter("place", .place, .record([.entity]), .many, "Where, with the places that are part of it."),
            Filter("topic", .topic, .record([.entity]), .many, "What was spoken of there, in any account."),
            Filter("part_of", .partOf, .record([.meeting]), .oneOrNone, "The visit, series or conference it is part of."),
            .date,
        ])

    static let facts = Listing(
        "/v1/facts", "facts", [.fact], isDated: true,
        [
            Filter("subject", .subject, .record(RecordType.allCases), .some, "Of whom or what it holds."),
            Filter("predicate", .predicate, .words(of: Predicate.self), .one, "What holds of the subjects."),
            Filter("object", .object, .record(RecordType.allCases), .oneOrNone, "The other side of it."),
            Filter("topic", .topic, .record([.entity]), .many, "Its topic, with the topics that are part of it."),
            Filter("asserted_by", .assertedBy, .record([.entity]), .oneOrNone, "Who asserts it; ‘none’ for the document's own voice."),
            .date,
        ])

    static let entities = Listing(
        "/v1/entities", "entities", [.entity], isDated: false,
        [
            Filter("kind", .kind, .words(of: Entity.Kind.self), .one, "What kind of thing or person."),
            Filter("name", .name, .text, .some, "Any of its names; case, accents and punctuation do not matter."),
            Filter("office", .office, .text, .many, "An office it held."),
            Filter("side", .side, .record([.entity]), .many, "A state or organization it acted for, with its parts."),
            Filter("part_of", .partOf, .record([.entity]), .oneOrNone, "What it is part of."),
        ])

    static let documents = Listing(
        "/v1/documents", "documents", [.document], isDated: true,
        [
            Filter("side", .side, .record([.entity]), .oneOrNone, "The state or organization whose paper it is, with its parts."),
            Filter("genre", .genre, .words(of: Document.Genre.self), .one, "What kind of text."),
            Filter("language", .language, .text, .one, "The language it is written in (BCP 47)."),
            Filter("about", .about, .record(RecordType.allCases), .many, "Anything that the records drawn from it refer to."),
            .date,
        ])

    static let relations = Listing(
        "/v1/relations", "relations", [.relation], isDated: false,
        [
            Filter("kind", .kind, .words(of: Relation.Kind.self), .one, "How its members bear on one another."),
            Filter("member", .member, .record(RecordType.allCases), .some, "A record that it relates."),
        ])

    static let timeline = Listing(
        "/v1/timeline", "statements, meetings and facts", [.statement, .meeting, .fact], isDated: true,
        [
            Filter("type", .type, .types(.statement, .meeting, .fact), .one, "What kind of record."),
            Filter("side", .side, .record([.entity]), .many, "A state or organization spoken for, with its parts."),
            Filter("topic", .topic, .record([.entity]), .many, "Its topic, with the topics that are part of it."),
            Filter("place", .place, .record([.entity]), .many, "Where, with the places that are part of it."),
            .date,
        ])

    static let search = Listing(
        "/v1/search", "statements, meetings, facts and documents", [.statement, .meeting, .fact, .document], isDated: true,
        needsWords: true,
        [
            Filter("type", .type, .types(.statement, .meeting, .fact, .document), .one, "What kind of record."),
            Filter("speaker", .speaker, .record([.entity]), .oneOrNone, "Who said it."),
            Filter("participant", .participant, .record([.entity]), .many, "Who took part; given twice, who met whom."),
            Filter("side", .side, .record([.entity]), .many, "A state or organization spoken for, with its parts."),
            Filter("topic", .topic, .record([.entity]), .many, "Its topic, with the topics that are part of it."),
            Filter("place", .place, .record([.entity]), .many, "Where, with the places that are part of it."),
            .date,
        ])

    /// The filters of every list.
    private static func everywhere(_ types: [RecordType]) -> [Filter] {
        [
            Filter("id", nil, .id, .one, "The records of these ids."),
            Filter("document", .document, .record([.document]), .many, "A document that it cites."),
            Filter("has", .has, .optionalMembers(of: types), .some, "An optional member that it has."),
            Filter(
                "q", nil, .words, .some,
                "Words that all occur in it, in any form; \"a phrase\", -without, this OR that, begin*. Case and accents do not matter."),
        ]
    }
}

extension Filter {
    static let date = Filter(
        "date", nil, .date, .oneOrNone, "When: EDTF, ranges too, ends included (2024-03, 2024-03-17/2024-03-19); see ‘match’.")
}
