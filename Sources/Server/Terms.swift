import HTTP
import Kernel

/// What holds for every connection of a worker: the bounds of its settings, in the units of the loop.
struct Terms: Sendable {
    var limits: Limits
    var headMilliseconds: Int64
    var contentMilliseconds: Int64
    var sendMilliseconds: Int64
    var idleMilliseconds: Int64
    /// How long a connection that was refused something is read on, so that the peer sees the answer before the end.
    var lingerMilliseconds: Int64 = 5_000
    /// Bytes a second.
    var slowestRate: Int
    /// Bytes of answers for one connection that end a turn.
    var outgoingBytes: Int
    /// Whether nothing new is begun: every answer is the last of its connection.
    var isDraining = false

    init(_ settings: ServerSettings) {
        limits = settings.limits
        headMilliseconds = settings.headTime.milliseconds
        contentMilliseconds = settings.contentTime.milliseconds
        sendMilliseconds = settings.sendTime.milliseconds
        idleMilliseconds = settings.idleTime.milliseconds
        slowestRate = max(settings.slowestRate, 1)
        outgoingBytes = settings.outgoingBytes
    }
}
