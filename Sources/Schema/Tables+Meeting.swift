internal import Bytes
internal import JSON
internal import Records

extension Schema {
    static let meeting = Table<Meeting>(
        "Meeting", RecordType.meeting.meaning, opening(.meeting, \.header),
        [
            .required("name", \.name, .line, "What it is called here."),
            .required("kind", \.kind, .word("kind"), "What kind of meeting it is."),
            .required("status", \.status, .word("status"), "How far it has come; moved by a source, never by the clock."),
            .optional("status_as_of", \.statusAsOf, .edtf, "The date of the source that says so."),
            .list("history", \.history, step, "What the sources said of the status, in order."),
            .optional("date", \.date, date, "When it is."),
            .optional("place", \.place, reference, "Where it is."),
            .optional("part_of", \.partOf, reference, "The meeting that it is part of."),
            .list("participants", \.participants, participant, "Who takes part."),
            .list("accounts", \.accounts, account, "What each document tells of it."),
            .computed("shared_topics", reference.list, "The topics that two accounts have at least; left out where there are not two.") {
                meeting, writing in writing.set.sharedTopics(of: meeting)?.map { Reference($0.id) }
            },
        ], closing(\.header)
    ).coding(blank: { reading in Meeting(header: .blank(reading), name: "", kind: .meeting, status: .planned) })

    private static let step = Table<Meeting.Step>(
        "Step", "What one document said of a meeting's status.",
        [
            .required("status", \.status, .word("status"), "The status."),
            .required("on", \.on, .edtf, "The date of the source."),
            .required("document", \.document, pointer, "The source."),
        ]
    ).coding(blank: { _ in Meeting.Step(status: .planned, on: EDTF(Day(number: 0)), document: .blank) })

    static let account = Table<Meeting.Account>(
        "Account", "What one document tells of a meeting.",
        [
            .required("document", \.document, pointer, "The document."),
            .optional("term", \.term, .line, "What the document calls the meeting: at most four words."),
            .required("status", \.status, .word("status"), "How far the meeting has come, by this document."),
            .optional("date", \.date, date, "When it is, by this document."),
            .optional("place", \.place, reference, "Where it is, by this document."),
            .list("participants", \.participants, participant, "Who takes part, by this document."),
            .list("discussed", \.discussed, reference, servesEmpty: true, "The topics that the text says were raised there."),
            .computed("topics", reference.list, isAlwaysServed: true, "The topics of all statements tied to the meeting in this document.")
            {
                account, writing in
                writing.meeting.map { meeting in writing.set.topics(of: account, in: meeting).map { Reference($0.id) } }
            },
            .list("citations", \.citations, citation, isRequired: true, "The passages that tell of it."),
        ]
    ).coding(blank: { _ in Meeting.Account(document: .blank, status: .planned) }) { account, writing in
        var writing = writing
        writing.date = account.date ?? writing.date
        return writing
    }
}
