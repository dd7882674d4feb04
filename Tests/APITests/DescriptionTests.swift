import Archive
import HTTP
import JSON
import Routing
import Testing

@testable import API

/// What the API says of itself.
@Suite struct DescriptionTests {
    private func description() throws -> JSONValue {
        var api = API(archive: Archive(), metrics: Metrics(), probes: .test)
        return try JSONDocument(parsing: api.ask("GET /openapi.json").content).root
    }

    @Test func everyRouteIsDescribed() throws {
        let paths = try #require(try description()["paths"])
        var operations: [String] = []
        for (path, methods) in paths.members {
            for (method, operation) in methods.members {
                operations.append("\(method.string?.uppercased() ?? "") \(path.string ?? "")")
                #expect(operation["summary"]?.string != nil)
            }
        }
        #expect(Set(operations) == Set(API.table.map { "\($0.route.method.rawValue) \($0.route.pattern)" }))
        let names = paths.members.flatMap { $0.value.members.map { $0.value["operationId"]?.string } }
        #expect(Set(names).count == API.table.count, "Operations have names of their own.")
    }

    @Test func everyReferenceLeadsSomewhere() throws {
        let root = try description()
        var references: Set<String> = []
        func collect(_ value: JSONValue) {
            for (name, member) in value.members {
                if name.equals("$ref"), let target = member.string { references.insert(target) } else { collect(member) }
            }
            for element in value.elements { collect(element) }
        }
        collect(root)
        #expect(references.count > 20)
        for reference in references {
            let place = root.nearest(to: String(reference.dropFirst()))
            #expect(place.pointer(in: root) == reference.dropFirst(), "\(reference)")
        }
    }

    @Test func everyParameterOfAListIsDescribed() throws {
        let paths = try #require(try description()["paths"])
        for listing in Listing.all {
            let operation = paths.members.first { $0.name.string == listing.path }?.value["get"]
            let names = operation?["parameters"]?.elements.compactMap { $0["name"]?.string } ?? []
            let controls = Control.allCases.filter { $0 != .match || listing.isDated }.map(\.rawValue)
            #expect(names == listing.filters.map(\.name) + controls, "\(listing.path)")
        }
    }
}

@Suite struct ProblemTests {
    @Test(arguments: ProblemPage.all)
    func everyCodeHasAPage(_ page: ProblemPage) throws {
        var api = API(archive: Archive(), metrics: Metrics(), probes: .test)
        let json = try JSONDocument(parsing: api.ask("GET \(page.path)").content).root
        #expect(json["code"]?.string == page.code && json["status"]?.integer == page.status)
        let html = api.ask("GET \(page.path)", ["Accept: text/html"])
        #expect(html.field("Content-Type") == "text/html; charset=utf-8" && html.text.contains("<h1>"))
        #expect((400...599).contains(page.status) && page.explanation.hasSuffix(".") && !page.title.hasSuffix("."))
    }

    @Test func codesAreTold() {
        let codes = ProblemPage.all.map(\.code)
        #expect(Set(codes).count == codes.count, "A code of the API is none of HTTP's.")
    }

    @Test func repeatsNoMoreThanAnEyefulOfWhatWasSent() {
        let long = String(repeating: "ä", count: 5000)
        #expect(long.quoted.count == 83)
        #expect("short".quoted == "‘short’")
    }

    @Test(arguments: [
        ("/statements", "/v1/statements"), ("/v1/statements/", "/v1/statements"), ("//v1//facts", "/v1/facts"),
        ("/v1/statement", "/v1/statements"),
        ("/statements/x/", "/v1/statements/x"), ("/v1/documents/x/verfy", "/v1/documents/x/verify"), ("/openapi", "/openapi.json"),
        ("/openapi.jsn", "/openapi.json"), ("/health", "/health/live"), ("/V1/facts", "/v1/facts"), ("/v1/x/y/z", nil),
        ("/problem/value-empty", "/problems/value-empty"),
    ])
    func anUnknownPathIsLedToTheNearest(_ path: String, _ meant: String?) {
        #expect(API.meant(by: path) == meant)
    }
}
