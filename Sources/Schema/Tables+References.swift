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
    /// The line of the record named.
    static func name(of path: Path<Root, RecordID>) -> Member {
        .computed("name", .line, isAlwaysServed: true, source: .passedOver, "Its readable line.") { root, writing in
            writing.set.line(of: root[keyPath: path])
        }
    }

    static func basis(_ path: Path<Root, Grounds.Basis>) -> Member {
        .unless(.stated, "basis", path, .word("basis"), "Where the value comes from; left out where the source states it.")
    }

    static func ground(_ path: Path<Root, String?>) -> Member {
        .optional("ground", path, .line, "Why it may be believed: one sentence, wherever there is a basis.")
    }
}

extension Schema {
    static let id = Coding<RecordID>.id

    /// A record that is only pointed at: `{id, name}`.
    static let pointer = Table<RecordID>(
        "Pointer", "Another record, by its id.", [.required("id", \.self, .id, "Its id."), .name(of: \.self)]
    ).coding(blank: .blank, named: \.self)

    private static let named: [Member<Reference>] = [
        .required("id", \.id, .id, "The id of the record named."), .name(of: \.id),
        .optional("printed", \.printed, .line, "The source's own word, where it is another than the name: at most four words."),
    ]

    private static let type = Member<Reference>.computed(
        "type", .word("type"), isAlwaysServed: true, source: .passedOver, "The type of the record named."
    ) { reference, writing in writing.set.type(of: reference.id) }

    private static let standing: [Member<Reference>] = [
        .computed("office", .line, "The office held on that day.") { party, writing in
            writing.set.role(of: party.id, on: writing.date)?.office
        },
        .computed("side", pointer, "The state or organization acted for on that day.") { party, writing in
            writing.set.role(of: party.id, on: writing.date)?.side.id
        },
    ]

    private static let grounds: [Member<Reference>] = [.basis(\.grounds.basis), .ground(\.grounds.ground)]

    static let reference = Table<Reference>("Reference", "Another record, named.", named, grounds)
        .coding(blank: Reference(.blank), named: \.id)

    static let typedReference = Table<Reference>("TypedReference", "Another record of any type, named.", [type], named, grounds)
        .coding(blank: Reference(.blank), named: \.id)

    static let party = Table<Reference>("Party", "Whoever speaks, is spoken to or takes part.", named, standing, grounds)
        .coding(blank: Reference(.blank), named: \.id)

    static let participant = Table<Meeting.Participant>(
        "Participant", "Whoever takes part in a meeting.", (named + standing + grounds).map { $0.within(\.who) },
        [.optional("capacity", \.capacity, .word("capacity"), "As what.")]
    ).coding(blank: Meeting.Participant(Reference(.blank)), named: \.who.id)

    static let occasion = Table<Statement.Occasion>(
        "Occasion", "The meeting that a statement belongs to.", (named + grounds).map { $0.within(\.meeting) },
        [.required("when", \.when, .word("when"), "Whether it was said before, during, after or around the meeting.")]
    ).coding(blank: Statement.Occasion(meeting: Reference(.blank), when: .around), named: \.meeting.id)

    static let report = Table<Statement.Report>(
        "Reporter", "Who tells of second-hand speech.", (named + standing + grounds).map { $0.within(\.reporter) },
        [.optional("in", \.containing, pointer, "The statement that tells of it.")]
    ).coding(blank: Statement.Report(reporter: Reference(.blank)), named: \.reporter.id)

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
