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
