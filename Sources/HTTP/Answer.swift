package import Bytes

/// An answer in the making: the handler fills it, the connection frames and sends it.
///
/// `Date`, `Connection` and `Content-Length` are the connection's; all other fields are the handler's.
package struct Answer: ~Copyable {
    package var status = 200
    /// Rendered field lines, each with its CRLF.
    package var fields = ByteBuffer(capacity: 512)
    package var content = ByteBuffer(capacity: 4096)

    package init() {}

    /// Makes it ready for the next request, keeping the memory.
    package mutating func reset() {
        status = 200
        fields.removeAll()
        content.removeAll()
    }
}
