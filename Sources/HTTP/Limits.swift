/// How much of each thing a request may bring, in bytes unless said otherwise.
package struct Limits: Sendable, Equatable {
    /// Request line with its end; beyond it 414. RFC 9112 §3 asks for 8,000 at least.
    package var requestLine = 8_192
    /// Request line and field lines together; beyond it 431.
    package var head = 16_384
    /// Number of field lines; beyond it 431. At most `Request.lineCapacity`.
    package var fieldLines = Request.lineCapacity
    /// Content, after its framing was taken off; beyond it 413.
    package var content = 1_048_576
    /// One chunk-size line with its extensions; beyond it 400.
    package var chunkLine = 1_024
    /// The trailer section behind a chunked content; beyond it 431.
    package var trailers = 4_096

    package init() {}

    package static let standard = Limits()
}
