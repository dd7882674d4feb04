internal import Bytes
internal import JSON
internal import Records

extension Schema {
    static let document = Table<Document>(
        "Document", RecordType.document.meaning, opening(.document) { $1(&$0.header.id) },
        [
            .required("name", { $1(&$0.name) }, .line, "Its heading, or what it is called here."),
            .optional("publisher", { $1(&$0.publisher) }, .line, "Who published it."),
            .optional("url", { $1(&$0.url) }, .url, "Where it was published."),
            .required("language", { $1(&$0.language) }, .language, "The language of the text (BCP 47)."),
            .required("genre", { $1(&$0.genre) }, .word("genre"), "What kind of text it is."),
            .optional("side", { $1(&$0.side) }, reference, "The state or organization whose text it is."),
            .optional("date", { $1(&$0.date) }, date, "When it was published."),
            .required("translation", { $1(&$0.translation) }, translation, "Whether and how it was translated."),
            .required("edition", { $1(&$0.edition) }, edition, "Which text exactly."),
            .required("text", { $1(&$0.text) }, .word("text"), "Whether the text is served."),
            .computed("coverage", coverage, isAlwaysServed: true, "Which of its sentences the records cite.") { document, writing in
                writing.set.coverage(of: document.header.id)
            },
        ], closing.within { $1(&$0.header) }
    ).record(blank: { reading in
        Document(
            header: .blank(reading), name: "", language: "", genre: .pressReport, translation: Document.Translation(status: .unknown),
            edition: Document.Edition(sha256: "", length: 0, sentences: 0))
    })

    private static let translation = Table<Document.Translation>(
        "Translation", "Whether and how a text was translated.",
        [
            .required("status", { $1(&$0.status) }, .word("status"), "Whether, and by whom."),
            .optional("from", { $1(&$0.from) }, .language, "From which language (BCP 47)."),
            .basis { $1(&$0.grounds.basis) }, .ground { $1(&$0.grounds.ground) },
        ]
    ).coding(blank: { _ in Document.Translation(status: .unknown) })

    private static let edition = Table<Document.Edition>(
        "Edition", "Which text exactly the citations count in.",
        [
            .required("sha256", { $1(&$0.sha256) }, .digest, "Of the whole text's UTF-8 bytes."),
            .required("length", { $1(&$0.length) }, .codePoints, "In Unicode code points."),
            .required("sentences", { $1(&$0.sentences) }, .sentences, "How many sentences it has, a heading not counted."),
            .unless({ !$0 }, "heading", { $1(&$0.hasHeading) }, .boolean, "Whether the first line is a heading."),
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
