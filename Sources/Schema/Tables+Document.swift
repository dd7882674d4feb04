internal import Bytes
internal import JSON
internal import Records

extension Schema {
    static let document = Table<Document>(
        "Document", RecordType.document.meaning, opening(.document, \.header),
        [
            .required("name", \.name, .line, "Its heading, or what it is called here."),
            .optional("publisher", \.publisher, .line, "Who published it."),
            .optional("url", \.url, .url, "Where it was published."),
            .required("language", \.language, .language, "The language of the text (BCP 47)."),
            .required("genre", \.genre, .word("genre"), "What kind of text it is."),
            .optional("side", \.side, reference, "The state or organization whose text it is."),
            .optional("date", \.date, date, "When it was published."),
            .required("translation", \.translation, translation, "Whether and how it was translated."),
            .required("edition", \.edition, edition, "Which text exactly."),
            .required("text", \.text, .word("text"), "Whether the text is served."),
            .computed("coverage", coverage, isAlwaysServed: true, "Which of its sentences the records cite.") { document, writing in
                writing.set.coverage(of: document.header.id)
            },
        ], closing(\.header)
    ).coding(blank: { reading in
        Document(
            header: .blank(reading), name: "", language: "", genre: .pressReport, translation: Document.Translation(status: .unknown),
            edition: Document.Edition(sha256: "", length: 0, sentences: 0))
    })

    private static let translation = Table<Document.Translation>(
        "Translation", "Whether and how a text was translated.",
        [
            .required("status", \.status, .word("status"), "Whether, and by whom."),
            .optional("from", \.from, .language, "From which language (BCP 47)."), .basis(\.grounds.basis), .ground(\.grounds.ground),
        ]
    ).coding(blank: { _ in Document.Translation(status: .unknown) })

    private static let edition = Table<Document.Edition>(
        "Edition", "Which text exactly the citations count in.",
        [
            .required("sha256", \.sha256, .digest, "Of the whole text's UTF-8 bytes."),
            .required("length", \.length, .codePoints, "In Unicode code points."),
            .required("sentences", \.sentences, .sentences, "How many sentences it has, a heading not counted."),
            .unless(false, "heading", \.hasHeading, .boolean, "Whether the first line is a heading."),
        ]
    ).coding(blank: { _ in Document.Edition(sha256: "", length: 0, sentences: 0) })

    private static let coverage = Table<Coverage>(
        "Coverage", "How much of a document the records speak of.",
        [
            .computed("sentences", .sentences, isAlwaysServed: true, "How many sentences it has.") { coverage, _ in coverage.sentences },
            .computed("cited", .sentences, isAlwaysServed: true, "How many of them some record cites.") { coverage, _ in coverage.cited },
            .computed("uncited", Coding<Int>.sentences.list, isAlwaysServed: true, "The numbers of the others; a heading is 0.") {
                coverage, _ in coverage.uncited
            },
        ]
    ).computed
}
