import Bytes
import Glibc

/// Files, read whole.
package enum File {
    /// All bytes of a file; throws EFBIG where there are more than `limit`.
    package static func read(_ path: String, limit: Int = 1 << 30) throws(SystemError) -> [UInt8] {
        let file = Descriptor(owning: try check("open", about: path) { unsafe open(path, O_RDONLY | O_CLOEXEC) })
        var status = stat()
        _ = try check("fstat", about: path) { unsafe fstat(file.number, &status) }
        // A file of the kernel's own says that it is empty, and one may grow meanwhile: then the buffer grows, too.
        var bytes = ByteBuffer(capacity: min(Int(status.st_size), limit) + 65_536)
        var total = 0
        while true {
            // Sound: `fill` lends memory with room for as many bytes as are asked for.
            let length = unsafe try bytes.fill(room: 65_536) { room throws(SystemError) in
                try check("read", about: path) { unsafe Glibc.read(file.number, room.baseAddress, room.count) }
            }
            if length == 0 { return bytes.copied() }
            total += length
            if total > limit { throw SystemError(call: "read", subject: path, code: EFBIG) }
        }
    }

    /// Puts a file in another place, in one step; what stood there is gone.
    package static func move(_ path: String, to place: String) throws(SystemError) {
        _ = try check("rename", about: place) { unsafe rename(path, place) }
    }

    /// Whether something stands at the path and may be read.
    package static func isReadable(_ path: String) -> Bool { unsafe access(path, R_OK) == 0 }
}
