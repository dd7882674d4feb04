/// One whole request, as offsets into the bytes of its connection.
package struct Request: ~Copyable, Sendable {
    package var method: Method = .get
    /// As sent, for logs and caches: `/v1/statements?speaker=x`.
    package var target = Slice(0, 0)
    /// The path of the target, still percent-encoded; starts with `/` (or is `*` for OPTIONS).
    package var path = Slice(0, 0)
    /// Behind the `?`; nothing where there is none.
    package var query: Slice?
    /// The content, after any chunked framing was taken off.
    package var content = Slice(0, 0)

    package init() {}
}
