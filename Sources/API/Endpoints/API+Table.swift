internal import HTTP
package import Records
package import Routing

extension API {
    /// What answers a route.
    package enum Endpoint: Equatable, Sendable {
        case index
        case list(RecordType), record(RecordType)
        case timeline, search
        case verification
        case quoteCheck, quoteChecks
        case problems, problem
        case description
        case live, ready, metrics
    }

    /// One line of the table.
    package struct Line: Sendable {
        package let route: Route
        package let endpoint: Endpoint
        /// What it does, in one line for the documentation.
        package let summary: String

        fileprivate init(_ route: Route, _ endpoint: Endpoint, _ summary: String) {
            self.route = route
            self.endpoint = endpoint
            self.summary = summary
        }
    }

    /// The whole API on one screen; the order is the order of the documentation.
    package static let table: [Line] = [
        Line(Route(.get, "/"), .index, "The index: what is here and how to ask for it."),
        Line(Route(.get, "/v1"), .index, "The same index."),
        Line(Route(.get, "/v1/documents"), .list(.document), "The documents that the record rests on."),
        Line(Route(.get, "/v1/documents/{id}"), .record(.document), "One document."),
        Line(Route(.post, "/v1/documents/{id}/verify"), .verification, "Which citations of the document hold in a text that is sent."),
        Line(Route(.get, "/v1/entities"), .list(.entity), "Whoever and whatever is spoken of."),
        Line(Route(.get, "/v1/entities/{id}"), .record(.entity), "One entity."),
        Line(Route(.get, "/v1/statements"), .list(.statement), "What was said."),
        Line(Route(.get, "/v1/statements/{id}"), .record(.statement), "One statement."),
        Line(Route(.get, "/v1/meetings"), .list(.meeting), "Who met whom, or will."),
        Line(Route(.get, "/v1/meetings/{id}"), .record(.meeting), "One meeting."),
        Line(Route(.get, "/v1/facts"), .list(.fact), "What holds between states and organizations."),
        Line(Route(.get, "/v1/facts/{id}"), .record(.fact), "One fact."),
        Line(Route(.get, "/v1/relations"), .list(.relation), "How records bear on one another."),
        Line(Route(.get, "/v1/relations/{id}"), .record(.relation), "One relation."),
        Line(Route(.get, "/v1/timeline"), .timeline, "Statements, meetings and facts in one order."),
        Line(Route(.get, "/v1/search"), .search, "Where words are found, best first."),
        Line(Route(.get, "/v1/quotes/check"), .quoteCheck, "Whether words are on record as a quotation, and whose."),
        Line(Route(.post, "/v1/quotes/check"), .quoteChecks, "The same of words that are sent, or of up to 200 quotations at once."),
        Line(Route(.get, "/problems"), .problems, "The kinds of problem that a request can meet."),
        Line(Route(.get, "/problems/{code}"), .problem, "One kind of problem: when it happens and what to do."),
        Line(Route(.get, "/openapi.json"), .description, "This API, described by OpenAPI 3.1."),
        Line(Route(.get, "/health/live"), .live, "Whether the process runs."),
        Line(Route(.get, "/health/ready"), .ready, "Whether the record is served."),
        Line(Route(.get, "/metrics"), .metrics, "Counters for Prometheus."),
    ]

    /// Made once. A table that clashes stops the program at its start: that is our mistake, and no request can mend it.
    package static let router: Router = {
        precondition(table.count <= RequestCounters.noRoute, "The counters have no room for so many routes.")
        do { return try Router(table.map(\.route)) } catch { preconditionFailure("The routes do not fit together: \(error)") }
    }()
}
