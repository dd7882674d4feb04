import Server
import Synchronization

/// Who still works, told by the workers' own reports and read by the main thread and by /health/ready.
final class Workforce: Sendable {
    private let size: Int
    private let left = Atomic(0)
    private let failed = Atomic(false)
    private let stopping = Atomic(false)

    init(of size: Int) { self.size = size }

    func note(_ event: ServerEvent) {
        guard case .left(_, let departure) = event else { return }
        if case .failed = departure { failed.store(true, ordering: .relaxed) }
        left.add(1, ordering: .releasing)
    }

    /// From now on no further requests should be sent here.
    func stop() { stopping.store(true, ordering: .relaxed) }

    var isReady: Bool { !stopping.load(ordering: .relaxed) }
    var isGone: Bool { left.load(ordering: .acquiring) == size }
    var hasFailed: Bool { failed.load(ordering: .relaxed) }
}
