/// What a worker, or all workers together, have done since the start.
package struct ServerCounts: Equatable, Sendable {
    /// Connections taken in, those turned away included.
    package var accepted = 0
    /// Connections open now.
    package var open = 0
    /// Connections answered 503 because there were too many, or 429 because there were too many from one address.
    package var turnedAway = 0
    /// Whole requests handed to the handler.
    package var requests = 0
    package var bytesIn = 0
    package var bytesOut = 0
    /// Requests that the connection itself refused, by status.
    package var refused: [Int: Int] = [:]
    /// Deadlines that passed: of idle connections, of heads and contents on their way, of answers not taken.
    package var idleTimeouts = 0
    package var headTimeouts = 0
    package var contentTimeouts = 0
    package var sendTimeouts = 0
    /// Handshakes that came to nothing, those that were too slow included.
    package var handshakesFailed = 0

    /// Every status that a connection itself may answer.
    static let refusingStatuses = [400, 405, 408, 413, 414, 417, 421, 429, 431, 501, 503, 505]

    package init() {}

    init(_ counters: Counters) {
        accepted = counters.read(.accepted)
        open = accepted - counters.read(.closed)
        turnedAway = counters.read(.turnedAway)
        requests = counters.read(.requests)
        bytesIn = counters.read(.bytesIn)
        bytesOut = counters.read(.bytesOut)
        idleTimeouts = counters.read(.idleTimeouts)
        headTimeouts = counters.read(.headTimeouts)
        contentTimeouts = counters.read(.contentTimeouts)
        sendTimeouts = counters.read(.sendTimeouts)
        handshakesFailed = counters.read(.handshakesFailed)
        for (place, status) in Self.refusingStatuses.enumerated() {
            let count = counters.readRefused(at: place)
            if count > 0 { refused[status] = count }
        }
    }

    package static func + (first: ServerCounts, second: ServerCounts) -> ServerCounts {
        var sum = first
        sum.accepted += second.accepted
        sum.open += second.open
        sum.turnedAway += second.turnedAway
        sum.requests += second.requests
        sum.bytesIn += second.bytesIn
        sum.bytesOut += second.bytesOut
        sum.refused.merge(second.refused, uniquingKeysWith: +)
        sum.idleTimeouts += second.idleTimeouts
        sum.headTimeouts += second.headTimeouts
        sum.contentTimeouts += second.contentTimeouts
        sum.sendTimeouts += second.sendTimeouts
        sum.handshakesFailed += second.handshakesFailed
        return sum
    }
}
