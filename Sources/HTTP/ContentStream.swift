/// Content that is made piece by piece, each one when its reader has taken the one before.
///
/// Whoever sends it is its only owner: with the connection it goes, and with it whatever it reads from. Between two pieces it should hold
/// little; a piece is as large as it is because one `send` takes so much, and because others are served between two of them.
package protocol ContentStream: Sendable {
    /// Does a slice of the work, a millisecond or so, and appends to the empty `answer.content` what there is to send.
    ///
    /// Where the answer's extent is `unsettled`, its status and fields are as they were left, and may be changed until the first slice that
    /// is not `preparing`, which settles the extent. Later they mean nothing.
    mutating func proceed(into answer: inout Answer) -> StreamProgress
}

/// How far a stream has come.
package enum StreamProgress: Sendable {
    /// There is nothing to send yet, not even a head.
    case preparing
    case going
    /// That was all.
    case over
}

/// What is known of the length of an answer's content, before the content is all there.
package enum Extent: Equatable, Sendable {
    /// All of it is there.
    case whole
    /// So many bytes will have been sent in the end.
    case bytes(Int)
    /// It ends where it ends: marked off by chunks or, for a client of HTTP/1.0, by the end of the connection (RFC 9112 §6.3).
    case open
    /// The stream has yet to say, and status and fields with it.
    case unsettled
}
