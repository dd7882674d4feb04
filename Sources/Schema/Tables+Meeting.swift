internal import Bytes
internal import JSON
internal import Records

extension Schema {
    static let meeting = Table<Meeting>(
        "Meeting", RecordType.meeting.meaning, opening(.meeting) { $1(&$0.header.id) },
        [
            .required("name", { $1(&$0.name) }, .line, "What it is called here."),
            .required("kind", { $1(&$0.kind) }, .word("kind"), "What kind of meeting it is."),
            .required(
                "status", { $1(&$0.status) }, .word("status"), "How far it has come; moved by a source, never by the clock."),
            .optional("status_as_of", { $1(&$0.statusAsOf) }, .edtf, "The date of the source that says so."),
            .list("history", { $1(&$0.history) }, step, "What the sources said of the status, in order."),
            .optional("date", { $1(&$0.date) }, date, "When it is."),
            .optional("place", { $1(&$0.place) }, reference, "Where it is."),
            .optional("part_of", { $1(&$0.partOf) }, reference, "The meeting that it is part of."),
            .list("participants", { $1(&$0.participants) }, participant, "Who takes part."),
            .list("accounts", { $1(&$0.accounts) }, account, "What each document tells of it."),
            .computed("shared_topics", reference.list, "The topics that two accounts have at least; left out where there are not two.") {
                meeting, writing in writing.set.sharedTopics(of: meeting)?.map { Reference($0.id) }
            },
        ], closing.within { $1(&$0.header) }
    ).record(blank: { reading in Meeting(header: .blank(reading), name: "", kind: .meeting, status: .planned) })

    private static let step = Table<Meeting.Step>(
        "Step", "What one document said of a meeting's status.",
        [
            .required("status", { $1(&$0.status) }, .word("status"), "The status."),
            .required("on", { $1(&$0.on) }, .edtf, "The date of the source."),
            .required("document", { $1(&$0.document) }, pointer, "The source."),
        ]
    ).coding(blank: { _ in Meeting.Step(status: .planned, on: .blank, document: .blank) })

    static let account = Table<Meeting.Account>(
        "Account", "What one document tells of a meeting.",
        [
            .required("document", { $1(&$0.document) }, pointer, "The document."),
            .optional("term", { $1(&$0.term) }, .line, "What the document calls the meeting: at most four words."),
            .required("status", { $1(&$0.status) }, .word("status"), "How far the meeting has come, by this document."),
            .optional("date", { $1(&$0.date) }, date, "When it is, by this document."),
            .optional("place", { $1(&$0.place) }, reference, "Where it is, by this document."),
            .list("participants", { $1(&$0.participants) }, participant, "Who takes part, by this document."),
            .list(
                "discussed", { $1(&$0.discussed) }, reference, servesEmpty: true,
                "The topics that the text says were raised there."),
            .computed("topics", reference.list, isAlwaysServed: true, "The topics of all statements tied to the meeting in this document.")
            {
                account, writing in
                writing.meeting.map { meeting in writing.set.topics(of: account, in: meeting).map { Reference($0.id) } }
            },
            .list("citations", { $1(&$0.citations) }, citation, isRequired: true, "The passages that tell of it."),
        ]
    ).coding(blank: { _ in Meeting.Account(document: .blank, status: .planned) }) { account, writing in
        account.date.map { Writing(writing.set, on: $0, at: writing.meeting) } ?? writing
    }
}
