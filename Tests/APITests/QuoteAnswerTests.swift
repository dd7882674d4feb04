import JSON
import Testing

@testable import API

/// How quote checks are answered, one and several.
@Suite struct QuoteAnswerTests {
    private func api() throws -> API { API(archive: try QuoteRecords.archive.get(), metrics: Metrics(), probes: .test) }

    private static let json = ["Content-Type: application/json"]

    private func post(_ content: String) throws -> API.Told {
        var api = try api()
        return api.ask("POST /v1/quotes/check", Self.json, content: Array(content.utf8))
    }

    @Test func manyAreAnsweredInTheirOrder() throws {
        let words = (0..<200).map {
            $0 % 3 == 0 ? "The new pier will be deep enough" : $0 % 3 == 1 ? "short" : "Nothing of the kind was said."
        }
        let told = try post("[" + words.map { "{\"words\":\"\($0)\"}" }.joined(separator: ",") + "]")
        #expect(told.status == 200 && told.field("Cache-Control") == "no-store")
        let checks = try #require(try JSONDocument(parsing: told.content).root["checks"]).elements.map { $0 }
        #expect(checks.count == 200)
        for (number, check) in checks.enumerated() {
            let said = check["verdict"]?.string ?? check["problem"]?["code"]?.string
            #expect(said == (number % 3 == 0 ? "fragment" : number % 3 == 1 ? "words-too-short" : "not-found"))
            if number % 3 == 1 {
                #expect(check["problem"]?["errors"]?.elements.first { _ in true }?["pointer"]?.string == "/\(number)/words")
            }
        }
    }

    @Test(arguments: [
        ("[" + Array(repeating: "{}", count: 201).joined(separator: ",") + "]", 422, ""), ("[]", 422, ""), ("{}", 422, "/words"),
        ("{\"words\":7}", 422, "/words"), ("{\"words\":\"The new pier will be\",\"speaker\":null}", 422, "/speaker"),
        ("{\"words\":\"The new pier will be\",\"by\":\"Ada\"}", 422, "/by"), ("{\"words\":\"\"}", 400, "/words"),
        ("{\"words\":\"The new pier will be\",\"speaker\":\"Nobody\"}", 400, "/speaker"),
        ("{\"words\":\"The new pier will be\",\"speaker\":\"Bruno\"}", 400, "/speaker"),
    ])
    func pointsAtWhatIsWrong(_ content: String, _ status: Int, _ pointer: String) throws {
        let told = try post(content)
        #expect(told.status == status)
        let problem = try JSONDocument(parsing: told.content).root
        #expect(problem["errors"]?.elements.map { $0["pointer"]?.string } == [pointer])
    }

    @Test func aQuestionIsAnsweredTheSameHoweverItIsAsked() throws {
        var api = try api()
        let got = api.ask("GET /v1/quotes/check?words=The+new+pier+will+be+deep&speaker=Ada+Harbour")
        let sent = try post("{\"speaker\":\"Ada Harbour\",\"words\":\"The new pier will be deep\"}")
        #expect(got.status == 200 && got.content == sent.content)
        let tag = try #require(got.field("ETag"))
        #expect(
            api.ask("GET /v1/quotes/check?words=The+new+pier+will+be+deep&speaker=Ada+Harbour", ["If-None-Match: \(tag)"]).status == 304)
    }

    @Test func theExampleOfTheIndexFindsSomething() throws {
        var api = try api()
        let example = try #require(try JSONDocument(parsing: api.ask("GET /v1").content).root["quotes"]?["example"]?.string)
        let found = try JSONDocument(parsing: api.ask("GET \(example)").content).root
        #expect(found["verdict"]?.string == "exact")
    }
}
