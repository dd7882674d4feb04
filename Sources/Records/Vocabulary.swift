/// A closed list of words, each with its meaning in one line.
package protocol Vocabulary: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    var meaning: String { get }
}

extension RecordType: Vocabulary {
    package var meaning: String {
        switch self {
        case .document: "A text that was published, in the edition that the citations count in."
        case .entity: "Whoever and whatever is spoken of."
        case .statement: "One speaker's one act of speech."
        case .meeting: "People coming together, once or often."
        case .fact: "Something that holds, or happened, between states and organizations."
        case .relation: "How records bear on one another."
        }
    }
}

extension Grounds.Basis: Vocabulary {
    package var meaning: String {
        switch self {
        case .stated: "The source says so plainly; left out."
        case .inferred: "It follows from what the source says."
        case .crossDocument: "Another document of the record says so."
        case .external: "It is known from outside the record."
        }
    }
}

extension Note.Kind: Vocabulary {
    package var meaning: String {
        switch self {
        case .translation: "On how the text was translated."
        case .typography: "On quotation marks, spaces and spelling as printed."
        case .attribution: "On whose words these are."
        case .date: "On when it was."
        case .count: "On how many there are."
        case .context: "On what one has to know beside it."
        }
    }
}

extension Quantity.Qualifier: Vocabulary {
    package var meaning: String {
        switch self {
        case .exact: "So many, no more and no fewer."
        case .moreThan: "More than the value."
        case .atLeast: "The value or more."
        case .fewerThan: "Fewer than the value."
        case .about: "The value, more or less."
        }
    }
}

extension Relation.Kind: Vocabulary {
    package var meaning: String {
        switch self {
        case .corroborates: "The members bear each other out."
        case .tension: "The members can both be true, but do not sit easily together."
        case .contradicts: "The members cannot all be true."
        case .repeats: "A later member says again what an earlier one said."
        case .answers: "A later member replies to an earlier one."
        case .corrects: "A later member sets an earlier one right."
        case .sameFraming: "The members tell of a thing in the same light."
        case .differentFraming: "The members tell of a thing in different lights."
        }
    }
}
