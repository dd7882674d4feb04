import API
import ArgumentParser
import HTTP
import Routing

/// `communique routes`
struct Routes: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints what can be asked: method, path, and what it answers.",
        discussion: "The same table routes the requests and makes /openapi.json.")

    func run() {
        let rows = API.table.map { (method: $0.route.method.rawValue, pattern: $0.route.pattern, summary: $0.summary) }
        let width = rows.map(\.pattern.count).max() ?? 0
        for row in rows { print(row.method.padded(to: 6), row.pattern.padded(to: width + 1), row.summary) }
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
