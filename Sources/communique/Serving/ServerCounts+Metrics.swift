import API
import Bytes
import Server

extension ServerCounts {
    /// What Prometheus reads of the connections.
    func write(into buffer: inout ByteBuffer) {
        let totals = [
            ("connections_total", "Connections taken in.", accepted),
            ("connections_turned_away_total", "Connections answered 503 or 429, because there were too many.", turnedAway),
            ("handshakes_failed_total", "Connections that ended before they were encrypted.", handshakesFailed),
            ("received_bytes_total", "Bytes received.", bytesIn),
            ("sent_bytes_total", "Bytes sent.", bytesOut),
        ]
        for (name, help, count) in totals {
            buffer.metric("communique_\(name)", .counter, help)
            buffer.sample("communique_\(name)", [], count)
        }
        buffer.metric("communique_connections", .gauge, "Connections open.")
        buffer.sample("communique_connections", [], open)
        buffer.metric("communique_refused_total", .counter, "Requests that broke HTTP or a limit, by status.")
        for (status, count) in refused.sorted(by: { $0.key < $1.key }) {
            buffer.sample("communique_refused_total", [("status", "\(status)")], count)
        }
        buffer.metric("communique_timeouts_total", .counter, "Deadlines that passed, by what was waited for.")
        for (wait, count) in [("idle", idleTimeouts), ("head", headTimeouts), ("content", contentTimeouts), ("send", sendTimeouts)] {
            buffer.sample("communique_timeouts_total", [("wait", wait)], count)
        }
    }
}
