import Archive
import Bytes
import HTTP
import JSON
import Records
import Samples
import Testing

@testable import API

/// Every row of a list as CSV and as lines of JSON, over invented records in numbers.
@Suite struct RowsTests {
    static let csv = ["Accept: text/csv"], lines = ["Accept: application/jsonl"]

    static func archive(_ count: Int, seed: UInt64) -> Archive {
        var chance = SeededGenerator(seed: seed)
        let archive = Archive()
        archive.publish(Record.samples(count, using: &chance))
        return archive
    }

    static func api(_ archive: Archive) -> API { API(archive: archive, metrics: Metrics(), probes: .test) }

    /// The records of a list, page by page.
    static func records(_ target: String, _ api: inout API) throws -> [JSONValue] {
        var records: [JSONValue] = []
        var next: String? = target + (target.contains("?") ? "&" : "?") + "limit=200"
        while let target = next {
            let page = try JSONDocument(parsing: api.ask("GET \(target)").content).root
            records += page["data"].map { Array($0.elements) } ?? []
            next = page["page"]?["next"]?.string
        }
        return records
    }

    static let questions = [
        "/v1/documents", "/v1/entities", "/v1/statements", "/v1/meetings", "/v1/facts", "/v1/relations", "/v1/timeline",
        "/v1/timeline?sort=date&type=meeting,statement", "/v1/statements?sort=-recorded_at&quotable=false", "/v1/facts?sort=id",
        "/v1/statements?fields=id,words,speaker,topics", "/v1/meetings?fields=accounts,history", "/v1/entities?kind=none,person",
    ]

    @Test(arguments: UInt64(0)..<6)
    func aLineIsARecordAndNoneIsMissing(seed: UInt64) throws {
        var api = Self.api(Self.archive(300, seed: seed))
        for question in Self.questions {
            let answer = api.ask("GET \(question)", Self.lines)
            guard answer.status == 200 else { continue }
            var expected = ByteBuffer()
            for record in try Self.records(question, &api) {
                record.write(into: &expected)
                expected.append("\n")
            }
            #expect(answer.content == expected.copied(), "\(question)")
        }
    }

    @Test(arguments: UInt64(0)..<6)
    func aTableHoldsWhatTheRecordsHold(seed: UInt64) throws {
        var api = Self.api(Self.archive(100, seed: seed))
        for question in Self.questions {
            let answer = api.ask("GET \(question)", Self.csv)
            guard answer.status == 200 else { continue }
            let table = try Table(reading: answer.content)
            #expect(table == Table(table.header, of: try Self.records(question, &api)), "\(question)")
            #expect(Set(table.header).count == table.header.count)
        }
    }

    @Test func theColumnsAreThoseOfTheFieldTableWhateverTheRowsHave() throws {
        var full = Self.api(Self.archive(400, seed: 1)), empty = Self.api(Archive())
        for listing in Listing.all where !listing.needsWords {
            let header = try Table(reading: full.ask("GET \(listing.path)", Self.csv).content).header
            #expect(try Table(reading: empty.ask("GET \(listing.path)", Self.csv).content) == Table(header, of: []))
            #expect(header.starts(with: ["type", "id"]) && header.suffix(2) == ["version", "recorded_at"], "\(listing.path)")
        }
        let fields = "fields=topics.id,date.edtf,speaker.side,id"
        let chosen = try Table(reading: full.ask("GET /v1/statements?\(fields)", Self.csv).content).header
        #expect(chosen == ["id", "speaker.side.id", "speaker.side.name", "date.edtf", "topics.id"])
    }

    @Test func manyRowsComeInPiecesOfBoundedSize() throws {
        var api = Self.api(Self.archive(1_500, seed: 2))
        for fields in [Self.csv, Self.lines] {
            let answer = api.ask("GET /v1/timeline", fields)
            #expect(answer.extent == .open && answer.pieces.count > 10)
            #expect(answer.pieces.allSatisfy { $0 < 65_536 + 32_768 } && answer.pieces.dropLast().allSatisfy { $0 >= 65_536 })
        }
    }

    @Test func whatBeginsFromOneSnapshotEndsFromItAndThenLetsItGo() throws {
        let archive = Self.archive(1_500, seed: 3)
        var api = Self.api(archive)
        let before = api.ask("GET /v1/timeline", Self.lines)
        var answer = Answer()
        api.begin("/v1/timeline", Self.lines[0], into: &answer)
        weak let snapshot = archive.snapshot()
        #expect(answer.stream != nil && snapshot != nil)
        archive.publish(try Invented.records())
        #expect(api.ask("GET /v1/timeline", Self.lines).content != before.content)
        // The archive and the worker have a newer one: it is held by the stream alone.
        #expect(snapshot != nil)
        #expect(API.Told(&answer).content == before.content)
        #expect(snapshot == nil)
    }

    @Test func aStreamThatIsDroppedLetsItsSnapshotGo() throws {
        let archive = Self.archive(1_500, seed: 3)
        var api = Self.api(archive)
        weak let snapshot = archive.snapshot()
        for fields in [Self.lines[0], Self.lines[0] + "\r\nRange: bytes=-5"] {
            var answer = Answer()
            api.begin("/v1/timeline", fields, into: &answer)
            #expect(answer.stream != nil)
            answer.reset()
        }
        #expect(snapshot != nil)
        archive.publish(try Invented.records())
        _ = api.ask("GET /v1")
        #expect(snapshot == nil)
    }

    @Test func aLimitAndACursorChooseRowsAsTheyDoInPages() throws {
        var api = Self.api(Self.archive(900, seed: 4))
        func ids(_ answer: API.Told) -> ArraySlice<Substring> { answer.text.split(separator: "\n")[...] }
        let all = ids(api.ask("GET /v1/statements?fields=id", Self.lines))
        let first = api.ask("GET /v1/statements?fields=id&limit=7", Self.lines)
        #expect(ids(first) == all.prefix(7))
        let link = try #require(first.field("Link")).dropFirst().prefix { $0 != ">" }
        let second = api.ask("GET \(link)", Self.lines)
        #expect(ids(second) == all.dropFirst(7).prefix(7))
        let rest = api.ask("GET \(link.replacing("limit=7&", with: ""))", Self.lines)
        #expect(ids(rest) == all.dropFirst(7) && rest.field("Link") == nil)
        #expect(api.ask("GET /v1/statements?cursor=x", Self.lines).status == 400)
    }
}

extension API {
    /// Begins an answer that somebody else goes on with.
    mutating func begin(_ target: String, _ field: String, into answer: inout Answer) {
        let bytes = Array("GET \(target) HTTP/1.1\r\nHost: record.test\r\n\(field)\r\n\r\n".utf8)
        var request = Request(), scanned = 0
        guard case .complete = readHead(bytes.span, scanned: &scanned, into: &request) else { return }
        self.answer(request, in: bytes.span, into: &answer)
    }
}

extension StringProtocol {
    fileprivate func replacing(_ part: String, with other: String) -> String {
        split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
    }
}
