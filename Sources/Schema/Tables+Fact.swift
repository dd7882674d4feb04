internal import Bytes
internal import JSON
internal import Records

extension Schema {
    static let fact = Table<Fact>(
        "Fact", RecordType.fact.meaning, opening(.fact, \.header),
        [
            .required("gist", \.gist, .line, "What holds, in our words."),
            .list("subjects", \.subjects, typedReference, isRequired: true, "Of what it holds: one, or several on equal footing."),
            .required("predicate", \.predicate, .word("predicate"), "What holds."),
            .optional("object", \.object, typedReference, "To what it holds."),
            .optional("quantity", \.quantity, quantity, "How many or how much."),
            .optional("date", \.date, date, "When it happened, or the time the source vouches for."),
            .list("topics", \.topics, reference, "What it is on."),
            .unless(false, "presupposed", \.isPresupposed, .boolean, "Whether the source takes it for granted and does not assert it."),
            .computed("asserted_by", assertion, "Who says so; left out where the document itself does.") { fact, writing in
                writing.set.assertion(of: fact)
            },
            .list("statements", \.statements, reference, "The statements that assert it."),
        ], closing(\.header)
    ).coding(blank: { reading in Fact(header: .blank(reading), gist: "", subjects: [], predicate: .supports) })

    static let relation = Table<Relation>(
        "Relation", RecordType.relation.meaning, opening(.relation, \.header),
        [
            .required("gist", \.gist, .line, "How they bear on one another, in our words."),
            .required("kind", \.kind, .word("kind"), "In which way."),
            .list("members", \.members, typedReference, isRequired: true, "The records."),
            .required("ground", \.ground, .line, "Why: one sentence or two."),
        ], closing(\.header)
    ).coding(blank: { reading in Relation(header: .blank(reading), gist: "", kind: .corroborates, members: [], ground: "") })
}
