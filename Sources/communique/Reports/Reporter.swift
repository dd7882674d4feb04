import Archive
import Corpus
import Glibc
import Kernel
import Logging
import Server
import Sockets

/// Tells operators what happens: events become lines, and only here.
struct Reporter: Sendable {
    private let log: Logger
    /// Answers are told whatever the level of the rest: they have a switch of their own.
    private let access: Logger

    init(_ settings: Settings) {
        log = Logger(label: "communique") { _ in LineHandler(settings.logFormat, from: settings.logLevel) }
        access = Logger(label: "access") { _ in LineHandler(settings.logFormat, from: .info) }
    }

    func report(_ event: ServerEvent) {
        if case .answered(let exchange) = event {
            access.info("\(exchange.line)", metadata: exchange.values)
        } else {
            log.log(level: event.level, "\(event)")
        }
    }

    func report(_ event: ServiceEvent) {
        for (level, line) in event.lines { log.log(level: level, "\(line)") }
    }
}

extension ServerEvent {
    var level: Logger.Level {
        switch self {
        // The service says in one line where it listens, and that it stops.
        case .listening, .listeningSecurely, .draining, .left(_, .finished): .debug
        case .answered, .handshakeFailed: .info
        case .relieved: .notice
        case .connectionsCapped, .full, .exhausted, .left(_, .outOfTime): .warning
        case .left(_, .failed): .critical
        }
    }
}

extension Exchange {
    /// `GET /v1/statements 200`
    var line: String { method.isEmpty ? "(no request line) \(status)" : "\(method) \(target) \(status)" }

    var values: Logger.Metadata {
        var values: Logger.Metadata = ["peer": "\(peer)", "bytes": "\(contentBytes)", "us": "\(microseconds)"]
        if client != peer.host { values["client"] = "\(client)" }
        if let userAgent { values["agent"] = "\(userAgent)" }
        if let requestID { values["request"] = "\(requestID)" }
        if let traceparent { values["trace"] = "\(traceparent)" }
        return values
    }
}

extension ServiceEvent {
    /// What is said of it, line by line, each with its weight.
    var lines: [(level: Logger.Level, text: String)] {
        switch self {
        case .published(let count, let folder): return [(.info, "\(count) records read from \(folder)")]
        case .mapped(let count, let file): return [(.info, "\(count) records mapped from \(file)")]
        case .unfit(let fault, let file): return [(.warning, "\(file) is not used: \(fault); the record is read from its folder")]
        case .unchanged: return [(.info, "the record is read again; nothing in it has changed")]
        case .broken(let report, let folder, let isServing):
            // A fault of the folder as a whole names it already.
            let faults = report.faults.map { $0.file == folder ? "\($0)" : "\(folder)/\($0)" }
            let count = faults.count == 1 ? "1 fault" : "\(faults.count) faults"
            let verdict = "the record in \(folder) cannot be served: \(count)" + (isServing ? "; the former one stays" : "")
            return (faults + [verdict]).map { (.error, $0) }
        case .refused(let error): return [(.error, error.advice)]
        case .certificateRefused(let fault, let isServing):
            return [(.error, "no TLS with \(fault)" + (isServing ? "; the former certificate stays" : ""))]
        case .certificateRenewed: return [(.info, "certificate and key are read again, and used for new connections")]
        case .serving(let addresses, let tlsAddresses):
            let places = addresses.map { ("http", $0) } + tlsAddresses.map { ("https", $0) }
            let list = places.map { "\($0)://\($1)" }.joined(separator: " and ")
            return [(.info, "listening on \(list); try \(Self.examples(places[0].0, at: places[0].1))")]
        case .stopping(let signal, let limit):
            let cause = signal.map { "told to stop (\($0.name))" } ?? "a worker failed"
            return [(.info, "\(cause): what was begun has \(limit.components.seconds) s to finish")]
        case .leaving(let signal): return [(.warning, "told to stop again (\(signal.name)): leaving at once")]
        case .stopped: return [(.info, "stopped")]
        }
    }

    /// Three things to ask of any record.
    private static func examples(_ scheme: String, at address: Address) -> String {
        let place = Address(host: address.host.reachable, port: address.port)
        return ["/v1?pretty", "/v1/statements?mode=verbatim", "/v1/meetings?status=planned"]
            .map { "\(scheme)://\(place)\($0)" }.joined(separator: " ")
    }
}

extension Signal {
    fileprivate var name: String {
        switch self {
        case .hangup: "SIGHUP"
        case .interrupt: "SIGINT"
        case .terminate: "SIGTERM"
        }
    }
}

extension SystemError {
    /// What a person can do about it.
    fileprivate var advice: String {
        let place = subject ?? "the address"
        return switch code {
        case EADDRINUSE:
            "\(place) is in use by another program; choose another with --port, --tls-port or --host (port 0 takes any free one)"
        case EACCES: "\(place) may not be listened on by this user; ports below 1024 are often reserved"
        case EADDRNOTAVAIL: "\(place) is not an address of this machine; choose another with --host"
        default: description
        }
    }
}
