extension Statement.Attribution.Kind: Vocabulary {
    package var meaning: String {
        switch self {
        case .explicit: "The sentence names the speaker."
        case .pronoun: "A pronoun stands for the speaker."
        case .implied: "Only the sentences around it say whose words these are."
        }
    }
}

extension Statement.Mode: Vocabulary {
    package var meaning: String {
        switch self {
        case .verbatim: "All of it stands in quotation marks."
        case .mixed: "Fragments of it stand in quotation marks."
        case .reported: "None of it stands in quotation marks."
        }
    }
}

extension Statement.Fidelity: Vocabulary {
    package var meaning: String {
        switch self {
        case .original: "The printed words are the speaker's own."
        case .officialTranslation: "The speaker's side vouches for the translation."
        case .machineTranslation: "A machine chose the words."
        case .unknown: "How the words came to be printed is not known."
        }
    }
}

extension Statement.Occasion.When: Vocabulary {
    package var meaning: String {
        switch self {
        case .before: "Said before the meeting."
        case .during: "Said at the meeting."
        case .after: "Said after the meeting."
        case .around: "Said on the occasion of the meeting; when exactly is not said."
        }
    }
}

extension Statement.Act: Vocabulary {
    package var meaning: String {
        switch self {
        case .affirm: "Stands by something."
        case .thank: "Thanks somebody."
        case .welcome: "Is glad of something."
        case .callFor: "Asks that something be done."
        case .encourage: "Urges somebody on."
        case .assess: "Judges how things stand."
        case .predict: "Says what will come."
        case .claim: "Says that something is so, which others may dispute."
        case .inform: "Tells what others could not know."
        case .recall: "Tells of the past."
        case .characterize: "Says what something is like."
        }
    }
}

extension Meeting.Kind: Vocabulary {
    package var meaning: String {
        switch self {
        case .meeting: "A conversation face to face."
        case .call: "A conversation at a distance."
        case .series: "Meetings that belong together, not told one by one."
        case .visit: "A journey with meetings on the way."
        case .conference: "A gathering of many."
        }
    }
}

extension Meeting.Status: Vocabulary {
    package var meaning: String {
        switch self {
        case .planned: "Announced; that it took place nobody has said."
        case .begun: "Under way."
        case .held: "It took place."
        case .cancelled: "It will not take place."
        }
    }
}

extension Meeting.Participant.Capacity: Vocabulary {
    package var meaning: String {
        switch self {
        case .host: "Receives the others."
        case .visitor: "Came to the others."
        case .chair: "Leads the meeting."
        case .observer: "Is there without taking part."
        }
    }
}
