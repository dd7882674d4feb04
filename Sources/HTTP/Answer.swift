import Bytes

/// An answer in the making: the handler fills it, the connection frames and sends it.
///
/// `Date`, `Connection`, `Content-Length` and `Transfer-Encoding` are the connection's; all other fields are the handler's. For HEAD the handler does as for
/// GET: the content is counted and left out. One `Answer` is kept by a worker and filled again for each request.
package struct Answer: ~Copyable {
    package var status = 200
    /// Rendered field lines, each with its CRLF.
    package var fields = ByteBuffer(capacity: 512)
    package var content = ByteBuffer(capacity: 4096)
    /// What makes the rest of the content, if that is not all; `extent` then says what is known of its length.
    package var stream: (any ContentStream)?
    package var extent = Extent.whole

    package init() {}

    /// Makes it ready for the next request, keeping the memory.
    package mutating func reset() {
        status = 200
        fields.removeAll()
        content.removeAll()
        if case .whole = extent { return }
        extent = .whole
        stream = nil
    }

    /// Whether the content is to be sent behind the head, to a request of this method.
    package func sendsContent(to method: Method) -> Bool {
        method != .head && Status.mayHaveContent(status) && !content.isEmpty
    }
}
