import Bytes

/// Takes the chunked framing off a content, in place and piece by piece (RFC 9112 §7.1).
///
/// The buffer of the connection holds, in this order, whatever came before (the head), the content decoded so far, and bytes not yet
/// read. Each call of `decode` takes what it can, closes the gaps that the framing leaves, and so keeps that order: the buffer never
/// grows beyond the content and one line. When it is complete, the next request starts right behind the content.
package struct ChunkedDecoder: Sendable {
    /// What has been decoded so far.
    package private(set) var content: Slice

    private var stage = Stage.size
    /// How many of the unread bytes are known to hold no line feed.
    private var searched = 0
    /// Bytes of the trailer section read so far.
    private var trailers = 0

    private enum Stage: Sendable {
        case size
        /// Bytes of the chunk still to come.
        case data(Int)
        case dataEnd
        case trailers
    }

    /// Reads chunks from `start` of the buffer on: what `readHead` said was the end of the head.
    package init(at start: Int) { content = Slice(start, start) }

    /// Takes in what has arrived. `.complete(end)` gives `content.end`; `.refused` asks for an answer and the end of the connection.
    package mutating func decode(_ buffer: inout ByteBuffer, limits: Limits = .standard) -> Reading {
        var position = content.end
        let reading: Reading
        do {
            while try advance(in: &buffer, at: &position, limits) {}
            reading = .complete(end: content.end)
        } catch {
            switch error {
            case .incomplete: reading = .incomplete
            case .refused(let violation): reading = .refused(violation)
            }
        }
        buffer.remove(content.end..<position)
        return reading
    }

    /// One step; false when the last line was read.
    private mutating func advance(in buffer: inout ByteBuffer, at position: inout Int, _ limits: Limits) throws(Stop) -> Bool {
        switch stage {
        case .size:
            let line = try takeLine(buffer, at: &position, limit: limits.chunkLine, else: .chunkLineTooLong)
            let size = try buffer.withSpan { bytes throws(Stop) in try ChunkLine.size(in: bytes, line) }
            if size > limits.content - content.count { throw .refused(.contentTooLarge) }
            stage = size == 0 ? .trailers : .data(size)
        case .data(let size):
            let length = min(size, buffer.count - position)
            if length == 0 { throw .incomplete }
            if position > content.end { buffer.move(length, from: position, to: content.end) }
            content.end += length
            position += length
            stage = length == size ? .dataEnd : .data(size - length)
        case .dataEnd:
            position = try buffer.withSpan { [position] bytes throws(Stop) in
                var end = position
                try Head.skipLineEnd(bytes, at: &end, otherwise: .chunkEndMissing)
                return end
            }
            stage = .size
        case .trailers:
            let start = position
            let line = try takeLine(buffer, at: &position, limit: limits.trailers - trailers, else: .trailersTooLarge)
            if line.isEmpty { return false }
            trailers += position - start
            try buffer.withSpan { bytes throws(Stop) in
                var start = line.start
                let field = try Head.readFieldLine(bytes, at: &start, FieldTable.standard)
                // Whatever this server understands belongs into the head (RFC 9110 §6.5.1); the rest is checked and dropped.
                if field.known != .other { throw .refused(.trailerForbidden) }
            }
        }
        return true
    }

    /// The next line without its end, which must be CR LF within the first `limit` bytes.
    private mutating func takeLine(
        _ buffer: borrowing ByteBuffer, at position: inout Int, limit: Int, else violation: Violation
    ) throws(Stop) -> Slice {
        let start = position
        let end = min(buffer.count, start + limit)
        let from = min(start + searched, end)
        let found = buffer.withSpan { $0.firstIndex(of: .lineFeed, in: from..<end) }
        guard let found else {
            searched = end - start
            throw buffer.count - start >= limit ? .refused(violation) : .incomplete
        }
        searched = 0
        guard found > start, buffer.withSpan({ $0[found - 1] }) == .carriageReturn else { throw .refused(.bareLineFeed) }
        position = found + 1
        return Slice(start, found - 1)
    }
}
