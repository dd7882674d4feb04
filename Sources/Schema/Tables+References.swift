internal import Bytes
internal import JSON
internal import Records

extension RecordID {
    /// A value to be filled in; it never leaves reading.
    static let blank: RecordID = {
        guard let id = RecordID("blank") else { preconditionFailure("a slug") }
        return id
    }()
}

extension Member {
    /// The id of the record named, and its line. The id writes both, so that the record is looked up once and few closures are called.
    static func naming(_ lend: @escaping Lend<Root, RecordID>, _ summary: String) -> [Member] {
        var id = required("id", lend, .id, summary)
        let (idLabel, nameLabel) = (JSONName("id"), JSONName("name"))
        id.write = { root, writing, json in
            lend(&root) { id in
                json.member(idLabel)
                json.plain(id.text)
                guard let line = writing.set.line(of: id) else { return }
                json.member(nameLabel)
                json.string(line)
            }
        }
        let name: Member = .computed("name", .line, isAlwaysServed: true, source: .passedOver, "Its readable line.") { _, _ in nil }
        return [id, name]
    }

    static func basis(_ lend: @escaping Lend<Root, Grounds.Basis>) -> Member {
        .unless(
            { if case .stated = $0 { true } else { false } }, "basis", lend, .word("basis"),
            "Where the value comes from; left out where the source states it.")
    }

    static func ground(_ lend: @escaping Lend<Root, String?>) -> Member {
        .optional("ground", lend, .line, "Why it may be believed: one sentence, wherever there is a basis.")
    }
}

extension Schema {
    static let id = Coding<RecordID>.id

    /// A record that is only pointed at: `{id, name}`.
    static let pointer = Table<RecordID>(
        "Pointer", "Another record, by its id.", Section(Member.naming({ $1(&$0) }, "Its id."))
    ).coding(blank: .blank, named: { $1(&$0) })

    private static let named: [Member<Reference>] =
        Member.naming({ $1(&$0.id) }, "The id of the record named.") + [
            .optional(
                "printed", { $1(&$0.printed) }, .line,
                "The source's own word, where it is another than the name: at most four words.")
        ]

    private static let type = Member<Reference>.computed(
        "type", .word("type"), isAlwaysServed: true, source: .passedOver, "The type of the record named."
    ) { reference, writing in writing.set.type(of: reference.id) }

    private static let standing: [Member<Reference>] = [
        .computed("office", .line, "The office held on that day.") { party, writing in
            writing.set.office(of: party.id, on: writing.date)
        },
        .computed("side", pointer, "The state or organization acted for on that day.") { party, writing in
            writing.set.roleSide(of: party.id, on: writing.date)
        },
    ]

    private static let grounds: [Member<Reference>] = [
        .basis { $1(&$0.grounds.basis) }, .ground { $1(&$0.grounds.ground) },
    ]

    static let reference = Table<Reference>("Reference", "Another record, named.", Section(named + grounds))
        .coding(blank: Reference(.blank), named: { $1(&$0.id) })

    static let typedReference = Table<Reference>("TypedReference", "Another record of any type, named.", Section([type] + named + grounds))
        .coding(blank: Reference(.blank), named: { $1(&$0.id) })

    static let party = Table<Reference>("Party", "Whoever speaks, is spoken to or takes part.", Section(named + standing + grounds))
        .coding(blank: Reference(.blank), named: { $1(&$0.id) })

    static let participant = Table<Meeting.Participant>(
        "Participant", "Whoever takes part in a meeting.", Section(named + standing + grounds).within { $1(&$0.who) },
        [.optional("capacity", { $1(&$0.capacity) }, .word("capacity"), "As what.")]
    ).coding(blank: Meeting.Participant(Reference(.blank)), named: { $1(&$0.who.id) })

    static let occasion = Table<Statement.Occasion>(
        "Occasion", "The meeting that a statement belongs to.", Section(named + grounds).within { $1(&$0.meeting) },
        [.required("when", { $1(&$0.when) }, .word("when"), "Whether it was said before, during, after or around the meeting.")]
    ).coding(blank: Statement.Occasion(meeting: Reference(.blank), when: .around), named: { $1(&$0.meeting.id) })

    static let report = Table<Statement.Report>(
        "Reporter", "Who tells of second-hand speech.", Section(named + standing + grounds).within { $1(&$0.reporter) },
        [.optional("in", { $1(&$0.containing) }, pointer, "The statement that tells of it.")]
    ).coding(blank: Statement.Report(reporter: Reference(.blank)), named: { $1(&$0.reporter.id) })

    static let assertion = Table<(speaker: Reference, attribution: Statement.Attribution.Kind)>(
        "Assertion", "Who asserts a fact.",
        [
            .computed("id", .id, isAlwaysServed: true, "The id of the speaker.") { assertion, _ in assertion.speaker.id },
            .computed("name", .line, isAlwaysServed: true, "The speaker's name.") { assertion, writing in
                writing.set.line(of: assertion.speaker.id)
            },
            .computed("attribution", .word("attribution"), isAlwaysServed: true, "How plainly the clearest statement names its speaker.") {
                assertion, _ in assertion.attribution
            },
        ]
    ).computed
}
