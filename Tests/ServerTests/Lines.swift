import Kernel

/// What was said, line by line, on whatever thread.
final class Lines: Sendable {
    private let list = Guarded<[String]>([])
    var all: [String] { list.withLock { $0 } }
    func note(_ line: String) { list.withLock { $0.append(line) } }
}
