internal import Bytes
internal import JSON
internal import Records

extension Schema {
    static let statement = Table<Statement>(
        "Statement", RecordType.statement.meaning, opening(.statement) { $1(&$0.header.id) },
        [
            .required("gist", { $1(&$0.gist) }, .line, "What it says, in our words."),
            .optional(
                "speaker", { $1(&$0.speaker) }, party, "Whose statement it is; left out where nobody is named or implied."),
            .optional("attribution", { $1(&$0.attribution) }, attribution, "How the source names the speaker."),
            .optional("reported_by", { $1(&$0.reportedBy) }, report, "Who tells of it, where it is second-hand speech."),
            .required("mode", { $1(&$0.mode) }, .word("mode"), "How much of it stands in quotation marks."),
            .list("words", { $1(&$0.words) }, .printed, "Each quoted stretch, as printed."),
            .required("fidelity", { $1(&$0.fidelity) }, .word("fidelity"), "Whether the printed words are the speaker's own."),
            .computed("quotable", .boolean, isAlwaysServed: true, "Whether the words may be printed as the speaker's own.") {
                statement, _ in
                statement.isQuotable
            },
            .list("readings", { $1(&$0.readings) }, reading, "What is printed, and what was probably meant."),
            .list("addressees", { $1(&$0.addressees) }, party, "To whom it was said."),
            .optional("date", { $1(&$0.date) }, date, "When it was said."),
            .optional("place", { $1(&$0.place) }, reference, "Where it was said."),
            .optional("meeting", { $1(&$0.meeting) }, occasion, "The meeting that it belongs to."),
            .required("act", { $1(&$0.act) }, .word("act"), "What the speaker does by saying it."),
            .list("topics", { $1(&$0.topics) }, reference, "What it is on."),
            .list("about", { $1(&$0.about) }, typedReference, "Whom and what it speaks of."),
        ], closing.within { $1(&$0.header) }
    ).record(blank: { reading in Statement(header: .blank(reading), gist: "", mode: .reported, fidelity: .unknown, act: .inform) })

    private static let attribution = Table<Statement.Attribution>(
        "Attribution", "How the source names a speaker.",
        [
            .required("kind", { $1(&$0.kind) }, .word("kind"), "How plainly."),
            .optional("printed", { $1(&$0.printed) }, .line, "The source's own words: at most four."),
        ]
    ).coding(blank: { _ in Statement.Attribution(kind: .implied) })

    private static let reading = Table<Statement.Reading>(
        "Reading", "What is printed, and what was probably meant.",
        [
            .required("printed", { $1(&$0.printed) }, .line, "The term as printed: at most four words."),
            .required("meant", { $1(&$0.meant) }, .line, "What was probably meant."),
            .basis { $1(&$0.grounds.basis) }, .ground { $1(&$0.grounds.ground) },
        ]
    ).coding(blank: { _ in Statement.Reading(printed: "", meant: "", grounds: .stated) })
}
