import Archive
import Bytes
import HTTP
import JSON
import Records
import Synchronization
import Testing

@testable import API

/// What holds of answers besides their content.
@Suite struct ServingTests {
    private func api(_ settings: APISettings = APISettings(), isReady: Bool = true, now: Int = 1_800_000_000) throws -> API {
        API(
            archive: try Invented.archive.get(), metrics: Metrics(), settings: settings,
            probes: API.Probes(isReady: { isReady }, now: { now }))
    }

    @Test func saysWhenItIsNotReady() throws {
        var api = try api(isReady: false)
        let answer = api.ask("GET /health/ready")
        #expect(answer.status == 503 && answer.text == "{\"status\":\"unready\"}\n")
        #expect(api.ask("GET /health/live").status == 200)
    }

    @Test func aTagMarksTheBytesThatAreSent() throws {
        var api = try api()
        let targets = ["/v1/statements", "/v1/statements?pretty", "/v1/statements?limit=3", "/v1/facts", "/openapi.json"]
        let plain = targets.map { api.ask("GET \($0)").field("ETag") }
        let packed = targets.map { api.ask("GET \($0)", ["Accept-Encoding: gzip"]).field("ETag") }
        #expect(Set(plain + packed).count == targets.count * 2)
        #expect(zip(plain, packed).allSatisfy { plain, packed in plain.map { $0.dropLast() + ".gz\"" } == packed.map { $0[...] } })
    }

    @Test(arguments: ["/v1/statements", "/v1/statements/renn-open-water", "/", "/problems", "/openapi.json?pretty", "/v1/timeline?q=ferry"])
    func whoeverHasItGetsNoContent(_ target: String) throws {
        for encoding in ["identity", "gzip"] {
            var api = try api()
            let first = api.ask("GET \(target)", ["Accept-Encoding: \(encoding)"])
            let tag = try #require(first.field("ETag"))
            var other = try self.api()
            for answer in [
                api.ask("GET \(target)", ["Accept-Encoding: \(encoding)", "If-None-Match: W/\"x\", \(tag)"]),
                other.ask("GET \(target)", ["Accept-Encoding: \(encoding)", "If-None-Match: \(tag)"]),
            ] {
                #expect(answer.status == 304 && answer.content.isEmpty)
                #expect(answer.field("ETag") == tag && answer.field("Vary") == first.field("Vary"))
                #expect(answer.field("Content-Type") == nil)
            }
            #expect(api.ask("GET \(target)", ["Accept-Encoding: \(encoding)"]) == first)
        }
    }

    @Test func packsWhatIsLargeEnough() throws {
        var settings = APISettings()
        settings.gzipFromBytes = 100
        var api = try api(settings)
        let packed = api.ask("GET /v1/statements", ["Accept-Encoding: gzip"])
        #expect(packed.content.starts(with: [0x1F, 0x8B]) && packed.field("Content-Encoding") == "gzip")
        let small = api.ask("GET /v1/statements/renn-open-water?fields=id", ["Accept-Encoding: gzip"])
        #expect(small.text == "{\"id\":\"renn-open-water\"}\n" && small.field("Content-Encoding") == nil)
    }

    @Test func aChangeIsSeenAtOnceAndEmptiesTheCache() throws {
        let archive = Archive()
        let records = try Invented.records()
        archive.publish(records.filter { $0.id.text != "renn-open-water" && $0.type != .relation })
        var api = API(archive: archive, metrics: Metrics(), probes: .test)
        let before = api.ask("GET /v1/statements?fields=id")
        #expect(api.ask("GET /v1/statements/renn-open-water").status == 404)
        archive.publish(records)
        let after = api.ask("GET /v1/statements?fields=id")
        #expect(before.field("ETag") != after.field("ETag") && after.text.contains("renn-open-water"))
        #expect(api.ask("GET /v1/statements/renn-open-water").status == 200)
    }

    /// The cursor was made when the record held less; what came since stands where it belongs, and nothing is shown twice or left out.
    @Test(arguments: ["-date", "date", "id", "recorded_at", "-recorded_at"])
    func aCursorOfAnOlderRecordGoesOn(_ sort: String) throws {
        let archive = Archive(), records = try Invented.records()
        let added = records.filter { ["brandvik-will-sign", "arrelo-ferry-runs-again"].contains($0.id.text) }
        archive.publish(records.filter { record in record.type != .relation && !added.contains { $0.id == record.id } })
        var api = API(archive: archive, metrics: Metrics(), probes: .test)
        let list = "/v1/statements?sort=\(sort)&fields=id"
        let before = try ids(in: api.ask("GET \(list)"))
        let first = try JSONDocument(parsing: api.ask("GET \(list)&limit=2").content).root
        let next = try #require(first["page"]?["next"]?.string).split(separator: "&").last ?? ""
        archive.commit(added)
        let rest = try ids(in: api.ask("GET \(list)&\(next)"))
        #expect(rest.filter(before.contains) == Array(before[2...]))
        let after = try ids(in: api.ask("GET \(list)"))
        #expect(after.filter(rest.contains) == rest && after.count == before.count + 2)
    }

