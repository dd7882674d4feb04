import Bytes
import Glibc

/// A file that is written from its beginning on; what it held before is gone.
package struct OutputFile: ~Copyable, Sendable {
    private let file: Descriptor
    private let path: String

    package init(creating path: String) throws(SystemError) {
        self.path = path
        file = Descriptor(
            owning: try check("open", about: path) { unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666) })
    }

    /// Writes over what stands at an offset; the bytes must fit before the end. Where later bytes are written does not change.
    package func write(_ bytes: Span<UInt8>, at offset: Int) throws(SystemError) {
        // Sound: the bytes are borrowed for the call.
        let written = try check("pwrite", about: path) {
            unsafe bytes.withUnsafeBufferPointer { unsafe pwrite(file.number, $0.baseAddress, $0.count, off_t(offset)) }
        }
        if written != bytes.count { throw SystemError(call: "pwrite", subject: path, code: EIO) }
    }

    /// Returns once all of it would survive a power cut.
    package func sync() throws(SystemError) { _ = try check("fsync", about: path) { fsync(file.number) } }

    /// Writes all of the bytes.
    package func write(_ bytes: Span<UInt8>) throws(SystemError) {
        var rest = bytes
        while rest.count > 0 {
            // Sound: the bytes are borrowed for the call.
            let written = try check("write", about: path) {
                unsafe rest.withUnsafeBufferPointer { unsafe Glibc.write(file.number, $0.baseAddress, $0.count) }
            }
            rest = rest.extracting(written..<rest.count)
        }
    }
}
