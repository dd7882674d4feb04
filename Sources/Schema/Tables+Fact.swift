internal import Bytes
internal import JSON
internal import Records

extension Schema {
    static let fact = Table<Fact>(
        "Fact", RecordType.fact.meaning, opening(.fact) { $1(&$0.header.id) },
        [
            .required("gist", { $1(&$0.gist) }, .line, "What holds, in our words."),
            .list(
                "subjects", { $1(&$0.subjects) }, typedReference, isRequired: true,
                "Of what it holds: one, or several on equal footing."),
            .required("predicate", { $1(&$0.predicate) }, .word("predicate"), "What holds."),
            .optional("object", { $1(&$0.object) }, typedReference, "To what it holds."),
            .optional("quantity", { $1(&$0.quantity) }, quantity, "How many or how much."),
            .optional("date", { $1(&$0.date) }, date, "When it happened, or the time the source vouches for."),
            .list("topics", { $1(&$0.topics) }, reference, "What it is on."),
            .unless(
                { !$0 }, "presupposed", { $1(&$0.isPresupposed) }, .boolean,
                "Whether the source takes it for granted and does not assert it."),
            .computed("asserted_by", assertion, "Who says so; left out where the document itself does.") { fact, writing in
                writing.set.assertion(of: fact)
            },
            .list("statements", { $1(&$0.statements) }, reference, "The statements that assert it."),
        ], closing.within { $1(&$0.header) }
    ).record(blank: { reading in Fact(header: .blank(reading), gist: "", subjects: [], predicate: .supports) })

    static let relation = Table<Relation>(
        "Relation", RecordType.relation.meaning, opening(.relation) { $1(&$0.header.id) },
        [
            .required("gist", { $1(&$0.gist) }, .line, "How they bear on one another, in our words."),
            .required("kind", { $1(&$0.kind) }, .word("kind"), "In which way."),
            .list("members", { $1(&$0.members) }, typedReference, isRequired: true, "The records."),
            .required("ground", { $1(&$0.ground) }, .line, "Why: one sentence or two."),
        ], closing.within { $1(&$0.header) }
    ).record(blank: { reading in Relation(header: .blank(reading), gist: "", kind: .corroborates, members: [], ground: "") })
}
