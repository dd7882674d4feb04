import Kernel

/// How well a worker takes connections in.
struct Intake: Sendable {
    /// Since when nobody is listened to, for want of descriptors.
    var shutSince: Instant?
    /// When somebody could not be taken in for the last time; nothing once that is some time ago.
    var lastTrouble: Instant?

    /// How long there must be no trouble for it to be over.
    static let troubleMilliseconds: Int64 = 5_000
    /// How long to wait before another try, unless a client leaves before.
    static let retryMilliseconds: Int64 = 250
}
