import Corpus
import HTTP
import JSON
import Routing
import Testing

@testable import API

/// What is served has an exchange that shows it.
@Suite struct CoverageTests {
    static let exchanges = Result { try Exchange.all() }

    @Test func theInventedCitationsHold() {
        let folder = Exchange.Corpus.recordFolder
        let report = Corpus.check(folder, documents: folder + "/texts")
        #expect(report.isSound, "\(report)")
    }

    @Test(arguments: 0..<API.table.count)
    func everyRouteHasAnExchange(_ number: Int) throws {
        let isShown = try Self.exchanges.get().contains { $0.route == number && $0.expected?.status.hasPrefix("200") ?? false }
        #expect(isShown, "\(API.table[number].route)")
    }

    /// All but one, which no request brings about: `DamageTests` shows it.
    @Test(arguments: Problem.Code.allCases.filter { $0 != .recordDamaged })
    func everyProblemHasAnExchange(_ code: Problem.Code) throws {
        let isShown = try Self.exchanges.get().contains { exchange in
            guard let expected = exchange.expected, let document = try? JSONDocument(parsing: Array(expected.content.utf8)) else {
                return false
            }
            return document.root["code"]?.string == code.rawValue && expected.status == "\(code.status) application/problem+json"
        }
        #expect(isShown, "\(code.rawValue)")
    }

    @Test(arguments: Listing.all.flatMap { listing in listing.filters.map { (listing.path, $0.name) } })
    func everyFilterHasAnExchange(_ path: String, _ filter: String) throws {
        let isShown = try Self.exchanges.get().contains { exchange in
            let parts = exchange.line.split(separator: " ").last?.split(separator: "?") ?? []
            return parts.count == 2 && parts[0] == path && parts[1].split(separator: "&").contains { $0.hasPrefix(filter + "=") }
                && exchange.expected?.status == "200 application/json"
        }
        #expect(isShown, "\(path)?\(filter)=")
    }
}

extension Exchange {
    /// The number of the route that it asks.
    fileprivate var route: Int? {
        let words = line.split(separator: " ")
        guard words.count == 2, let method = Method(rawValue: String(words[0])) else { return nil }
        let path = Array(words[1].prefix { $0 != "?" }.utf8)
        if case .found(let number, _) = API.router.match(method, Slice(0, path.count), in: path.span) { return number }
        return nil
    }
}
