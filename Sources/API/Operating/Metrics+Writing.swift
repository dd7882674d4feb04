internal import Bytes
internal import HTTP
internal import Records
internal import Routing
internal import Store

extension Metrics {
    /// What Prometheus reads: requests by route and class of status, records by type, and the generation of the record.
    func write(_ snapshot: Snapshot, into buffer: inout ByteBuffer) {
        buffer.metric("communique_requests_total", .counter, "Requests answered, by route and class of status.")
        for route in Array(API.table.indices) + [RequestCounters.noRoute] {
            let pattern = route == RequestCounters.noRoute ? "(none)" : API.table[route].route.pattern
            let method = route == RequestCounters.noRoute ? "" : API.table[route].route.method.rawValue
            for number in 0..<RequestCounters.classes {
                let total = total(route: route, class: number)
                guard total > 0 else { continue }
                let labels = [("route", pattern), ("method", method), ("status", "\(number + 1)xx")]
                buffer.sample("communique_requests_total", labels, total)
            }
        }
        buffer.metric("communique_records", .gauge, "Records served, by type.")
        for type in RecordType.allCases { buffer.sample("communique_records", [("type", type.rawValue)], snapshot.count(of: type)) }
        buffer.metric("communique_generation", .gauge, "How often the record has changed since the start.")
        buffer.sample("communique_generation", [], Int(clamping: snapshot.generation))
    }
}

/// The kinds of metric that Prometheus tells apart here.
package enum MetricKind: String, Sendable { case counter, gauge }

// The text format of Prometheus, version 0.0.4. Names and labels are ours and need no escapes.
extension ByteBuffer {
    /// The lines that introduce a metric.
    package mutating func metric(_ name: String, _ kind: MetricKind, _ help: String) {
        append(text: "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n")
    }

    /// One value of it.
    package mutating func sample(_ name: String, _ labels: [(name: String, value: String)], _ value: Int) {
        let labels = labels.map { "\($0.name)=\"\($0.value)\"" }.joined(separator: ",")
        append(text: labels.isEmpty ? "\(name) \(value)\n" : "\(name){\(labels)} \(value)\n")
    }
}
