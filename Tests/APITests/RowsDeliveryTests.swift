import Archive
import Bytes
import HTTP
import Samples
import Testing

@testable import API

/// How rows are delivered: which form, which part, to whom again.
@Suite struct RowsDeliveryTests {
    static let large = RowsTests.archive(500, seed: 5)
    static let target = "/v1/timeline?sort=id"

    /// All of it, by the field that asks for it.
    static let wholes = Dictionary(
        uniqueKeysWithValues: [RowsTests.csv, RowsTests.lines].map { fields in
            var api = RowsTests.api(large)
            return (fields, api.ask("GET \(target)", fields))
        })

    static let accepts: [(accept: String, media: String)] = [
        ("text/csv", "text/csv; charset=utf-8"), ("TEXT/CSV;q=0.2", "text/csv; charset=utf-8"), ("text/*", "text/csv; charset=utf-8"),
        ("application/jsonl", "application/jsonl"), ("application/x-ndjson", "application/x-ndjson"),
        ("application/x-ndjson, application/jsonl", "application/jsonl"),
        ("application/jsonl;q=0.4, text/csv;q=0.5", "text/csv; charset=utf-8"),
        ("application/json, text/csv", "application/json"), ("*/*", "application/json"), ("application/*", "application/json"),
        ("text/csv, */*", "application/json"), ("text/csv, */*;q=0.9", "text/csv; charset=utf-8"),
        ("text/csv;q=0, */*", "application/json"), ("text/html, */*;q=0.8", "application/json"),
        ("text/csv;header=present", "text/csv; charset=utf-8"), ("text/csv;header=absent", "application/problem+json"),
        ("text/csv;q=0", "application/problem+json"),
        ("text/html", "application/problem+json"),
    ]

    @Test(arguments: accepts)
    func theFormIsTheOneThatIsLikedBest(_ example: (accept: String, media: String)) throws {
        // Asked again, it is the same: what is kept of another form is not taken for it.
        var api = RowsTests.api(try Invented.archive.get())
        for _ in 0..<2 {
            #expect(api.ask("GET /v1/facts").field("Content-Type") == "application/json")
            let answer = api.ask("GET /v1/facts", ["Accept: \(example.accept)"])
            #expect(answer.field("Content-Type") == example.media)
            #expect(answer.status == (example.media.contains("problem") ? 406 : 200))
        }
    }

    /// The range asked for, and the part of so many bytes that comes, nothing for all; an empty one for 416.
    static let ranges: [(asked: String, part: @Sendable (Int) -> Range<Int>?)] = [
        ("bytes=0-0", { _ in 0..<1 }), ("bytes=0-99", { _ in 0..<100 }), ("bytes=100-", { 100..<$0 }), ("bytes=-1", { $0 - 1..<$0 }),
        ("bytes=-100000", { $0 - 100_000..<$0 }), ("bytes=65536-200000", { _ in 65_536..<200_001 }),
        ("bytes=65535-65535", { _ in 65_535..<65_536 }), ("bytes=200000-99999999", { 200_000..<$0 }), ("bytes=-99999999", { 0..<$0 }),
        ("bytes=99999999-", { _ in 0..<0 }), ("bytes=-0", { _ in 0..<0 }), ("bytes=1-0", { _ in nil }), ("bytes=0-1,5-6", { _ in nil }),
        ("bytes=x", { _ in nil }), ("rows=0-1", { _ in nil }), ("bytes=", { _ in nil }),
    ]

    @Test(arguments: ranges.indices, [RowsTests.csv, RowsTests.lines])
    func aRangeIsAPartOfTheSameBytes(_ number: Int, _ fields: [String]) throws {
        let (asked, part) = Self.ranges[number]
        var api = RowsTests.api(Self.large)
        let whole = try #require(Self.wholes[fields])
        let length = whole.content.count
        #expect(length > 300_000 && whole.field("Accept-Ranges") == "bytes")
        let answer = api.ask("GET \(Self.target)", fields + ["Range: \(asked)"])
        guard let part = part(length) else {
            #expect(answer == whole)
            return
        }
        #expect(answer.field("ETag") == whole.field("ETag"))
        #expect(answer.field("Access-Control-Allow-Origin") == "*")
        if part.isEmpty {
            #expect(answer.status == 416 && answer.field("Content-Range") == "bytes */\(length)" && answer.extent == .whole)
            #expect(answer.fields.filter { $0.hasPrefix("Content-Type") } == ["Content-Type: application/problem+json"])
        } else {
            #expect(answer.status == 206 && answer.content == Array(whole.content[part]) && answer.extent == .bytes(part.count))
            #expect(answer.field("Content-Range") == "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(length)")
            #expect(answer.field("Content-Type") == whole.field("Content-Type") && answer.field("Content-Disposition") != nil)
        }
    }

