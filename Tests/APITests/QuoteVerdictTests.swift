import Records
import Store
import Testing

@testable import API

/// What is asked and what must come of it, over records of our own.
@Suite struct QuoteVerdictTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let words: String
        var speaker: String?
        let verdict: QuoteVerdict
        var claim: QuoteFinding.Claim?
        var quotable = false
        /// In the order of the answer.
        var ids: [String]

        var testDescription: String { speaker.map { "\(words) (\($0))" } ?? words }

        init(
            _ words: String, by speaker: String? = nil, _ verdict: QuoteVerdict, quotable: Bool = false,
            _ ids: String...
        ) {
            self.words = words
            self.speaker = speaker
            self.verdict = verdict
            claim = verdict == .notFound ? nil : verdict == .otherSpeaker ? .other : speaker == nil ? .unasked : .same
            self.quotable = quotable
            self.ids = ids
        }
    }

    static let whole = "The new pier will be deep enough for every ship, and nobody will wait outside."

    static let cases: [Case] = [
        // The words themselves.
        .init(whole, .exact, quotable: true, "pier"),
        .init(whole, by: "Ada Harbour", .exact, quotable: true, "pier"),
        .init("“\(whole)”", by: "ada-harbour", .exact, quotable: true, "pier"),
        .init("  \"\(whole)\"\n", .exact, quotable: true, "pier"),
        .init("the new pier will be deep enough for every ship and nobody will wait outside", .normalized, quotable: true, "pier"),
        .init("Peace needs bridges; bridges need peace.", by: "Ada Harbour", .exact, quotable: true, "bridges"),
        .init("It was a once-in-a-century storm, and we held.", .exact, "storm"),
        .init("It was a once in a century storm, and we held", by: "bruno-quay", .normalized, "storm"),
        .init("Nobody owns the sea, and nobody ever will.", .exact, quotable: true, "sea"),
        .init("Tolls rise by 1,500 crowns, or 2.5 %, from 1 July", .normalized, quotable: true, "tolls"),
        // Parts and pieces.
        .init("deep enough for every ship", .fragment, quotable: true, "pier"),
        .init("once-in-a-century", .fragment, "storm"),
        .init("The new pier … nobody will wait outside.", .fragment, quotable: true, "pier"),
        .init("We are ready, to talk about the tolls", .fragment, quotable: true, "ready"),
        .init("We are ready … the tolls of the pier", .fragment, quotable: true, "ready"),
        .init("[It] will be deep enough for every ship", .fragment, quotable: true, "pier"),
        .init("nobody will wait outside. We start to dig in May", .fragment, "pier", "digging"),
        .init("nobody will wait outside. we start to dig in May", by: "Ada Harbour", .fragment, "pier", "digging"),
        .init("we end in October. Thank you for coming", .fragment, "digging", "thanks"),
        .init("nobody will wait outside. Thank you for coming", .notFound),
        .init("Thank you for coming to the harbour today. Tolls rise by 1,500 crowns", .notFound),
        .init("nobody will wait … The new pier", .notFound),
        .init("nobody will wait outside … We start to dig", .notFound),
        // What was meant, and what nobody said.
        .init("We are closer to peace than ever", .probableReading, "closer"),
        .init("We are closer to peace than ever, and the long-awaited peace is here,", by: "Bruno Quay", .probableReading, "closer"),
        .init("We are closer to the world than ever", .fragment, "closer"),
        .init("closer to peace than never", .near, "closer"),
        .init("green transition programme", .paraphrase, "charter"),
        .init("green program", .paraphrase, "charter"),
        .init(QuoteRecords.reported, .paraphrase, "night-ferry"),
        .init(" \(QuoteRecords.reported) ", by: "Ada Harbour", .paraphrase, "night-ferry"),
        .init(QuoteRecords.reported, by: "Bruno Quay", .otherSpeaker, "night-ferry"),
        .init("“\(QuoteRecords.reported)”", .paraphrase, "night-ferry"),
        .init("The mayor said that the ferry would run by night.", .notFound),
        .init(QuoteRecords.sentence, .paraphrase, "pier"),
        .init("The pier statement.", .notFound),
        // Not the words.
        .init("The new pier will be wide enough for every ship", .near, "pier"),
        .init("The new pier will not be deep enough for every ship", by: "Ada Harbour", .near, "pier"),
        .init("The pier will be deep enough for every ship", .near, "pier"),
        .init("The old pier will be wide enough for every boat", .notFound),
        .init("Tolls rise by 1.500 crowns, or 2.5 %", .near, "tolls"),
        .init("Tolls rise by 1,500 crowns, or 25 %", .near, "tolls"),
        .init("Tolls rise by 1,600 crowns", .near, "tolls"),
        .init("The harbour sleeps while the city dances.", .notFound),
        .init("The harbour sleeps while the city dances.", by: "Ada Harbour", .notFound),
        // Whose words.
        .init(whole, by: "Bruno Quay", .otherSpeaker, "pier"),
        .init("deep enough for every ship", by: "bruno-quay", .otherSpeaker, "pier"),
        .init("The new pier will be wide enough for every ship", by: "bruno-quay", .otherSpeaker, "pier"),
        .init("Nobody owns the sea, and nobody ever will.", by: "Ada Harbour", .otherSpeaker, "sea"),
        .init("Thank you for coming to the harbour today.", .exact, quotable: true, "thanks", "thanks-again"),
        .init("Thank you for coming to the harbour today.", by: "Bruno Quay", .exact, quotable: true, "thanks-again", "thanks"),
        .init("Thank you for coming to the harbour today.", by: "bruno-stone", .otherSpeaker, "thanks", "thanks-again"),
        .init("The council meets on Friday at noon, and it votes.", by: "Ada Harbour", .near, "monday", "friday"),
        .init("The council meets on Sunday at noon, and it votes.", by: "Ada Harbour", .near, "monday"),
        .init("The council meets on Sunday at noon, and it votes.", .near, "monday", "friday"),
        // Several: the whole before the part, what may be printed before what may not.
        .init("Never again will we wait.", .exact, quotable: true, "quoted-thrice", "quoted-thrice-too", "quoted-in-part"),
        .init("never again will we wait", .normalized, quotable: true, "quoted-thrice", "quoted-thrice-too", "quoted-in-part"),
    ]

    private func check(_ words: String, _ speaker: String?) throws -> QuoteCheck {
        let snapshot = try QuoteRecords.snapshot()
        return QuoteCheck(try QuoteRequest(words: words, speaker: speaker, in: snapshot), in: snapshot)
    }

    @Test(arguments: cases)
    func answers(_ example: Case) throws {
        let found = try check(example.words, example.speaker), best = found.findings.first
        #expect(found.verdict == example.verdict, "\(found.why)")
        #expect(best?.claim == example.claim)
        #expect(best?.isQuotable ?? false == example.quotable, "\(found.why)")
        #expect(found.findings.flatMap(\.statements).map(\.id.text) == example.ids)
    }

    /// The sentence to act on never sounds like leave where there is none, and says so where there is.
    @Test(arguments: cases)
    func saysWhetherToPrint(_ example: Case) throws {
        let why = try check(example.words, example.speaker).why
        #expect(why.contains("may be printed") == example.quotable, "\(why)")
        #expect(why.hasSuffix(".") && !why.contains("  ") && why.first?.isUppercase == true, "\(why)")
        if example.verdict == .exact, !example.quotable { #expect(why.contains("do not print"), "\(why)") }
    }

    @Test func saysWhoseWordsTheyAreWhereNearOnesAreTheSpeakers() throws {
        let why = try check("The council meets on Friday at noon, and it votes.", "Ada Harbour").why
        #expect(
            why
                == "Near, but not the words: one of 10 words differs, and as they stand they are those of Bruno Quay; print the source’s words, not yours."
        )
    }

    /// Whatever word of an exact quotation is changed, it is exact no longer.
    @Test(arguments: ["pier", "tolls", "bridges", "storm", "sea", "closer", "thanks", "digging", "quoted-thrice"])
    func aChangedWordIsNeverExact(_ id: String) throws {
        let snapshot = try QuoteRecords.snapshot()
        let recordID = try QuoteRecords.id(id)
        guard case .present(let row) = snapshot.standing(of: recordID) else { throw QuoteRecords.NoID() }
        let words = try #require(QuotedStatement(row, in: snapshot)?.words.first)
        #expect(try check(words, nil).verdict == .exact)
        let pieces = words.split(separator: " ").map(String.init)
        for place in pieces.indices {
            for other in [
                "not", pieces[place] + "s", "", pieces[place].uppercased() + "X", "\(pieces[place]) \(pieces[place])", "[\(pieces[place])]",
            ] {
                var changed = pieces
                changed[place] = other
                let text = changed.filter { !$0.isEmpty }.joined(separator: " ")
                #expect(try check(text, nil).verdict != .exact, "\(text)")
            }
        }
    }

    @Test(arguments: [
        ("too short", Problem.Code.wordsTooShort), ("“a b c d e f”", .wordsTooShort), ("      twelve      ", .wordsTooShort),
        ("", .valueEmpty),
        ("“”", .valueEmpty), ("… … …", .wordsTooShort), ("[The new pier will be deep]", .wordsTooShort),
        ("!!!!!!!!!!!!!!!", .wordsTooShort),
        ("the new … pier … will be deep", .wordsTooShort), (String(repeating: "deep ", count: 401), .valueInvalid),
        (String(repeating: "so deep … ", count: 20), .valueInvalid),
    ])
    func refuses(_ words: String, _ code: Problem.Code) throws {
        #expect { _ = try check(words, nil) } throws: { ($0 as? Problem)?.code == code && ($0 as? Problem)?.parameter == "words" }
    }

    @Test(arguments: [
        ("Ada Harbor", Problem.Code.valueUnknown, "Did you mean ‘ada-harbour’?"),
        ("Bruno", .valueAmbiguous, "Ask with one of the ids: ‘bruno-quay’ or ‘bruno-stone’."),
        ("pier", .valueUnknown, "It is served at /v1/statements/pier."), ("", .valueEmpty, "Give a name or an id, or leave it out."),
    ])
    func refusesASpeaker(_ speaker: String, _ code: Problem.Code, _ hint: String) throws {
        #expect { _ = try check(Self.whole, speaker) } throws: {
            let problem = $0 as? Problem
            return problem?.code == code && problem?.hint == hint && problem?.parameter == "speaker"
        }
    }
}
