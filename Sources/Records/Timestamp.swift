/// An instant of UTC to the second, written as RFC 3339 does: `2024-03-17T09:30:00Z`.
package struct Timestamp: Hashable, Comparable, Sendable {
    /// Seconds since 1 January 1970, leap seconds not counted.
    package let seconds: Int64

    package init(seconds: Int64) { self.seconds = seconds }

    package static func < (left: Timestamp, right: Timestamp) -> Bool { left.seconds < right.seconds }
}
