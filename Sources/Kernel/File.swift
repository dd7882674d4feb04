import Bytes
import Glibc

/// Files, read whole.
package enum File {
    /// All bytes of a file; throws EFBIG where there are more than `limit`.
    package static func read(_ path: String, limit: Int = 1 << 30) throws(SystemError) -> [UInt8] {
        let file = Descriptor(owning: try check("open", about: path) { unsafe open(path, O_RDONLY | O_CLOEXEC) })
        var status = stat()
        _ = try check("fstat", about: path) { unsafe fstat(file.number, &status) }
        var bytes: [UInt8] = []
        var room = Int(status.st_size)
        // A file of the kernel's own says that it is empty, and one may grow meanwhile: then more is read until there is none.
        while true {
            let part = try read(file, about: path, atMost: min(room, limit - bytes.count) + 1)
            if bytes.isEmpty { bytes = part } else { bytes += part }
            if bytes.count > limit { throw SystemError(call: "read", subject: path, code: EFBIG) }
            if part.isEmpty { return bytes }
            room = 65_536
        }
    }

    /// So many bytes, or fewer where the file ends.
    private static func read(_ file: borrowing Descriptor, about path: String, atMost count: Int) throws(SystemError) -> [UInt8] {
        let number = file.number
        var failure: SystemError?
        // Sound: the memory has room for `count` bytes, of which those from `filled` on are not yet read.
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { space, filled in
            guard let start = space.baseAddress else { return }
            do throws(SystemError) {
                while filled < count {
                    let length = try check("read", about: path) { unsafe Glibc.read(number, start + filled, count - filled) }
                    if length == 0 { return }
                    filled += length
                }
            } catch { failure = error }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Puts a file in another place, in one step; what stood there is gone.
    package static func move(_ path: String, to place: String) throws(SystemError) {
        _ = try check("rename", about: place) { unsafe rename(path, place) }
    }

    /// Whether something stands at the path and may be read.
    package static func isReadable(_ path: String) -> Bool { unsafe access(path, R_OK) == 0 }
}
