import Bytes

/// Reads one request head (RFC 9112 §2 to §6) that starts at `start` of `bytes`, and fills `request` with offsets into them.
///
/// Pure: it never waits, and answers the same however the bytes were cut on their way here. How a connection uses it:
///
/// 1. After each read from the socket, call `readHead`. `.incomplete`: read more. `scanned` says how far earlier looks came; set it to
///    `start` for a new head and otherwise leave it alone. A head that trickles in costs one parse a line, not one a byte.
/// 2. `.refused`: `answer.refuse(violation, of: bytes, from: start)`, write it with `persists: false`, close. `request.method` is right
///    if it was read, so that the answer to a broken HEAD goes without content too.
/// 3. `.complete(end)`: see `request.framing`. `.none`: the request is whole, the next head starts at `end`. `.length(n)`: wait for `n`
///    bytes behind `end`, set `request.content`. `.chunked`: drive a `ChunkedDecoder` from `end`, which leaves the content in place
///    behind the head. If `request.expectsContinue` and nothing of the content is there yet, call `writeContinue` first.
/// 4. When it is whole: `answer.refuse(objection)` if `request.objection` is set, else `handler.answer`.
/// 5. `writeHead`, and the content if `answer.sendsContent(to:)`; close unless `request.persists`.
package func readHead(
    _ bytes: Span<UInt8>, from start: Int = 0, scanned: inout Int, limits: Limits = .standard, over scheme: Scheme = .http,
    into request: inout Request
) -> Reading {
    let seen = scanned
    scanned = bytes.count
    if seen > start && !Head.hasNews(bytes, from: start, since: seen, limits) { return .incomplete }
    do {
        return .complete(end: try Head.read(bytes, from: start, limits: limits, over: scheme, into: &request))
    } catch {
        switch error {
        case .incomplete: return .incomplete
        case .refused(let violation): return .refused(violation)
        }
    }
}

/// The parser of request heads. Every function reads from left to right and moves `position` behind what it has read, so that the first
/// thing wrong decides, however much of the rest is there.
enum Head {
    /// Whether another parse is worth its while: a line has ended, well or badly, or a limit was passed.
    static func hasNews(_ bytes: Span<UInt8>, from start: Int, since seen: Int, _ limits: Limits) -> Bool {
        if bytes[seen - 1] == .carriageReturn || bytes.firstIndex(of: .carriageReturn, in: seen..<bytes.count) != nil { return true }
        if bytes.firstIndex(of: .lineFeed, in: seen..<bytes.count) != nil { return true }
        let before = seen - start
        let now = bytes.count - start
        return (before < limits.requestLine && now >= limits.requestLine) || (before < limits.head && now >= limits.head)
    }

    static func read(
        _ bytes: Span<UInt8>, from start: Int, limits: Limits, over scheme: Scheme, into request: inout Request
    ) throws(Stop) -> Int {
        request.reset()
        var position = start
        var lineStart = start
        do {
            try skipEmptyLine(bytes, at: &position)
            lineStart = position
            let end = min(bytes.count, start + limits.requestLine)
            try readRequestLine(bytes.extracting(0..<end), at: &position, over: scheme, into: &request)
        } catch {
            // So far they are those of the last head.
            request.forgetLines()
            if case .incomplete = error, bytes.count - start >= limits.requestLine {
                throw .refused(position == lineStart ? .methodUnknown : .targetTooLong)
            }
            throw error
        }
        let linesStart = position
        let end = min(bytes.count, start + limits.head)
        if request.takeKnownLines(bytes.extracting(0..<end), at: &position, limits) { return position }
        request.forgetLines()
        do {
            try readFieldLines(bytes.extracting(0..<end), at: &position, limits, .standard, into: &request)
        } catch .incomplete where bytes.count - start >= limits.head {
            throw .refused(.headTooLarge)
        }
        try request.settle(bytes, limits)
        request.rememberLines(bytes, Slice(linesStart, position))
        return position
    }

    /// One empty line before the request line is forgiven (RFC 9112 §2.2).
    @inline(__always)
    private static func skipEmptyLine(_ bytes: Span<UInt8>, at position: inout Int) throws(Stop) {
        guard position < bytes.count else { throw .incomplete }
        guard bytes[position] < .space else { return }
        try skipLineEnd(bytes, at: &position, otherwise: .requestLineMalformed)
    }

    /// CR LF and nothing else.
    @inline(__always)
    static func skipLineEnd(_ bytes: Span<UInt8>, at position: inout Int, otherwise violation: Violation) throws(Stop) {
        guard position + 1 < bytes.count, bytes[position] == .carriageReturn, bytes[position + 1] == .lineFeed else {
            throw .unexpected(bytes, at: position, otherwise: violation)
        }
        position += 2
    }
}
