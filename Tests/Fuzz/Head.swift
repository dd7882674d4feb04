import Bytes
import HTTP
import JSON

/// Request heads: the same answer however they are cut, nothing within a value that could end a line, and written out again
/// they read the same.
func examine(_ bytes: Span<UInt8>) {
    var chance = chance(from: bytes)
    let limits = chance.next() % 4 == 0 ? narrow : .standard
    var request = Request()
    var scanned = 0
    let whole = readHead(bytes, scanned: &scanned, limits: limits, into: &request)
    checkPieces(bytes, whole, limits, by: &chance)
    if case .refused(let violation) = whole { checkRefusal(violation, of: bytes) }
    guard case .complete(let end) = whole else { return }
    checkLines(bytes.extracting(0..<min(end, bytes.count)))
    hold(end <= limits.head && request.lineCount <= limits.fieldLines, "it passes its limits")
    checkParts(of: request, in: bytes, before: end)
    checkFraming(of: request, in: bytes)
    checkAgain(request, in: bytes)
}

/// Small enough to be passed by the heads that are made up here.
private let narrow = {
    var limits = Limits()
    limits.requestLine = 40
    limits.head = 120
    limits.fieldLines = 4
    return limits
}()

/// Reads on at every piece, as a connection does. A head is looked at when a line has ended, so one more line feed ends the last.
private func checkPieces(_ bytes: Span<UInt8>, _ whole: Reading, _ limits: Limits, by chance: inout SeededGenerator) {
    var longer = bytes.array
    longer.append(0x0A)
    let span = longer.span
    var request = Request()
    var scanned = 0
    let answer = readHead(span, scanned: &scanned, limits: limits, into: &request)
    hold(whole == .incomplete || answer == whole, "what comes behind it changes \(whole) to \(answer)")
    scanned = 0
    var inPieces = Reading.incomplete
    arrivals(span.count, by: &chance) { arrived in
        inPieces = readHead(span.extracting(0..<arrived), scanned: &scanned, limits: limits, into: &request)
        return inPieces == .incomplete
    }
    hold(inPieces == answer, "in pieces it is \(inPieces), not \(answer)")
}

/// What the client is told is JSON, whatever it sent.
private func checkRefusal(_ violation: Violation, of bytes: Span<UInt8>) {
    var answer = Answer()
    answer.refuse(violation, of: bytes, from: 0)
    hold(400..<600 ~= answer.status && answer.status != 500, "the status is \(answer.status)")
    hold((try? JSONDocument(parsing: answer.content.copied()))?.root.kind == .object, "the refusal is no JSON")
}

/// Lines end with CR LF, neither stands without the other, and the first empty line behind another one is the last.
private func checkLines(_ head: Span<UInt8>) {
    var start = 0
    for index in 0..<head.count where head[index] == 0x0A || head[index] == 0x0D {
        if head[index] == 0x0D { hold(index + 1 < head.count && head[index + 1] == 0x0A, "a carriage return stands alone") }
        if head[index] == 0x0A {
            hold(index > 0 && head[index - 1] == 0x0D, "a line feed stands alone")
            hold((index == start + 1) == (index == head.count - 1) || index == 1, "it ends elsewhere than with its first empty line")
            start = index + 1
        }
    }
    hold(head.count > 4 && start == head.count, "it does not end with a line")
}

/// What decides where the next request begins, by another look at the lines.
private func checkFraming(of request: borrowing Request, in bytes: Span<UInt8>) {
    var (hosts, lengths, codings): (Int, [[UInt8]], Int) = (0, [], 0)
    for number in 0..<request.lineCount {
        let line = request.line(number)
        switch bytes.extracting(line.name.range).text.lowercased() {
        case "host": hosts += 1
        case "content-length": lengths.append(bytes.extracting(line.value.range).array)
        case "transfer-encoding": codings += 1
        default: break
        }
    }
    hold(hosts == 1 || hosts == 0 && request.version == .http10, "there are \(hosts) hosts")
    hold(codings == 0 || lengths.isEmpty && request.version == .http11, "its end is in doubt")
    hold(
        lengths.count <= 1 && lengths.allSatisfy { !$0.isEmpty && $0.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } },
        "its lengths are \(lengths)")
    let length = lengths.first.flatMap { Int(String(decoding: $0, as: UTF8.self)) }
    switch request.framing {
    case .length(let count): hold(count == length && count > 0 && count <= Limits.standard.content, "\(count) bytes are awaited")
    case .chunked: hold(codings > 0, "chunks are awaited")
    case .none:
        hold(length ?? 0 == 0 && codings == 0 || request.objection != nil && !request.persists, "its content would be the next request")
    }
}

