import HTTP

/// An answer on its way whose content is still being made.
struct Outflow: Sendable {
    var stream: any ContentStream
    let method: Method
    let version: Version
    let persists: Bool
    /// Of an answer whose head is not written yet, because the stream is still preparing.
    var head: (status: Int, fields: [UInt8])?
    /// Whether each piece is a chunk.
    var isChunked = false
    /// Whether the last piece was made.
    var isOver = false
    /// What is to be told of it in the end, if anything, and when it began.
    var exchange: Exchange?
    var began: Int64
}
