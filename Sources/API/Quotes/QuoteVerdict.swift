internal import Records
internal import Text

/// What came of a quote check, in one word: the first that applies.
enum QuoteVerdict: String, CaseIterable, Sendable {
    case notFound = "not-found"
    case otherSpeaker = "other-speaker"
    case near
    case paraphrase
    case probableReading = "probable-reading"
    case fragment
    case normalized
    case exact

    init(_ finding: QuoteFinding?) {
        guard let finding else {
            self = .notFound
            return
        }
        if finding.claim == .other {
            self = .otherSpeaker
        } else if finding.match == .near {
            self = .near
        } else if finding.way == .passage || finding.statements.contains(where: \.isReported) {
            self = .paraphrase
        } else if finding.way == .reading {
            self = .probableReading
        } else if finding.extent != .whole {
            self = .fragment
        } else {
            self = finding.match == .exact ? .exact : .normalized
        }
    }

    /// What it means, in one line.
    var meaning: String {
        switch self {
        case .notFound: "No quotation on record has these words, or words near to them."
        case .otherSpeaker: "The words are on record, but not as theirs who was asked for."
        case .near: "A quotation on record has most of the words, but not all."
        case .paraphrase: "The words are the source's own, not the speaker's."
        case .probableReading: "The words are what was probably meant, not what is printed."
        case .fragment: "The words are a part of a quotation, or pieces of one joined."
        case .normalized: "The words are those of the quotation, written otherwise."
        case .exact: "The words are those of the quotation, code point for code point."
        }
    }
}

extension QuoteCheck {
    var verdict: QuoteVerdict { QuoteVerdict(findings.first) }

    /// Who else has said the words as they stand.
    private var others: [String] {
        var names: [String] = []
        for finding in findings where finding.claim == .other && finding.edits == 0 {
            for name in finding.statements.compactMap(\.speaker?.name) where !names.contains(name) { names.append(name) }
        }
        return names
    }

    /// One sentence that a desk can act on. It never speaks of rightness without saying whether the words may be printed.
    var why: String {
        guard let best = findings.first else {
            if more > 0 {
                return
                    "None of the statements that were compared has these words, but \(more) more may have them: give more of the sentence."
            }
            return "No source on record prints these words in quotation marks, which does not show that they were never said."
        }
        let speaker = best.statements.compactMap(\.speaker).first?.name
        switch verdict {
        case .notFound: return verdict.meaning
        case .otherSpeaker where best.statements.contains(where: \.isFact): return best.whyParaphrase(of: nil)
        case .otherSpeaker:
            let words = best.match == .near ? "Words near to these" : best.way == .passage ? "A passage in these words" : "These words"
            let others = speaker.map { "as \($0)’s" } ?? "without a speaker’s name"
            let rest = best.match == .near || best.way == .passage ? "" : ", and nothing near to them"
            return "\(words) stand on record \(others)\(rest) as \(request.speaker?.name ?? "")’s."
        case .near: return best.whyNear(of: request.text.wordCount, whose: others)
        case .paraphrase: return best.whyParaphrase(of: speaker)
        case .probableReading:
            let readings = best.differences.filter { $0.kind == .reading }
            let told = readings.map { "‘\($0.printed ?? "")’, which probably means ‘\($0.yours ?? "")’" }
            return "The source prints \(told.joined(with: "and")): do not print what was meant as what was said."
        case .fragment: return "\(best.howMuch)\(best.caveat)"
        case .normalized: return "The same words except for \(best.whatDiffers)\(best.caveat)"
        case .exact: return "Exact in the source\(best.caveat)"
        }
    }
}

extension QuoteFinding {
    fileprivate func whyNear(of words: Int, whose others: [String]) -> String {
        let some = edits == 1 ? "one of \(words) words differs" : "\(edits) of \(words) words differ"
        let owners = others.isEmpty ? "" : ", and as they stand they are those of \(others.joined(with: "and"))"
        return areQuotable
            ? "Near, but not the words: \(some)\(owners); print the source’s words, not yours."
            : "Near, but not the words: \(some)\(owners), and the source’s own are not to be printed as the speaker’s either."
    }

    fileprivate func whyParaphrase(of speaker: String?) -> String {
        let whose = speaker.map { "\($0)’s" } ?? "a speaker’s"
        guard let statement = statements.first, !statement.isFact else {
            return "These are the source’s own words, and it gives them as nobody’s."
        }
        if way == .reading {
            return "What was said is only reported here, and these are a term of the report or a reading of it, none of \(whose) words."
        }
        return statement.isReported
            ? "These are the source’s words, not \(whose): it reports what was said without quoting it."
            : "These are the source’s words, with a quotation in them: only what it prints in quotation marks is \(whose)."
    }

    fileprivate var howMuch: String {
        let words = match == .exact ? "Word for word" : "The same words except for \(whatDiffers)"
        if statements.count > 1 { return "\(words), but from two statements that follow one another" }
        if omittedWords > 0 { return "\(words), with \(omittedWords == 1 ? "one word" : "\(omittedWords) words") left out at the ellipsis" }
        return extent == .joined
            ? "\(words), though the source breaks the quotation off and takes it up again" : "\(words), as a part of a longer quotation"
    }

    /// `case and punctuation`.
    fileprivate var whatDiffers: String {
        var kinds: [String] = []
        for difference in differences {
            let kind: String? =
                switch difference.kind {
                case .letterCase: "case"
                case .letters: "accents"
                case .quotes: "quotation marks"
                case .dash: "dashes"
                case .space: "spaces"
                case .punctuation: "punctuation"
                case .bracketed: "what stands in brackets"
                case .changed, .added, .missing, .omitted, .reading: nil
                }
            if let kind, !kinds.contains(kind) { kinds.append(kind) }
        }
        return kinds.isEmpty ? "how they are written" : kinds.joined(with: "and")
    }

    /// Whether to print it, and why not.
    fileprivate var caveat: String {
        if areQuotable {
            if statements.count > 1 { return ": print them as two." }
            let isTranslated = statements.contains { $0.fidelity == .officialTranslation }
            return isTranslated
                ? ", in an official translation: it may be printed as such." : ", in the speaker’s own words: it may be printed."
        }
        return statements.contains { $0.fidelity == .machineTranslation }
            ? ", but the source is a machine translation: do not print it as the speaker’s own words."
            : ", but whether the words are the speaker’s own is not known: do not print it as such."
    }
}