    @Test func aRangeHoldsOnlyOfTheRecordThatItWasBegunFrom() throws {
        let archive = RowsTests.archive(500, seed: 5)
        var api = RowsTests.api(archive)
        let fields = ["Accept: text/csv"], range = "Range: bytes=70000-70009"
        let whole = api.ask("GET \(Self.target)", fields)
        let tag = try #require(whole.field("ETag")), date = try #require(whole.field("Last-Modified"))
        for held in ["If-Range: \(tag)", "If-Match: \(tag)", "If-Range: \(date)"] {
            let part = api.ask("GET \(Self.target)", fields + [range, held])
            #expect(part.status == 206 && part.content == Array(whole.content[70_000..<70_010]), "\(held)")
        }
        #expect(api.ask("GET \(Self.target)", fields + [range, "If-Range: \"other\""]) == whole)
        archive.publish(try Invented.records())
        let other = api.ask("GET \(Self.target)", fields)
        #expect(other.content != whole.content && other.field("ETag") != tag)
        #expect(api.ask("GET \(Self.target)", fields + [range, "If-Range: \(tag)"]) == other)
        #expect(api.ask("GET \(Self.target)", fields + [range, "If-Match: \(tag)"]).status == 412)
    }

    @Test func aTagIsOfTheRowsAndOfHowTheyAreWritten() throws {
        var first = RowsTests.api(RowsTests.archive(300, seed: 6)), second = RowsTests.api(RowsTests.archive(300, seed: 6))
        let targets = [
            "/v1/statements", "/v1/statements?sort=date", "/v1/statements?fields=id", "/v1/statements?fields=gist", "/v1/facts",
            "/v1/statements?limit=2", "/v1/statements?limit=3", "/v1/statements?mode=mixed",
        ]
        let asked = targets.flatMap { target in [RowsTests.csv, RowsTests.lines].map { (target, $0) } }
        let tags = asked.map { first.ask("GET \($0)", $1).field("ETag") }
        #expect(Set(tags).count == tags.count && !tags.contains(nil))
        #expect(asked.map { second.ask("GET \($0)", $1).field("ETag") } == tags, "In another process it is the same.")
        for ((target, fields), tag) in zip(asked, tags) {
            let answer = second.ask("GET \(target)", fields + ["If-None-Match: \(tag ?? "")"])
            #expect(answer.status == 304 && answer.content.isEmpty && answer.extent == .whole)
            #expect(answer.field("Vary") == "Accept, Accept-Encoding" && answer.field("ETag") == tag)
        }
    }

    @Test func whoTakesGzipGetsTheSamePacked() throws {
        var api = RowsTests.api(Self.large)
        for fields in [RowsTests.csv, RowsTests.lines] {
            for target in [Self.target, Self.target + "&limit=5", Self.target + "&limit=1&fields=id"] {
                let plain = api.ask("GET \(target)", fields), packed = api.ask("GET \(target)", fields + ["Accept-Encoding: gzip"])
                guard plain.content.count >= 1_024 else {
                    #expect(packed == plain)
                    continue
                }
                #expect(packed.field("Content-Encoding") == "gzip" && packed.content.starts(with: [0x1F, 0x8B]))
                #expect(packed.field("ETag") == plain.field("ETag").map { $0.dropLast() + ".gz\"" })
                #expect(packed.content.count < plain.content.count)
                // The end of a gzip member tells how much it holds (RFC 1952 §2.3.1).
                let length = packed.content.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
                #expect(length == plain.content.count)
            }
        }
        let part = api.ask("GET \(Self.target)", RowsTests.csv + ["Accept-Encoding: gzip", "Range: bytes=0-9"])
        #expect(part.status == 206 && part.content.count == 10 && part.field("Content-Encoding") == nil)
        let all = api.ask("GET \(Self.target)", RowsTests.csv + ["Accept-Encoding: gzip, identity;q=0", "Range: bytes=0-9"])
        #expect(all.status == 200 && all.field("Content-Encoding") == "gzip", "Where only packed content will do, there is no part.")
    }

    @Test func headAsksForNoRow() throws {
        var api = RowsTests.api(Self.large)
        let get = api.ask("GET \(Self.target)", RowsTests.csv), head = api.ask("HEAD \(Self.target)", RowsTests.csv + ["Range: bytes=0-9"])
        #expect(head.fields == get.fields && head.status == 200 && head.extent == get.extent)
    }

    @Test(arguments: [RowsTests.csv, RowsTests.lines])
    func moreThanOneQueryMayVisitIsNotBegun(_ fields: [String]) throws {
        var settings = APISettings()
        settings.mostVisited = 40
        var api = API(archive: Self.large, metrics: Metrics(), settings: settings, probes: .test)
        let answer = api.ask("GET \(Self.target)&topic=none", fields)
        #expect(answer.status == 503 && answer.text.contains("\"code\":\"query-too-costly\""))
        #expect(api.ask("GET \(Self.target)&explain", fields).status == 400)
    }
}
