import Bytes
import HTTP

/// The fields by which clients negotiate: what several lines say, one line says too (RFC 9110 §5.3), and every judgement stays
/// within its bounds. The input is field lines, each ended by a line feed.
func examine(_ bytes: Span<UInt8>) {
    var head = ByteBuffer()
    head.append("GET / HTTP/1.1\r\nHost: records.example\r\n")
    for index in 0..<bytes.count {
        if bytes[index] == 0x0A { head.append(UInt8(0x0D)) }
        head.append(bytes[index])
    }
    head.append("\r\n\r\n")
    var joined = ByteBuffer()
    let isRead = head.withSpan { head in
        var request = Request()
        var scanned = 0
        guard case .complete = readHead(head, scanned: &scanned, into: &request) else { return false }
        checkDates(in: request, head)
        checkRanges(in: request, head)
        checkTags(in: request, head)
        join(request, head, into: &joined)
        return true
    }
    if isRead { head.withSpan { head in joined.withSpan { checkAlike(head, $0) } } }
}

private let now = HTTPDate(seconds: 1_900_000_000)
private let lists: [FieldName] = [.accept, .acceptEncoding, .ifMatch, .ifNoneMatch]

/// The same head with each list on one line.
private func join(_ request: borrowing Request, _ head: Span<UInt8>, into joined: inout ByteBuffer) {
    joined.append("GET / HTTP/1.1\r\nHost: records.example\r\n")
    for name in lists where request.has(name) {
        joined.append(text: name.text)
        joined.append(":")
        var isFirst = true
        request.forEachValue(of: name) { value in
            joined.append(isFirst ? " " : ", ")
            isFirst = false
            joined.append(head.extracting(value.range))
        }
        joined.append("\r\n")
    }
    joined.append("\r\n")
}

private func checkAlike(_ several: Span<UInt8>, _ one: Span<UInt8>) {
    // A quotation mark that nobody closes reaches to the end of its line, and on one line farther.
    var marks = 0
    for index in 0..<one.count where one[index] == UInt8(ascii: "\"") { marks += 1 }
    if marks > 0 { return }
    var left = Request()
    var right = Request()
    var scanned = 0
    guard case .complete = readHead(several, scanned: &scanned, into: &left) else { return hold(false, "it is not read twice") }
    scanned = 0
    // With blanks between its parts one line may be longer than a head may be.
    guard case .complete = readHead(one, scanned: &scanned, into: &right) else {
        return hold(one.count > Limits.standard.head, "one line is refused")
    }
    for media in MediaType.allCases {
        let quality = left.quality(of: media, in: several)
        hold(0...1000 ~= quality, "\(media) is liked \(quality)")
        hold(right.quality(of: media, in: one) == quality, "\(media) is liked otherwise on one line")
    }
    hold(left.coding(in: several) == right.coding(in: one), "the coding is another on one line")
    let offers: InlineArray<3, MediaType> = [.json, .csv, .text]
    let preferred = left.preferred(among: offers, in: several)
    if let preferred { hold(left.quality(of: preferred, in: several) > 0 || !left.has(.accept), "\(preferred) is not accepted") }
    hold(right.preferred(among: offers, in: one) == preferred, "another kind is preferred on one line")
}

/// A date that is read is written, and read again, as the same.
private func checkDates(in request: borrowing Request, _ head: Span<UInt8>) {
    for name in [FieldName.ifModifiedSince, .ifUnmodifiedSince, .date] {
        guard let date = request.date(of: name, in: head, now: now) else { continue }
        var written = ByteBuffer()
        date.write(into: &written)
        // The last second of the year 9999 may be a leap second, and then belongs to a year that cannot be written.
        if date.seconds >= 253_402_300_800 { continue }
        let again = written.withSpan { HTTPDate($0, now: now) }
        hold(again == date, "the date is written \(String(decoding: written.copied(), as: UTF8.self))")
    }
}

private func checkRanges(in request: borrowing Request, _ head: Span<UInt8>) {
    let tag = Array("\"a\"".utf8)
    for length in [0, 1, 1000] {
        switch request.byteRange(in: head, of: length, tag: tag.span, lastModified: now, now: now) {
        case .whole: break
        case .part(let range):
            hold(!range.isEmpty && range.lowerBound >= 0 && range.upperBound <= length, "\(range) of \(length) bytes")
            var answer = Answer()
            for _ in 0..<length { answer.content.append(UInt8(0x61)) }
            answer.keep(range)
            hold(answer.content.count == range.count && answer.status == 206, "the part has another length")
        case .unsatisfiable: hold(request.has(.range), "a range that nobody asked for")
        }
    }
}

/// Whoever names the tag that is current has it already; whoever names none of that kind has not.
private func checkTags(in request: borrowing Request, _ head: Span<UInt8>) {
    let unheard = Array("\"unheard-of\"".utf8)
    request.forEachValue(of: .ifNoneMatch) { value in
        var tags = EntityTags(value)
        while let tag = tags.next(in: head) {
            let opaque = head.extracting(tag.opaque.range)
            hold(opaque.count >= 2 && opaque[0] == 0x22 && opaque[opaque.count - 1] == 0x22, "a tag without its marks: \(opaque.text)")
            hold(tag.matches(opaque, strongly: false, in: head), "a tag is not like itself")
            hold(tag.matches(opaque, strongly: true, in: head) == !tag.isWeak, "weak and strong are mistaken")
            let condition = request.condition(in: head, tag: opaque, lastModified: nil, now: now)
            hold(condition == .notModified || request.has(.ifMatch), "a tag that the client has is sent again")
        }
    }
    let condition = request.condition(in: head, tag: unheard.span, lastModified: nil, exists: false, now: now)
    hold(condition != .notModified, "what does not exist is not modified")
}
