import Glibc
import Kernel

/// A new folder that goes, with the files in it, when nobody holds it any longer.
package final class TemporaryFolder: Sendable {
    package let path: String

    package init() throws {
        var name = Array("/tmp/communique-XXXXXX".utf8CString)
        // Sound: `mkdtemp` changes six bytes of a text that is ours for the call, and its answer is that text or null.
        path = try unsafe name.withUnsafeMutableBufferPointer { name in
            guard let made = unsafe mkdtemp(name.baseAddress!) else { throw SystemError(call: "mkdtemp", code: errno) }
            return unsafe String(cString: made)
        }
    }

    deinit {
        for name in (try? Folder.names(in: path)) ?? [] { _ = unsafe unlink(path + "/" + name) }
        _ = unsafe rmdir(path)
    }
}
