import Bytes
import HTTP
import Testing

/// What a head came to: a description that two readings of the same bytes must share, whatever their cuts.
enum Outcome: Equatable {
    case complete(Description)
    case incomplete
    case refused(Violation)

    struct Description: Equatable {
        var end = 0
        var method = Method.get
        var target = ""
        var path = ""
        var query: String?
        var authority = ""
        var framing = Framing.none
        var persists = true
        var expectsContinue = false
        var objection: Violation?
        var fields: [String] = []
    }
}

/// Reads a head that came whole.
func read(_ bytes: [UInt8], from start: Int = 0, limits: Limits = .standard, over scheme: Scheme = .http) -> Outcome {
    var request = Request()
    var scanned = start
    return outcome(readHead(bytes.span, from: start, scanned: &scanned, limits: limits, over: scheme, into: &request), bytes, request)
}

/// Reads a head that came in pieces, each ending at one of `cuts`, and then the rest.
func read(_ bytes: [UInt8], cuts: some Sequence<Int>, limits: Limits = .standard, over scheme: Scheme = .http) -> Outcome {
    var request = Request()
    return read(bytes, cuts: cuts, limits: limits, over: scheme, into: &request)
}

/// The same, into a request that was filled before.
func read(
    _ bytes: [UInt8], from start: Int = 0, cuts: some Sequence<Int>, limits: Limits = .standard, over scheme: Scheme = .http,
    into request: inout Request
) -> Outcome {
    var scanned = start
    for cut in cuts {
        let reading = readHead(
            bytes.span.extracting(0..<cut), from: start, scanned: &scanned, limits: limits, over: scheme, into: &request)
        if reading != .incomplete { return outcome(reading, bytes, request) }
    }
    return outcome(readHead(bytes.span, from: start, scanned: &scanned, limits: limits, over: scheme, into: &request), bytes, request)
}

private func outcome(_ reading: Reading, _ bytes: [UInt8], _ request: borrowing Request) -> Outcome {
    func text(_ slice: Slice) -> String { String(decoding: bytes[slice.range], as: UTF8.self) }
    switch reading {
    case .incomplete: return .incomplete
    case .refused(let violation): return .refused(violation)
    case .complete(let end):
        var fields: [String] = []
        for index in 0..<request.lineCount {
            let line = request.line(index)
            fields.append(text(line.name) + "=" + text(line.value))
        }
        return .complete(
            .init(
                end: end, method: request.method, target: text(request.target), path: text(request.path), query: request.query.map(text),
                authority: text(request.authority), framing: request.framing, persists: request.persists,
                expectsContinue: request.expectsContinue, objection: request.objection, fields: fields))
    }
}

/// Reads it whole, cut in two at every byte, and byte by byte; all must agree.
func check(
    _ head: String, limits: Limits = .standard, over scheme: Scheme = .http, sourceLocation: SourceLocation = #_sourceLocation
) -> Outcome {
    check(Array(head.utf8), limits: limits, over: scheme, sourceLocation: sourceLocation)
}

func check(
    _ bytes: [UInt8], limits: Limits = .standard, over scheme: Scheme = .http, sourceLocation: SourceLocation = #_sourceLocation
) -> Outcome {
    let whole = read(bytes, limits: limits, over: scheme)
    for cut in 0..<bytes.count {
        let cutInTwo = read(bytes, cuts: CollectionOfOne(cut), limits: limits, over: scheme)
        #expect(cutInTwo == whole, "cut at \(cut)", sourceLocation: sourceLocation)
    }
    #expect(read(bytes, cuts: 0..<bytes.count, limits: limits, over: scheme) == whole, "byte by byte", sourceLocation: sourceLocation)
    return whole
}

/// Lends what was read of a head, even of one that was refused in the end, together with its bytes.
func withRequest<Result>(_ head: String, _ body: (borrowing Request, Span<UInt8>) -> Result) -> Result {
    withRequest(Array(head.utf8), body)
}

func withRequest<Result>(_ bytes: [UInt8], _ body: (borrowing Request, Span<UInt8>) -> Result) -> Result {
    var request = Request()
    var scanned = 0
    _ = readHead(bytes.span, scanned: &scanned, into: &request)
    return body(request, bytes.span)
}

/// The text of a stretch, for comparing.
func text(_ slice: Slice?, in bytes: Span<UInt8>) -> String? {
    slice.map { bytes.extracting($0.range).text }
}
