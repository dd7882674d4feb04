internal import Bytes
internal import JSON
internal import Records

extension Schema {
    static let statement = Table<Statement>(
        "Statement", RecordType.statement.meaning, opening(.statement, \.header),
        [
            .required("gist", \.gist, .line, "What it says, in our words."),
            .optional("speaker", \.speaker, party, "Whose statement it is; left out where nobody is named or implied."),
            .optional("attribution", \.attribution, attribution, "How the source names the speaker."),
            .optional("reported_by", \.reportedBy, report, "Who tells of it, where it is second-hand speech."),
            .required("mode", \.mode, .word("mode"), "How much of it stands in quotation marks."),
            .list("words", \.words, .printed, "Each quoted stretch, as printed."),
            .required("fidelity", \.fidelity, .word("fidelity"), "Whether the printed words are the speaker's own."),
            .computed("quotable", .boolean, isAlwaysServed: true, "Whether the words may be printed as the speaker's own.") {
                statement, _ in
                statement.isQuotable
            },
            .list("readings", \.readings, reading, "What is printed, and what was probably meant."),
            .list("addressees", \.addressees, party, "To whom it was said."),
            .optional("date", \.date, date, "When it was said."),
            .optional("place", \.place, reference, "Where it was said."),
            .optional("meeting", \.meeting, occasion, "The meeting that it belongs to."),
            .required("act", \.act, .word("act"), "What the speaker does by saying it."),
            .list("topics", \.topics, reference, "What it is on."),
            .list("about", \.about, typedReference, "Whom and what it speaks of."),
        ], closing(\.header)
    ).coding(blank: { reading in Statement(header: .blank(reading), gist: "", mode: .reported, fidelity: .unknown, act: .inform) })

    private static let attribution = Table<Statement.Attribution>(
        "Attribution", "How the source names a speaker.",
        [
            .required("kind", \.kind, .word("kind"), "How plainly."),
            .optional("printed", \.printed, .line, "The source's own words: at most four."),
        ]
    ).coding(blank: { _ in Statement.Attribution(kind: .implied) })

    private static let reading = Table<Statement.Reading>(
        "Reading", "What is printed, and what was probably meant.",
        [
            .required("printed", \.printed, .line, "The term as printed: at most four words."),
            .required("meant", \.meant, .line, "What was probably meant."), .basis(\.grounds.basis), .ground(\.grounds.ground),
        ]
    ).coding(blank: { _ in Statement.Reading(printed: "", meant: "", grounds: .stated) })
}
