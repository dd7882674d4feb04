internal import Synchronization

/// What one worker has answered, by route and class of status. The worker alone writes; anyone may read.
final class RequestCounters: Sendable {
    /// For what matched no route.
    static let noRoute = 39
    static let classes = 5

    /// Class by class, route by route.
    private let counts = InlineArray<200, Atomic<Int>> { _ in Atomic(0) }

    /// `route` is the number of a route, or `noRoute`.
    func count(route: Int, status: Int) {
        Self.increase(counts[route * Self.classes + status / 100 - 1])
    }

    /// A plain load and store, for nobody else writes it.
    private static func increase(_ count: borrowing Atomic<Int>) {
        count.store(count.load(ordering: .relaxed) &+ 1, ordering: .relaxed)
    }

    func value(route: Int, class number: Int) -> Int { counts[route * Self.classes + number].load(ordering: .relaxed) }
}

/// The counters of all workers.
package final class Metrics: Sendable {
    private let workers = Mutex<[RequestCounters]>([])

    package init() {}

    /// The counters of one more worker.
    func join() -> RequestCounters {
        let counters = RequestCounters()
        workers.withLock { $0.append(counters) }
        return counters
    }

    /// Over all workers.
    func total(route: Int, class number: Int) -> Int {
        workers.withLock { $0.reduce(0) { $0 + $1.value(route: route, class: number) } }
    }
}