    private func ids(in answer: API.Told) throws -> [String] {
        try JSONDocument(parsing: answer.content).root["data"]?.elements.compactMap { $0["id"]?.string } ?? []
    }

    @Test func anExplainedAnswerTellsWhatItTookAndIsNotKept() throws {
        let time = Mutex<Int64>(0)
        let clock: @Sendable () -> Int64 = {
            time.withLock { now in
                now += 1_234_567
                return now
            }
        }
        let probes = API.Probes(now: { 1_800_000_000 }, nanoseconds: clock)
        var api = API(archive: try Invented.archive.get(), metrics: Metrics(), probes: probes)
        let answers = (0..<2).map { _ in api.ask("GET /v1/statements?explain") }
        for answer in answers {
            #expect(answer.field("Server-Timing") == "find;dur=1.234")
            #expect(answer.field("Cache-Control") == "no-store" && answer.field("ETag") == nil)
        }
        #expect(answers[0] == answers[1])
        #expect(api.ask("GET /v1/statements").field("Server-Timing") == nil)
    }

    @Test func anyQueryIsAnsweredWhereThereIsNoBound() throws {
        for (bound, status) in [(1, 503), (0, 200)] {
            var settings = APISettings()
            settings.mostVisited = bound
            var api = try api(settings)
            #expect(api.ask("GET /v1/timeline?facets=topic").status == status)
            #expect(api.ask("GET /v1/statements/renn-open-water").status == 200)
        }
    }

    @Test func anEmptyRecordSaysSo() throws {
        var api = API(archive: Archive(), metrics: Metrics(), probes: .test)
        for listing in Listing.all {
            let answer = api.ask("GET \(listing.path)\(listing.needsWords ? "?q=peace" : "")")
            let reason = try JSONDocument(parsing: answer.content).root["empty_reason"]
            #expect(answer.status == 200 && reason?["code"]?.string == (listing.needsWords ? "no-match" : "nothing-recorded"))
        }
        #expect(api.ask("GET /").status == 200)
    }

    @Test func onlyTheOriginsThatAreAllowedMayRead() throws {
        var settings = APISettings()
        settings.origins = ["https://desk.example", "https://news.example"]
        var api = try api(settings)
        for _ in 0..<2 {
            let allowed = api.ask("GET /v1/facts", ["Origin: https://news.example"])
            #expect(allowed.field("Access-Control-Allow-Origin") == "https://news.example")
            #expect(allowed.fields.contains("Vary: Origin"))
            let other = api.ask("GET /v1/facts", ["Origin: https://elsewhere.example"])
            #expect(other.field("Access-Control-Allow-Origin") == nil && other.fields.contains("Vary: Origin"))
        }
        settings.origins = []
        var closed = try self.api(settings)
        #expect(closed.ask("GET /v1/facts", ["Origin: https://desk.example"]).field("Access-Control-Allow-Origin") == nil)
        let preflight = closed.ask("OPTIONS /v1/facts", ["Origin: https://desk.example", "Access-Control-Request-Method: GET"])
        #expect(preflight.status == 204 && preflight.field("Access-Control-Allow-Methods") == nil)
    }

    @Test(arguments: [(1_800_000_000, "Tue, 06 Jan 2026 11:00:00 GMT"), (1_767_687_000, "Tue, 06 Jan 2026 08:10:00 GMT")])
    func nothingWasChangedLaterThanNow(_ now: Int, _ lastModified: String) throws {
        var api = try api(now: now)
        #expect(api.ask("GET /v1/facts").field("Last-Modified") == lastModified)
    }

    @Test func anAgeMayBeAllowed() throws {
        var settings = APISettings()
        settings.maxAgeSeconds = 60
        var api = try api(settings)
        #expect(api.ask("GET /v1").field("Cache-Control") == "public, max-age=60")
    }

    @Test func requestsAreCountedByRouteAndClass() throws {
        let metrics = Metrics()
        var first = API(archive: try Invented.archive.get(), metrics: metrics, probes: .test)
        var second = API(archive: try Invented.archive.get(), metrics: metrics, probes: .test)
        for _ in 0..<3 { _ = first.ask("GET /v1/statements/renn-open-water") }
        _ = second.ask("GET /v1/statements/oda-renn")
        _ = second.ask("GET /nowhere")
        _ = second.ask("DELETE /v1/statements/renn-open-water")
        let lines = second.ask("GET /metrics").text.split(separator: "\n")
        let prefix = "communique_requests_total{route=\"/v1/statements/{id}\",method=\"GET\",status="
        #expect(lines.contains("\(prefix)\"2xx\"} 3"))
        #expect(lines.contains("\(prefix)\"4xx\"} 1"))
        #expect(lines.contains("communique_requests_total{route=\"(none)\",method=\"\",status=\"4xx\"} 2"))
        #expect(lines.contains("communique_records{type=\"statement\"} 8"))
    }
}
