import Archive
import Records
import Store

@testable import API

/// A harbour where much is said: records for quote checks, all invented.
enum QuoteRecords {
    static let archive = Result {
        let archive = Archive()
        archive.publish(try records())
        return archive
    }

    static func snapshot() throws -> Snapshot { try archive.get().snapshot() }

    struct NoID: Error {}

    static func id(_ text: String) throws -> RecordID {
        guard let id = RecordID(text) else { throw NoID() }
        return id
    }

    /// Of the mayor's reported speech; the text is here, so that its digest is no riddle.
    static let reported = "The mayor said that the ferry would run at night."
    static let reportedDigest = "5335a03b1c87936420eea4808d97ca82011f4b58857098074c1126cc78ef28d3"
    /// A sentence with a quotation in it.
    static let sentence = "“The new pier will be deep enough for every ship,” the mayor said."
    static let sentenceDigest = "eedded80c84812081dcc66698729328ffa779243e80478f8eabf02d75a08c800"

    private static func records() throws -> [Record] {
        try people() + statements() + [.document(document("harbour-report")), .document(document("machine-report"))]
    }

    private static func header(_ text: String) throws -> RecordHeader {
        RecordHeader(id: try id(text), recordedAt: Timestamp(seconds: 1_700_000_000))
    }

    private static func document(_ text: String) throws -> Document {
        Document(
            header: try header(text), name: text, language: "en", genre: .pressReport, translation: .init(status: .unknown),
            edition: .init(sha256: Digest(), length: 10_000, sentences: 90))
    }

    private static func people() throws -> [Record] {
        try [("ada-harbour", "Ada Harbour"), ("bruno-quay", "Bruno Quay"), ("bruno-stone", "Bruno Stone")].map { id, name in
            var person = Entity(header: try header(id), kind: .person, name: name)
            if id.hasPrefix("bruno") { person.names = [.init(text: "Bruno")] }
            return .entity(person)
        }
    }

    private static func statements() throws -> [Record] {
        var all: [Record] = []
        func add(
            _ id: String, _ speaker: String?, _ words: [String], _ fidelity: Statement.Fidelity = .original, sentence: Int,
            sha256: String? = nil, in document: String = "harbour-report", readings: [(String, String)] = []
        ) throws {
            var statement = Statement(
                header: try header(id), gist: "The \(id) statement.", mode: words.isEmpty ? .reported : .verbatim, fidelity: fidelity,
                act: .inform)
            statement.speaker = try speaker.map { Reference(try self.id($0)) }
            if speaker != nil { statement.attribution = .init(kind: .explicit) }
            statement.words = words
            statement.readings = readings.map { .init(printed: $0.0, meant: $0.1, grounds: .init(.inferred, ground: "Plainly.")) }
            statement.header.citations = [
                Citation(
                    document: try self.id(document), sentence: sentence, start: sentence * 100, end: sentence * 100 + 90,
                    sha256: sha256.flatMap { Digest($0) } ?? Digest())
            ]
            all.append(.statement(statement))
        }
        let (ada, bruno) = ("ada-harbour", "bruno-quay")
        try add(
            "pier", ada, ["The new pier will be deep enough for every ship, and nobody will wait outside."], sentence: 1,
            sha256: sentenceDigest)
        try add("digging", ada, ["We start to dig in May, and we end in October."], sentence: 2)
        try add("thanks", ada, ["Thank you for coming to the harbour today."], sentence: 3)
        try add("thanks-again", bruno, ["Thank you for coming to the harbour today."], sentence: 5)
        try add("night-ferry", ada, [], sentence: 6, sha256: reportedDigest)
        try add("ready", ada, ["We are ready,", "to talk about the tolls of the pier today."], sentence: 8)
        try add("tolls", bruno, ["Tolls rise by 1,500 crowns, or 2.5 %, from 1 July,"], sentence: 10)
        try add("bridges", ada, ["Peace needs bridges; bridges need peace."], .officialTranslation, sentence: 12)
        try add("storm", bruno, ["It was a once-in-a-century storm, and we held."], .unknown, sentence: 14)
        try add("sea", nil, ["Nobody owns the sea, and nobody ever will."], sentence: 16)
        try add(
            "closer", bruno, ["We are closer to the world than ever, and the long -awaited world is here,"], .machineTranslation,
            sentence: 1,
            in: "machine-report", readings: [("closer to the world", "closer to peace"), ("long -awaited world", "long-awaited peace")])
        try add(
            "charter", bruno, [], .machineTranslation, sentence: 3, in: "machine-report",
            readings: [("green program", "green transition programme")])
        try add("quoted-thrice", ada, ["Never again will we wait."], sentence: 20)
        try add("quoted-thrice-too", ada, ["Never again will we wait."], .unknown, sentence: 22)
        try add("quoted-in-part", ada, ["Never again will we wait, and never again will they."], sentence: 24)
        try add("monday", ada, ["The council meets on Monday at noon, and it votes."], sentence: 30)
        try add("friday", bruno, ["The council meets on Friday at noon, and it votes."], sentence: 40)
        return all
    }
}
