internal import HTTP

/// What is told of a kind of problem, whether this API or HTTP itself raises it.
struct ProblemPage: Equatable, Sendable {
    let code: String
    let title: String
    let status: Int
    /// When it happens, and what to do.
    let explanation: String

    var path: String { "/problems/" + code }

    /// Those of the API, then those of HTTP.
    static let all =
        Problem.Code.allCases.map { ProblemPage(code: $0.rawValue, title: $0.title, status: $0.status, explanation: $0.explanation) }
        + Violation.allCases.map { ProblemPage(code: $0.code, title: "\($0.title)", status: $0.status, explanation: "\($0.detail)") }
}
