import Bytes

/// Writes the status line and all fields of an answer, with the empty line behind them (RFC 9112 §4).
///
/// The content is for the caller to send: `answer.content`, if `answer.sendsContent(to: method)`. `persists` false says that the
/// connection ends behind this answer; a client of HTTP/1.0 that asked to keep it is told so (RFC 9112 §9.3).
package func writeHead(
    of answer: borrowing Answer, to method: Method, version: Version = .http11, persists: Bool, date: borrowing DateLine,
    into buffer: inout ByteBuffer
) {
    let length = answer.content.count
    answer.fields.withSpan { fields in
        buffer.reserve(fields.count + 192)
        buffer.append(Status.line(answer.status))
        date.append(to: &buffer)
        buffer.append(fields)
    }
    // RFC 9110 §8.6: never with 204; with 304 it would have to be the length of another answer.
    if Status.mayHaveContent(answer.status) {
        switch answer.extent {
        case .whole: buffer.append(length: length)
        case .bytes(let length): buffer.append(length: length)
        case .open, .unsettled: if version == .http11 { buffer.append("Transfer-Encoding: chunked\r\n") }
        }
    }
    if !persists {
        buffer.append("Connection: close\r\n")
    } else if version == .http10 {
        buffer.append("Connection: keep-alive\r\n")
    }
    buffer.append("\r\n")
}

extension ByteBuffer {
    @inline(__always)
    fileprivate mutating func append(length: Int) {
        append("Content-Length: ")
        append(decimal: length)
        append("\r\n")
    }

    /// One chunk (RFC 9112 §7.1), which is not to be empty: that would be the last one.
    package mutating func append(chunk content: Span<UInt8>) {
        if content.isEmpty { return }
        append(text: String(content.count, radix: 16))
        append("\r\n")
        append(content)
        append("\r\n")
    }

    /// The end of chunked content.
    package mutating func appendLastChunk() { append("0\r\n\r\n") }
}

/// Tells a waiting client to send its content (RFC 9110 §15.2.1).
package func writeContinue(into buffer: inout ByteBuffer) {
    buffer.append("HTTP/1.1 100 Continue\r\n\r\n")
}
