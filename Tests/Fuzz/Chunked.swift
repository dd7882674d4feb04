import Bytes
import HTTP

/// Chunked content: the same content however it is cut, what comes behind it untouched, and any content comes back out of chunks.
func examine(_ bytes: Span<UInt8>) {
    var chance = chance(from: bytes)
    let limits = chance.next() % 4 == 0 ? narrow : .standard
    let whole = decode(bytes, arrivingAt: [bytes.count], limits)
    var cuts: [Int] = []
    arrivals(bytes.count, by: &chance) { arrived in
        cuts.append(arrived)
        return true
    }
    hold(decode(bytes, arrivingAt: cuts, limits) == whole, "in pieces up to \(cuts) it differs")
    if whole.reading == .complete(end: whole.content.upperBound) {
        hold(whole.buffer.count - whole.content.upperBound <= bytes.count, "there is more than came")
        hold(bytes.array.suffix(whole.rest.count).elementsEqual(whole.rest), "what comes behind it changed")
    } else if case .complete(let end) = whole.reading {
        hold(false, "it ends at \(end), its content at \(whole.content.upperBound)")
    }
    checkByLetter(bytes, whole, limits)
    checkAgain(bytes, by: &chance)
}

private struct Outcome: Equatable {
    var reading: Reading
    var content: Range<Int>
    var buffer: [UInt8]

    var rest: ArraySlice<UInt8> { buffer[content.upperBound...] }

    /// A refusal or an end that is not there yet leaves bytes unread, and how many of them depends on the cuts.
    static func == (left: Outcome, right: Outcome) -> Bool {
        guard left.reading == right.reading else { return false }
        guard case .complete = left.reading else { return true }
        return left.content == right.content && left.buffer == right.buffer
    }
}

/// Small enough to be passed by what is made up here.
private let narrow = {
    var limits = Limits()
    limits.content = 24
    limits.chunkLine = 12
    limits.trailers = 16
    return limits
}()

/// What came before the content must not be touched.
private let before = Array("POST / HTTP/1.1\r\n\r\n".utf8)

private func decode(_ bytes: Span<UInt8>, arrivingAt cuts: [Int], _ limits: Limits) -> Outcome {
    var buffer = ByteBuffer(capacity: 16)
    buffer.append(before.span)
    var decoder = ChunkedDecoder(at: before.count)
    var reading = Reading.incomplete
    var arrived = 0
    for cut in cuts where reading == .incomplete {
        buffer.append(bytes.extracting(arrived..<cut))
        arrived = cut
        reading = decoder.decode(&buffer, limits: limits)
        hold(decoder.content.start == before.count && decoder.content.end <= buffer.count, "the content lies elsewhere")
        hold(decoder.content.count <= limits.content, "the content has \(decoder.content.count) bytes")
    }
    if case .complete = reading { buffer.append(bytes.extracting(arrived..<bytes.count)) }
    let outcome = Outcome(reading: reading, content: decoder.content.range, buffer: buffer.copied())
    hold(outcome.buffer.starts(with: before), "what stands before the content changed")
    return outcome
}

/// Compares with another reader, which is slow, has no limits, and passes over extensions and trailers.
private func checkByLetter(_ bytes: Span<UInt8>, _ outcome: Outcome, _ limits: Limits) {
    let letter = readByLetter(bytes.array)
    if case .complete = outcome.reading {
        guard let letter else { return hold(false, "it is no chunked content") }
        hold(outcome.buffer[outcome.content] == letter.content[...], "its content is \(letter.content)")
        hold(outcome.rest.count == bytes.count - letter.end, "it ends at \(letter.end)")
    } else if let letter, letter.isPlain, letter.longestLine < limits.chunkLine, letter.content.count <= limits.content {
        hold(false, "it is well formed, and \(outcome.reading)")
    }
}

private func readByLetter(_ bytes: [UInt8]) -> (content: [UInt8], end: Int, isPlain: Bool, longestLine: Int)? {
    var (content, position, isPlain, longestLine): ([UInt8], Int, Bool, Int) = ([], 0, true, 0)
    func takeLine() -> ArraySlice<UInt8>? {
        guard let end = bytes[position...].firstIndex(of: 0x0A), end > position, bytes[end - 1] == 0x0D else { return nil }
        defer { position = end + 1 }
        longestLine = max(longestLine, end + 1 - position)
        return bytes[position..<end - 1]
    }
    while true {
        guard let line = takeLine() else { return nil }
        let digits = line.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0 | 0x20 }
        guard let size = Int(String(decoding: digits, as: UTF8.self), radix: 16) else { return nil }
        let rest = line[digits.endIndex...].drop { $0 == 0x20 || $0 == 0x09 }
        if digits.count < line.count { isPlain = false }
        guard rest.isEmpty ? digits.count == line.count : rest.first == UInt8(ascii: ";") else { return nil }
        if size == 0 { break }
        guard size <= bytes.count - position else { return nil }
        content += bytes[position..<position + size]
        position += size
        guard bytes[position...].starts(with: [0x0D, 0x0A]) else { return nil }
        position += 2
    }
    while let trailer = takeLine() {
        if trailer.isEmpty { return (content, position, isPlain, longestLine) }
        isPlain = false
    }
    return nil
}

/// Takes the bytes for a content, cuts it into chunks, and reads them.
private func checkAgain(_ content: Span<UInt8>, by chance: inout SeededGenerator) {
    var chunks = ByteBuffer()
    var start = 0
    let (isUppercase, isExtended) = (chance.next() % 2 == 0, chance.next() % 2 == 0)
    arrivals(content.count, by: &chance) { end in
        for digit in String(end - start, radix: 16, uppercase: isUppercase).utf8 { chunks.append(digit) }
        if isExtended { chunks.append(" ; sum=\"\\\"\"") }
        chunks.append("\r\n")
        chunks.append(content.extracting(start..<end))
        chunks.append("\r\n")
        start = end
        return true
    }
    chunks.append("0\r\nX-Sum: 7\r\n\r\n")
    let outcome = chunks.withSpan { decode($0, arrivingAt: [$0.count], .standard) }
    hold(outcome.reading == .complete(end: before.count + content.count), "put into chunks it is \(outcome.reading)")
    hold(outcome.buffer.dropFirst(before.count).elementsEqual(content.array), "put into chunks it comes out otherwise")
}
