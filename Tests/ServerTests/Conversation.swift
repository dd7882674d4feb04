import Bytes
import HTTP
import Kernel

@testable import Server

/// A connection without a socket or a clock: bytes and instants are the test's.
struct Conversation: ~Copyable {
    var connection: Connection
    var terms: Terms
    var now: Instant
    private var bytes = ByteBuffer()
    private var request = Request()

    /// What it asked to be done, in words, up to the first time it waits or finishes.
    typealias Record = [String]

    init(at now: Instant = Instant(milliseconds: 1_000_000), _ change: (inout Terms) -> Void = { _ in }) {
        var settings = ServerSettings(addresses: [])
        settings.workers = 1
        terms = Terms(settings)
        change(&terms)
        self.now = now
        connection = Connection(at: now)
    }

    /// Bytes that have been dealt with are gone; so many are kept.
    var kept: Int { bytes.count }

    mutating func hear(_ text: String) -> Record { hear(Array(text.utf8)) }

    mutating func hear(_ more: [UInt8]) -> Record {
        bytes.append(more.span)
        var record: Record = []
        while true {
            switch connection.next(in: &bytes, filling: &request, at: now, under: terms) {
            case .respond:
                let (target, content) = (request.target, request.content)
                let method = request.method.rawValue
                let asked = bytes.withSpan { "\($0.extracting(target.range).text) \($0.extracting(content.range).text)" }
                record.append("respond \(method) \(asked)" + (connection.isLast ? " last" : ""))
            case .refuse(let violation): record.append("refuse \(violation.code)" + (connection.isLast ? " last" : ""))
            case .proceed: record.append("proceed")
            case .wait: return record + ["wait"]
            case .finish: return record + ["finish"]
            }
        }
    }

    /// Time passes.
    mutating func pass(_ milliseconds: Int64) { now = now.after(milliseconds: milliseconds) }

    /// Milliseconds from now to the deadline.
    var patience: Int64 { connection.deadline(under: terms).milliseconds - now.milliseconds }
}
