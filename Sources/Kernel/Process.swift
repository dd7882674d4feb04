import Bytes
import Glibc

/// What this process was started with.
package enum Process {
    /// The environment's variables; of one that is set twice, the first.
    package static var environment: [String: String] {
        var variables: [String: String] = [:]
        // Sound: `environ` is a list of texts that ends with null, and no code of ours changes it.
        var entry = unsafe environ
        while let text = unsafe entry.pointee {
            let parts = unsafe String(cString: text).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2, variables[String(parts[0])] == nil { variables[String(parts[0])] = String(parts[1]) }
            unsafe entry += 1
        }
        return variables
    }

    /// The program's own file, with every link followed; nothing where `/proc` is not there.
    package static var executable: String? {
        var path = ByteBuffer(capacity: Int(PATH_MAX))
        // Sound: the kernel writes at most as many bytes as it is given room for.
        let length = unsafe path.fill(room: Int(PATH_MAX)) { room in
            guard let start = room.baseAddress else { return -1 }
            return unsafe readlink("/proc/self/exe", start, room.count)
        }
        return length > 0 ? path.withSpan { $0.text } : nil
    }

    /// Ends the program: 0 done, 1 failed, 64 called wrongly (sysexits.h).
    package static func exit(_ code: Int32) -> Never { Glibc.exit(code) }
}
