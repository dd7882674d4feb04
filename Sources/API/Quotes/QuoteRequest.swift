internal import Records
internal import Store
internal import Text

/// What a quote check takes besides `pretty`.
enum QuoteParameter: String, CaseIterable, Sendable {
    case words, speaker

    /// What it is, in one line.
    var summary: String {
        switch self {
        case .words: "The words of the quotation, as they are to be printed; “…” where words are left out, “[…]” around what was put in."
        case .speaker: "Who is said to have said it: an id, or a name that fits exactly one entity."
        }
    }
}

/// A quotation whose words, and perhaps whose speaker, are to be checked: long enough to mean something, short enough to compare.
struct QuoteRequest: Sendable {
    /// As sent, without the white space around them.
    let sent: String
    /// Without the quotation marks that only delimit them, too.
    let words: String
    let text: QuoteText
    let speaker: Speaker?

    struct Speaker: Equatable, Sendable {
        var id: RecordID
        var name: String
    }

    /// In characters, normalized.
    static let shortest = 12
    /// In code points.
    static let longest = 2000
    private static let mostStretches = 16

    init(words given: String, speaker: String?, in snapshot: Snapshot) throws(Problem) {
        sent = QuoteText.withoutSpace(given)
        words = QuoteText.withoutDelimiters(given)
        let scalars = words.unicodeScalars.count
        if scalars == 0 {
            throw Self.problem(.valueEmpty, "‘words’ is empty.", hint: "Give the words of the quotation.")
        }
        if scalars > Self.longest {
            throw Self.problem(
                .valueInvalid, "The quotation has \(scalars) code points; at most \(Self.longest) are compared.",
                hint: "Check it paragraph by paragraph.")
        }
        text = QuoteText(words, .yours)
        try Self.require(text, meansSomethingLike: words)
        if let speaker { self.speaker = try Self.speaker(speaker, in: snapshot) } else { self.speaker = nil }
    }

    private static func require(_ text: QuoteText, meansSomethingLike words: String) throws(Problem) {
        if text.normalizedLength < shortest {
            throw problem(
                .wordsTooShort,
                "\(words.quoted) has \(text.normalizedLength) characters that count; \(shortest) are needed to mean anything.",
                hint: "Give more of the sentence.")
        }
        let stretches = text.stretches
        if stretches.count > mostStretches {
            throw problem(
                .valueInvalid, "The quotation has \(stretches.count) stretches between ellipses; at most \(mostStretches) are joined.")
        }
        for stretch in stretches where stretches.count > 1 && stretch.count(where: { $0.kind == .word }) < 2 {
            guard let first = stretch.first, let last = stretch.last else { continue }
            throw problem(
                .wordsTooShort, "Between ellipses stands only \(text.text(first.range.lowerBound..<last.range.upperBound).quoted).",
                hint: "Give at least two words between one ellipsis and the next.")
        }
    }

    private static func problem(_ code: Problem.Code, _ detail: String, hint: String? = nil) -> Problem {
        Problem(code, detail, hint: hint, parameter: QuoteParameter.words.rawValue)
    }

    private static let speakers = Filter("speaker", .speaker, .record([.entity]), .one, QuoteParameter.speaker.summary)

    private static func speaker(_ name: String, in snapshot: Snapshot) throws(Problem) -> Speaker {
        if name.isEmpty {
            throw Problem(.valueEmpty, "‘speaker’ has no value.", hint: "Give a name or an id, or leave it out.", parameter: "speaker")
        }
        guard case .record(let id, let line) = try speakers.record(name, [.entity], in: snapshot) else {
            preconditionFailure("A filter of records means a record.")
        }
        return Speaker(id: id, name: line)
    }
}
