/// How the content behind a head is marked off (RFC 9112 §6).
package enum Framing: Equatable, Sendable {
    /// No content at all; the next request may follow at once.
    case none
    /// So many bytes, at most `Limits.content`.
    case length(Int)
    /// Chunks, to be read by a `ChunkedDecoder`.
    case chunked
}
