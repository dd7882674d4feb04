internal import Bytes
internal import JSON
internal import Records

extension Timestamp {
    /// A value to be filled in.
    static let blank = Timestamp(seconds: 0)
}

extension RecordHeader {
    /// A header to be filled in.
    static func blank(_ reading: Reading) -> RecordHeader {
        RecordHeader(id: .blank, recordedAt: reading.options.recordedAt ?? .blank)
    }
}

extension Schema {
    /// The members that every record begins with.
    static func opening<Root>(
        _ type: RecordType, _ lend: @escaping Lend<Root, RecordID>
    ) -> Section<Root> {
        [
            Member(
                name: "type", summary: "The type of the record.", shape: .constant(type.rawValue), source: .owned, isRequired: false,
                isAlwaysServed: true,
                read: { value, _, reading in
                    guard reading.expects(.string, value), let text = value.string, text != type.rawValue else { return }
                    reading.refuse(value, .valueInvalid, "‘\(text)’ stands where ‘\(type.rawValue)’ is expected.")
                },
                write: { _, _, json in
                    json.member("type")
                    json.string(type.rawValue)
                }),
            .required("id", lend, .id, "The record's name for ever."),
        ]
    }

    /// The members that every record ends with.
    static let closing: Section<RecordHeader> = [
        .list("citations", { $1(&$0.citations) }, citation, "The passages that support the record."),
        .list("notes", { $1(&$0.notes) }, note, "Editorial remarks."),
        .computed("relations", bond.list, "The relations that the record is a member of.") { header, writing in
            let relations = writing.set.relations(of: header.id)
            return relations.isEmpty ? nil : relations.map { Bond(relation: $0, member: header.id) }
        },
        .owned("version", { $1(&$0.version) }, .integer(1...1_000_000_000), "1 at first, one more with every change."),
        .owned("recorded_at", { $1(&$0.recordedAt) }, .timestamp, "When this version was recorded."),
        .optional("retracted", { $1(&$0.retracted) }, retraction, "When and why the record was taken back."),
    ]

    static let citation = Table<Citation>(
        "Citation",
        "A passage of a document's edition. Offsets count Unicode code points, half-open, from the first character of the edition.",
        [
            .required("document", { $1(&$0.document) }, pointer, "The document."),
            .required("sentence", { $1(&$0.sentence) }, .sentences, "Counted from 1; a heading is 0."),
            .required("start", { $1(&$0.start) }, .codePoints, "Where the passage begins."),
            .required("end", { $1(&$0.end) }, .codePoints, "Where it ends: the place behind its last character."),
            .required("sha256", { $1(&$0.sha256) }, .digest, "Of the passage's UTF-8 bytes."),
            .list(
                "supports", { $1(&$0.supports) }, .line,
                "The members that it is for; left out where it is for the whole record."),
        ]
    ).coding(blank: { _ in Citation(document: .blank, sentence: 0, start: 0, end: 0, sha256: Digest()) })

    static let note = Table<Note>(
        "Note", "An editorial remark.",
        [
            .required("kind", { $1(&$0.kind) }, .word("kind"), "What the remark is on."),
            .required("text", { $1(&$0.text) }, .line, "The remark."),
        ]
    ).coding(blank: { _ in Note(kind: .context, text: "") })

    private static let retraction = Table<Retraction>(
        "Retraction", "When and why a record was taken back.",
        [
            .required("at", { $1(&$0.at) }, .timestamp, "When."),
            .required("reason", { $1(&$0.reason) }, .line, "Why: one sentence."),
        ]
    ).coding(blank: { _ in Retraction(at: .blank, reason: "") })

    /// A relation, as one of its members sees it.
    struct Bond: Sendable {
        let relation: Relation
        let member: RecordID
    }

    private static let bond = Table<Bond>(
        "Bond", "A relation to other records.",
        [
            .computed("kind", .word("kind"), isAlwaysServed: true, "How the records bear on one another.") { bond, _ in bond.relation.kind
            },
            .computed("id", .id, isAlwaysServed: true, "The id of the relation.") { bond, _ in bond.relation.header.id },
            .computed("with", typedReference.list, isAlwaysServed: true, "The other members.") { bond, _ in
                bond.relation.members.filter { $0.id != bond.member }.map { Reference($0.id) }
            },
            .computed("ground", .line, isAlwaysServed: true, "Why: one sentence.") { bond, _ in bond.relation.ground },
        ]
    ).computed
}
