import Records

/// A small valid record about invented matters, to be spoilt in one place at a time.
enum Example {
    static func id(_ text: String) -> RecordID {
        guard let id = RecordID(text) else { preconditionFailure("‘\(text)’ is no id") }
        return id
    }

    static func date(_ text: String) -> EDTF {
        do throws(EDTF.Fault) { return try EDTF(text) } catch { preconditionFailure(error.what) }
    }

    /// One digit all over.
    static func digest(_ digit: Character) -> Digest {
        guard let digest = Digest(String(repeating: digit, count: 64)) else { preconditionFailure("a digit of 0–9 and a–f") }
        return digest
    }

    static func header(_ id: String, citing citations: [Citation] = []) -> RecordHeader {
        var header = RecordHeader(id: Example.id(id), recordedAt: Timestamp(seconds: 0))
        header.citations = citations
        return header
    }

    static func citation(_ sentence: Int = 1, supports: [String] = []) -> Citation {
        Citation(
            document: id("gazette"), sentence: sentence, start: sentence * 100, end: sentence * 100 + 50,
            sha256: digest("a"),
            supports: supports)
    }

    static func reference(_ text: String) -> Reference { Reference(id(text)) }

    static var document: Document {
        Document(
            header: header("gazette"), name: "The Harbour Gazette", language: "en", genre: .pressReport,
            translation: Document.Translation(status: .machine, from: "fr"),
            edition: Document.Edition(sha256: digest("b"), length: 2000, sentences: 10))
    }

    static func entity(_ name: String, _ kind: Entity.Kind) -> Entity { Entity(header: header(name), kind: kind, name: name) }

    static var statement: Statement {
        var statement = Statement(
            header: header("mira-on-fishing", citing: [citation()]), gist: "Fishing will go on.", mode: .verbatim, fidelity: .original,
            act: .predict)
        statement.speaker = reference("mira")
        statement.attribution = Statement.Attribution(kind: .explicit, printed: "Mira said")
        statement.words = ["We shall fish."]
        statement.topics = [reference("fishing")]
        return statement
    }

    static var meeting: Meeting {
        var meeting = Meeting(header: header("harbour-talks"), name: "Harbour talks", kind: .meeting, status: .held)
        meeting.history = [
            Meeting.Step(status: .planned, on: date("2030-05-01"), document: id("gazette")),
            Meeting.Step(status: .held, on: date("2030-05-03"), document: id("gazette")),
        ]
        meeting.statusAsOf = date("2030-05-03")
        meeting.participants = [Meeting.Participant(reference("mira")), Meeting.Participant(reference("averland"))]
        var account = Meeting.Account(document: id("gazette"), status: .held)
        account.citations = [citation(2)]
        meeting.accounts = [account]
        return meeting
    }

    static var fact: Fact {
        var fact = Fact(
            header: header("averland-supports-nordmark", citing: [citation(3)]), gist: "Averland supports Nordmark.",
            subjects: [reference("averland")],
            predicate: .supports)
        fact.object = reference("nordmark")
        fact.statements = [reference("mira-on-fishing")]
        return fact
    }

    static var relation: Relation {
        Relation(
            header: header("fishing-twice"), gist: "Both are on fishing.", kind: .corroborates,
            members: [reference("mira-on-fishing"), reference("averland-supports-nordmark")], ground: "They say so.")
    }

    static var records: [Record] {
        [
            .document(document), .entity(entity("averland", .state)), .entity(entity("nordmark", .state)), .entity(entity("mira", .person)),
            .entity(entity("fishing", .topic)), .entity(entity("osthavn", .city)), .statement(statement), .meeting(meeting), .fact(fact),
            .relation(relation),
        ]
    }
}
