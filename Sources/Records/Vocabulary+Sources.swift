extension Document.Genre: Vocabulary {
    package var meaning: String {
        switch self {
        case .pressReport: "A report by journalists."
        case .pressRelease: "A text for the press by one of the sides."
        case .transcript: "Spoken words, written down."
        case .communique: "A text that the sides agreed on."
        case .interview: "Questions and answers."
        }
    }
}

extension Document.TextAccess: Vocabulary {
    package var meaning: String {
        switch self {
        case .withheld: "The text is not served; passages are known by offset and digest."
        case .open: "The text is served."
        }
    }
}

extension Document.Translation.Status: Vocabulary {
    package var meaning: String {
        switch self {
        case .original: "The text is in the language it was written in."
        case .official: "Translated, and vouched for by the side whose text it is."
        case .human: "Translated by a person."
        case .machine: "Translated by a machine."
        case .unknown: "Whether it was translated is not known."
        }
    }
}

extension Entity.Kind: Vocabulary {
    package var meaning: String {
        switch self {
        case .person: "A human being."
        case .group: "Several, named or not, who are spoken of as one."
        case .state: "A state, as an actor and as a place."
        case .organization: "A body with organs of its own."
        case .alliance: "States bound by treaty to stand together."
        case .city: "A city or another place where people live."
        case .region: "A part of the world larger or smaller than a state."
        case .treaty: "An agreement in force, or once in force."
        case .draftAgreement: "An agreement not yet concluded."
        case .programme: "A planned course of work under one name."
        case .charter: "The founding text of an organization."
        case .topic: "What is spoken about."
        }
    }
}
