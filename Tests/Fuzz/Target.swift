import Bytes
import HTTP

/// Targets and queries: accepted exactly where RFC 3986 allows them, cut into parameters without loss, and any text comes back
/// out of its percent escapes.
func examine(_ bytes: Span<UInt8>) {
    checkEscapes(bytes)
    checkParts(of: bytes)
    var head = ByteBuffer()
    head.append("GET ")
    head.append(bytes)
    head.append(" HTTP/1.1\r\nHost: records.example\r\n\r\n")
    head.withSpan { head in
        var request = Request()
        var scanned = 0
        let isRead = readHead(head, scanned: &scanned, into: &request) == .complete(end: head.count)
        // A blank may end the target early; then it is another target, and its rest a version or worse: with a line end, another head.
        if bytes.firstIndex(of: 0x20, in: 0..<bytes.count) != nil {
            return hold(!isRead || bytes.firstIndex(of: 0x0D, in: 0..<bytes.count) != nil, "it holds a blank")
        }
        if bytes.isEmpty || bytes[0] == UInt8(ascii: "/") {
            hold(isRead == isOriginForm(bytes), isRead ? "it is no origin form" : "it is refused")
        }
        if isRead { check(request, in: head, against: bytes) }
    }
}

/// `absolute-path [ "?" query ]` by the letter (RFC 9112 §3.2.1, RFC 3986 §3.3, §3.4), and the brackets that browsers leave in queries.
private func isOriginForm(_ bytes: Span<UInt8>) -> Bool {
    guard !bytes.isEmpty, bytes[0] == UInt8(ascii: "/") else { return false }
    var isQuery = false
    var index = 0
    while index < bytes.count {
        switch bytes[index] {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: break
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): break
        case UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&")...UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="): break
        case UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "/"): break
        case UInt8(ascii: "?"): isQuery = true
        case UInt8(ascii: "["), UInt8(ascii: "]"): if !isQuery { return false }
        case UInt8(ascii: "%"):
            for next in index + 1...index + 2 where next >= bytes.count || !isHexadecimal(bytes[next]) { return false }
            index += 2
        default: return false
        }
        index += 1
    }
    return true
}

private func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
    default: false
    }
}

private func check(_ request: borrowing Request, in head: Span<UInt8>, against target: Span<UInt8>) {
    hold(head.extracting(request.target.range).equals(target), "the target is \(head.extracting(request.target.range).text)")
    let query = request.query.map { head.extracting($0.range).array }
    hold(!request.path.isEmpty && head[request.path.start] == UInt8(ascii: "/"), "the path does not begin with a slash")
    let mark = target.firstIndex(of: UInt8(ascii: "?"), in: 0..<target.count)
    hold((mark == nil) == (query == nil), "the question mark is lost")
    if let mark, let query { hold(target.extracting(mark + 1..<target.count).array == query, "the query is cut elsewhere") }
    var escapes = 0
    for index in request.path.range where head[index] == UInt8(ascii: "%") { escapes += 1 }
    var path = ByteBuffer()
    path.append(percentDecoding: head.extracting(request.path.range), plusIsSpace: false)
    hold(path.count == request.path.count - 2 * escapes, "an escape is not undone")
}

/// Joined again, parameters and their values are the query.
private func checkParts(of query: Span<UInt8>) {
    var joined = ByteBuffer()
    var parameters = QueryParameters(Slice(0, query.count))
    while let parameter = parameters.next(in: query) {
        if joined.count > 0 { joined.append(UInt8(ascii: "&")) }
        joined.append(query.extracting(parameter.name.range))
        guard let value = parameter.value else { continue }
        joined.append(UInt8(ascii: "="))
        var parts = SliceParts(value, at: UInt8(ascii: ","))
        var isFirst = true
        while let part = parts.next(in: query) {
            if !isFirst { joined.append(UInt8(ascii: ",")) }
            isFirst = false
            joined.append(query.extracting(part.range))
        }
    }
    let expected = query.array.split(separator: UInt8(ascii: "&")).joined(separator: [UInt8(ascii: "&")])
    hold(joined.copied().elementsEqual(expected), "joined again it is \(joined.copied())")
}

private func checkEscapes(_ bytes: Span<UInt8>) {
    var escaped = ByteBuffer()
    escaped.append(percentEncoding: bytes)
    escaped.withSpan { escaped in
        for plusIsSpace in [false, true] {
            var back = ByteBuffer()
            back.append(percentDecoding: escaped, plusIsSpace: plusIsSpace)
            hold(back.copied() == bytes.array, "its escapes stand for \(back.copied())")
            hold(
                (escaped.percentDecoded(plusIsSpace: plusIsSpace) == nil) == (String(validating: bytes.array, as: UTF8.self) == nil),
                "its text is lost")
        }
        var path: [UInt8] = [UInt8(ascii: "/")]
        path += escaped.array
        hold(isOriginForm(path.span), "its escapes cannot stand in a path")
    }
}
