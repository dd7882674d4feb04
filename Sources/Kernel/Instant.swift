/// A moment on a clock that never goes back, in milliseconds from an arbitrary start.
///
/// Only differences mean anything. Deadlines are instants, so that a test of a long timeout takes no time.
package struct Instant: Comparable, Hashable, Sendable {
    package var milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    package static func < (first: Instant, second: Instant) -> Bool { first.milliseconds < second.milliseconds }

    /// The moment so many milliseconds later.
    package func after(milliseconds: Int64) -> Instant { Instant(milliseconds: self.milliseconds + milliseconds) }

    /// The moment so much later, to the millisecond.
    package func after(_ duration: Duration) -> Instant { after(milliseconds: duration.milliseconds) }
}

extension Duration {
    /// Whole milliseconds, rounded down.
    package var milliseconds: Int64 {
        let (seconds, attoseconds) = components
        return seconds * 1_000 + attoseconds / 1_000_000_000_000_000
    }
}
