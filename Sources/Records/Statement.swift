/// One speaker's one act of speech.
package struct Statement: Equatable, Sendable {
    package struct Attribution: Equatable, Sendable {
        package enum Kind: String, CaseIterable, Sendable { case explicit, pronoun, implied }

        package var kind: Kind
        package var printed: String?

        package init(kind: Kind, printed: String? = nil) {
            self.kind = kind
            self.printed = printed
        }
    }

    /// Second-hand speech: who tells of it, and in which statement.
    package struct Report: Equatable, Sendable {
        package var reporter: Reference
        package var containing: RecordID?

        package init(reporter: Reference, containing: RecordID? = nil) {
            self.reporter = reporter
            self.containing = containing
        }
    }

    /// How much of it stands in quotation marks: all, fragments, nothing.
    package enum Mode: String, CaseIterable, Sendable { case verbatim, mixed, reported }

    /// Whether the printed words are the speaker's own.
    package enum Fidelity: String, CaseIterable, Sendable {
        case original
        case officialTranslation = "official-translation"
        case machineTranslation = "machine-translation"
        case unknown

        /// Whether a desk may print words of the mode as the speaker's own.
        @inline(__always)
        fileprivate func isQuotable(in mode: Mode) -> Bool {
            switch (mode, self) {
            case (.verbatim, .original), (.verbatim, .officialTranslation), (.mixed, .original), (.mixed, .officialTranslation): true
            case (.reported, _), (_, .machineTranslation), (_, .unknown): false
            }
        }
    }

    /// What is printed, and what was probably meant.
    package struct Reading: Equatable, Sendable {
        package var printed: String
        package var meant: String
        package var grounds: Grounds

        package init(printed: String, meant: String, grounds: Grounds) {
            self.printed = printed
            self.meant = meant
            self.grounds = grounds
        }
    }

    /// The meeting it belongs to.
    package struct Occasion: Equatable, Sendable {
        package enum When: String, CaseIterable, Sendable { case before, during, after, around }

        package var meeting: Reference
        package var when: When

        package init(meeting: Reference, when: When) {
            self.meeting = meeting
            self.when = when
        }
    }

    package enum Act: String, CaseIterable, Sendable {
        case affirm, thank, welcome
        case callFor = "call-for"
        case encourage, assess, predict, claim, inform, recall, characterize
    }

    package var header: RecordHeader
    package var gist: String
    /// Absent where nobody is named or implied; never invented.
    package var speaker: Reference?
    package var attribution: Attribution?
    package var reportedBy: Report?
    package var mode: Mode
    /// Each quoted stretch, as printed.
    package var words: [String] = []
    package var fidelity: Fidelity
    package var readings: [Reading] = []
    package var addressees: [Reference] = []
    package var date: RecordDate?
    package var place: Reference?
    package var meeting: Occasion?
    package var act: Act
    package var topics: [Reference] = []
    package var about: [Reference] = []

    package init(header: RecordHeader, gist: String, mode: Mode, fidelity: Fidelity, act: Act) {
        self.header = header
        self.gist = gist
        self.mode = mode
        self.fidelity = fidelity
        self.act = act
    }

    /// Whether a desk may print the words as the speaker's own.
    @inline(__always)
    package var isQuotable: Bool { fidelity.isQuotable(in: mode) }
}

extension Statement {
    /// In short, who says it and how.
    package struct Speech: Equatable, Sendable {
        package let speaker: Reference?
        package let attribution: Attribution?
        package let mode: Mode
        package let fidelity: Fidelity
        package let act: Act

        package var isQuotable: Bool { fidelity.isQuotable(in: mode) }
    }

    /// What is printed of it, and what was meant.
    package struct Wording: Equatable, Sendable {
        package let words: [String]
        package let readings: [Reading]
    }
}

// Of a statement. Taken out by themselves, as all else in it would be copied, each part with a retain: and as whole members, since where
// one is looked into on the way, the compiler copies the statement first.
extension Record {
    package var speech: Statement.Speech? {
        guard case .statement(let statement) = self else { return nil }
        return Statement.Speech(
            speaker: statement.speaker, attribution: statement.attribution, mode: statement.mode, fidelity: statement.fidelity,
            act: statement.act)
    }

    package var wording: Statement.Wording? {
        guard case .statement(let statement) = self else { return nil }
        return Statement.Wording(words: statement.words, readings: statement.readings)
    }

    /// The meeting it belongs to.
    package var occasion: Statement.Occasion? { if case .statement(let statement) = self { statement.meeting } else { nil } }
}
