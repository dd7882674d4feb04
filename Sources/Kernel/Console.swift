import Bytes
import Glibc

/// The streams that an operator reads.
package enum Console: Int32, Sendable {
    case output = 1
    case error = 2

    /// Writes the text in one call where the kernel takes it so, without a buffer of our own; a closed stream is ignored.
    package func write(_ text: String) {
        var rest = text.utf8Span.span
        while rest.count > 0 {
            // Sound: the bytes are borrowed for the call.
            let written = unsafe rest.withUnsafeBufferPointer { unsafe Glibc.write(rawValue, $0.baseAddress, $0.count) }
            if written < 0 && errno == EINTR { continue }
            if written <= 0 { return }
            rest = rest.extracting(written..<rest.count)
        }
    }

    /// Writes all of the bytes, or says why not.
    package func print(_ bytes: Span<UInt8>) throws(SystemError) {
        var rest = bytes
        while rest.count > 0 {
            // Sound: the bytes are borrowed for the call.
            let written = try check("write") {
                unsafe rest.withUnsafeBufferPointer { unsafe Glibc.write(rawValue, $0.baseAddress, $0.count) }
            }
            rest = rest.extracting(written..<rest.count)
        }
    }
}
