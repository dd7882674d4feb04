import HTTP
import Server
import Sockets

/// What the program was called with.
struct Arguments {
    private(set) var settings = ServerSettings(addresses: [])
    private(set) var drainTime = Duration.seconds(8)

    /// What is wrong with them, in one line.
    struct Fault: Error {
        let text: String
    }

    static let usage = """
        usage: http-echo [--port N] [--host H] [settings of the network]

        GET / answers a small text, or the same as JSON, with an entity tag, ranges and gzip; POST / answers what it was sent; GET /big
        answers 1 MB, GET /stream 64 MB made while they are taken; anything else is 404. Port 0, the default, takes a free port; the host is a numeric address, 127.0.0.1 unless
        given. The address is printed. Settings, in seconds, bytes or whole numbers:
        \((times.keys.sorted() + sizes.keys.sorted() + ["--drain-timeout"]).map { "  \($0) N" }.joined(separator: "\n"))

        """

    private static var times: [String: WritableKeyPath<ServerSettings, Duration>] {
        [
            "--head-timeout": \.headTime, "--content-timeout": \.contentTime, "--send-timeout": \.sendTime, "--idle-timeout": \.idleTime,
        ]
    }

    private static var sizes: [String: WritableKeyPath<ServerSettings, Int>] {
        [
            "--workers": \.workers, "--slowest-rate": \.slowestRate, "--max-connections": \.connections, "--max-held": \.heldBytes,
            "--max-outgoing": \.outgoingBytes, "--max-request-line": \.limits.requestLine, "--max-head": \.limits.head,
            "--max-fields": \.limits.fieldLines, "--max-content": \.limits.content, "--max-chunk-line": \.limits.chunkLine,
            "--max-trailers": \.limits.trailers, "--address-connections": \.addressConnections, "--address-requests": \.addressRequests,
            "--address-burst": \.addressBurst,
        ]
    }

    init(_ words: some Sequence<String>) throws(Fault) {
        var host = Address.Host.v4(0x7F00_0001)
        var port: UInt16 = 0
        var words = words.makeIterator()
        while let name = words.next() {
            guard let value = words.next() else { throw Fault(text: "‘\(name)’ needs a value.") }
            if name == "--host" {
                guard let given = Address.Host(value) else { throw Fault(text: "‘\(value)’ is not a numeric address.") }
                host = given
                continue
            }
            guard let number = Int(value), number >= 0 else { throw Fault(text: "‘\(value)’ is no number for \(name).") }
            if let time = Self.times[name] {
                settings[keyPath: time] = .seconds(number)
            } else if let size = Self.sizes[name] {
                settings[keyPath: size] = number
            } else if name == "--drain-timeout" {
                drainTime = .seconds(number)
            } else if name == "--port", let given = UInt16(exactly: number) {
                port = given
            } else {
                throw Fault(text: "‘\(name) \(value)’ is not understood.")
            }
        }
        settings.addresses = [Address(host: host, port: port)]
    }
}
