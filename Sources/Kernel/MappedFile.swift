import Bytes
import Glibc

/// A file seen as memory, read as it is looked at.
package enum MappedFile {
    @safe
    private final class Mapping {
        let base: UnsafeMutableRawPointer
        let count: Int

        init(_ base: UnsafeMutableRawPointer, _ count: Int) {
            unsafe self.base = base
            self.count = count
        }

        deinit { _ = unsafe munmap(base, count) }
    }

    /// All bytes of a file. It may be removed or replaced meanwhile, but must not be cut or written to: who writes one anew renames it into place.
    package static func bytes(of path: String) throws(SystemError) -> SharedBytes {
        let file = Descriptor(owning: try check("open", about: path) { unsafe open(path, O_RDONLY | O_CLOEXEC) })
        var status = stat()
        _ = try check("fstat", about: path) { unsafe fstat(file.number, &status) }
        let count = Int(status.st_size)
        if count == 0 { return SharedBytes(ByteBuffer()) }
        // Sound: the kernel chooses the place and keeps it until the mapping's owner gives it back.
        guard let base = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, file.number, 0), unsafe base != MAP_FAILED else {
            throw SystemError(call: "mmap", subject: path, code: errno)
        }
        let mapping = unsafe Mapping(base, count)
        return unsafe SharedBytes(base.assumingMemoryBound(to: UInt8.self), count: count, keptBy: mapping)
    }
}