private func checkParts(of request: borrowing Request, in bytes: Span<UInt8>, before end: Int) {
    let path = bytes.extracting(request.path.range)
    hold(!bytes.extracting(request.target.range).isEmpty, "there is no target")
    for index in request.target.range { hold(bytes[index] > 0x20 && bytes[index] < 0x7F, "the target holds \(bytes[index])") }
    switch request.form {
    case .origin, .absolute: hold(path[0] == UInt8(ascii: "/"), "the path is \(path.text)")
    case .asterisk: hold(path.equals("*"), "the path is \(path.text)")
    case .authority: hold(request.objection != nil, "CONNECT is not declined")
    }
    // What a client sends while it waits for leave that is not given might be content or the next request.
    if request.objection != nil && request.expectsContinue { hold(false, "leave is given to a request that is refused") }
    for number in 0..<request.lineCount {
        let line = request.line(number)
        hold(!line.name.isEmpty && line.name.end < line.value.start + 1 && line.value.end <= end - 2, "line \(number) lies elsewhere")
        for index in line.name.range { hold(bytes[index] > 0x20 && bytes[index] < 0x7F, "a name holds \(bytes[index])") }
        for index in line.value.range {
            hold(bytes[index] >= 0x20 && bytes[index] != 0x7F || bytes[index] == 9, "a value holds \(bytes[index])")
        }
    }
}

/// Writes the head out from its parts, in the plainest spelling, and reads that.
private func checkAgain(_ request: borrowing Request, in bytes: Span<UInt8>) {
    var plain = ByteBuffer()
    // The method stands before the target, behind the one empty line that is forgiven.
    let start = bytes[0] == 0x0D ? 2 : 0
    plain.append(bytes.extracting(start..<request.target.end))
    if request.version == .http10 { plain.append(" HTTP/1.0\r\n") } else { plain.append(" HTTP/1.1\r\n") }
    for number in 0..<request.lineCount {
        let line = request.line(number)
        plain.append(bytes.extracting(line.name.range))
        plain.append(": ")
        plain.append(bytes.extracting(line.value.range))
        plain.append("\r\n")
    }
    plain.append("\r\n")
    plain.withSpan { plain in
        var other = Request()
        var scanned = 0
        let reading = readHead(plain, scanned: &scanned, into: &other)
        // The blank behind each colon may be one that the limit of the head has no room for.
        if plain.count > Limits.standard.head { return }
        hold(reading == .complete(end: plain.count), "written out again it is \(reading)")
        hold(other.method == request.method && other.form == request.form && other.version == request.version, "the first line changed")
        hold(other.framing == request.framing && other.persists == request.persists, "the framing changed")
        hold(other.objection == request.objection && other.expectsContinue == request.expectsContinue, "the judgement changed")
        hold(other.lineCount == request.lineCount, "the number of lines changed")
        for number in 0..<request.lineCount {
            hold(other.line(number).known == request.line(number).known, "line \(number) is another field")
            let (left, right) = (plain.extracting(other.line(number).value.range), bytes.extracting(request.line(number).value.range))
            hold(left.equals(right), "line \(number) has another value")
        }
        hold(plain.extracting(other.path.range).equals(bytes.extracting(request.path.range)), "the path changed")
        hold(plain.extracting(other.authority.range).equals(bytes.extracting(request.authority.range)), "the authority changed")
    }
}
