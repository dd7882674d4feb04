internal import Bytes
internal import HTTP
internal import Routing

extension API {
    /// By the number of the route.
    static let endpoints = table.map(\.endpoint)

    /// Lets the endpoint write its content, and hands back what the fields of the answer are to be made from.
    mutating func make(
        _ endpoint: Endpoint, _ request: borrowing Request, _ captures: Captures, _ wanted: Wanted, in bytes: Span<UInt8>,
        into answer: inout Answer
    ) throws(Problem) -> Representation {
        if endpoint != .metrics { try wanted.require(or: endpoint.otherMedia) }
        switch endpoint {
        case .index: return try writeIndex(request, in: bytes, into: &answer.content)
        case .list(let type): return try writeList(.of(type), request, in: bytes, into: &answer.content)
        case .timeline: return try writeList(.timeline, request, in: bytes, into: &answer.content)
        case .search: return try writeList(.search, request, in: bytes, into: &answer.content)
        case .record(let type): return try writeRecord(of: type, captures[0], request, in: bytes, into: &answer.content)
        case .verification: return try writeVerification(captures[0], request, in: bytes, into: &answer.content)
        case .quoteCheck: return try writeQuoteCheck(request, in: bytes, into: &answer.content)
        case .quoteChecks: return try writeQuoteChecks(request, in: bytes, into: &answer.content)
        case .problems: return try writeProblems(request, wanted, in: bytes, into: &answer.content)
        case .problem: return try writeProblem(captures[0], request, wanted, in: bytes, into: &answer.content)
        case .description: return try writeDescription(request, in: bytes, into: &answer.content)
        case .live: return try writeHealth(isWell: true, request, in: bytes, into: &answer)
        case .ready: return try writeHealth(isWell: probes.isReady(), request, in: bytes, into: &answer)
        case .metrics: return try writeMetrics(request, in: bytes, into: &answer.content)
        }
    }
}

extension API.Endpoint {
    /// Whether its answer is worth nothing where the record is damaged.
    var tellsOfRecords: Bool {
        switch self {
        case .problems, .problem, .description, .live, .metrics: false
        default: true
        }
    }

    /// What it answers with besides JSON: browsers with a page, tables and pipes with lines.
    var otherMedia: [MediaType] {
        switch self {
        case .problems, .problem: [.html]
        case .list, .timeline: MediaType.ofRows
        default: []
        }
    }
}
