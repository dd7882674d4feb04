/// What turns requests into answers: one for each worker, used by that worker's thread alone.
///
/// It may keep what it likes between requests, but it must not wait: the loop stands still while it works.
package protocol Handler: ~Copyable {
    /// Answers one request. `bytes` are those of the connection; `request` holds offsets into them. Where the content would be too much to
    /// lie ready, what makes the rest of it is put into `answer.stream`; it must bring along all that it needs.
    mutating func answer(_ request: borrowing Request, in bytes: Span<UInt8>, into answer: inout Answer)
}
