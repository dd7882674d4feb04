import Glibc

/// Folders, listed.
package enum Folder {
    /// The names in a folder, in the order of their bytes, without `.` and `..`.
    package static func names(in path: String) throws(SystemError) -> [String] {
        guard let folder = unsafe opendir(path) else { throw SystemError(call: "opendir", subject: path, code: errno) }
        defer { _ = unsafe closedir(folder) }
        var names: [String] = []
        while true {
            errno = 0
            // Sound: the entry stays until the next `readdir` of this folder; its name ends with a zero byte.
            guard let entry = unsafe readdir(folder) else { break }
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { place in
                unsafe place.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        if errno != 0 { throw SystemError(call: "readdir", subject: path, code: errno) }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Makes the folder; does nothing where it is there already.
    package static func make(_ path: String) throws(SystemError) {
        if unsafe mkdir(path, 0o777) != 0, errno != EEXIST { throw SystemError(call: "mkdir", subject: path, code: errno) }
    }
}
