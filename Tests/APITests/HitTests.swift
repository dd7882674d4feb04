import Archive
import JSON
import Testing
import Text

@testable import API

@Suite struct HitTests {
    static let queries = [
        "ferry", "sign", "\"open water\"", "\"ferry accord\" OR boats", "neigh*", "Brandvic", "republic", "Öda", "maravia norvane",
        "lasting -boats",
        "the OR of OR sea",
    ]

    /// Every highlight stands in the record where it says, and all it shows is what was asked for; each hit shows something.
    @Test(arguments: queries)
    func rangesLieOnTheWords(_ text: String) throws {
        var api = API(archive: try Invented.archive.get(), metrics: Metrics(), probes: .test)
        let query = try SearchQuery(text)
        let target =
            "/v1/search?limit=200&q=" + text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
        let answer = api.ask("GET \(target)")
        let root = try JSONDocument(parsing: answer.content).root
        let meant = root["applied"]?["q"]?["meant"]?.members.flatMap { $0.value.elements.compactMap(\.string) } ?? []
        let hits = root["data"].map { Array($0.elements) } ?? []
        #expect(answer.status == 200 && !hits.isEmpty)
        #expect(root["page"]?["total"]?.integer == hits.count)
        for hit in hits {
            let id = try #require(hit["id"]?.string), type = try #require(hit["type"]?.string)
            let record = try JSONDocument(parsing: api.ask("GET /v1/\(type)s/\(id)").content).root
            let highlights = hit["highlights"].map { Array($0.elements) } ?? []
            #expect(!highlights.isEmpty, "\(id)")
            for highlight in highlights { try check(highlight, of: record, query, meant, &api) }
        }
    }

    private func check(_ highlight: JSONValue, of record: JSONValue, _ query: SearchQuery, _ meant: [String], _ api: inout API) throws {
        let field = try #require(highlight["field"]?.string), text = try #require(highlight["text"]?.string)
        let place = record.nearest(to: field)
        if let entity = highlight["entity"]?.string {
            #expect(place["id"]?.string == entity)
            let names = try JSONDocument(parsing: api.ask("GET /v1/entities/\(entity)").content).root["names"]
            #expect(names?.elements.contains { $0["text"]?.string == text } == true)
        } else {
            #expect(place.string == text && highlight["start"] == nil, "\(field)")
        }
        let scalars = Array(text.unicodeScalars)
        let ranges = try #require(highlight["ranges"]).elements.map { $0.elements.compactMap(\.integer) }
        #expect(!ranges.isEmpty)
        for range in ranges {
            var shown = String.UnicodeScalarView()
            shown.append(contentsOf: scalars[range[0]..<range[1]])
            let words = fold(String(shown))
            let isAskedFor = query.wanted.joined().contains { term in
                switch term {
                case .word(let word): words.count == 1 && (stem(words[0].utf8) == stem(word.utf8) || meant.contains(words[0]))
                case .beginning(let letters): words.count == 1 && words[0].hasPrefix(letters)
                case .phrase(let phrase): words == phrase
                }
            }
            #expect(isAskedFor, "\(field): \(words)")
        }
    }

    @Test func pagesByRankMeetEveryHitOnce() throws {
        var api = API(archive: try Invented.archive.get(), metrics: Metrics(), probes: .test)
        func ids(_ target: String) throws -> (ids: [String], next: String?) {
            let root = try JSONDocument(parsing: api.ask("GET \(target)").content).root
            return (root["data"].map { $0.elements.compactMap { $0["id"]?.string } } ?? [], root["page"]?["next"]?.string)
        }
        let whole = try ids("/v1/search?q=ferry+OR+peace+OR+renn&limit=200")
        #expect(whole.next == nil && whole.ids.count > 6)
        var met: [String] = []
        var target: String? = "/v1/search?q=ferry+OR+peace+OR+renn&limit=2"
        while let asked = target {
            let page = try ids(asked)
            met += page.ids
            target = page.next
        }
        #expect(met == whole.ids)
    }
}
