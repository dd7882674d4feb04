import HTTP
import Server
import Sockets

/// What the program was called with.
struct Arguments {
    private(set) var settings = ServerSettings(addresses: [])
    private var port: UInt16 = 0
    private var host = Address.Host.v4(0x7F00_0001)

    /// What is wrong with them, in one line.
    struct Fault: Error {
        let text: String
    }

    static let usage = """
        usage: http-echo [--port N] [--host H] [--workers N] [--connections N] [--head-time S] [--content-time S] [--idle-time S]
                         [--content-limit BYTES]

        GET / answers a small text with an entity tag, ranges and gzip; POST / answers what it was sent; GET /big answers 1 MB.
        Port 0, the default, takes a free port; the host is a numeric address, 127.0.0.1 unless given. The address is printed.

        """

    init(_ words: some Sequence<String>) throws(Fault) {
        var words = words.makeIterator()
        while let name = words.next() {
            guard let value = words.next() else { throw Fault(text: "‘\(name)’ needs a value.") }
            switch name {
            case "--port": port = try Self.number(value, for: name)
            case "--host":
                guard let host = Address.Host(value) else { throw Fault(text: "‘\(value)’ is not a numeric address.") }
                self.host = host
            case "--workers": settings.workers = try Self.number(value, for: name)
            case "--connections": settings.connections = try Self.number(value, for: name)
            case "--head-time": settings.headTime = .seconds(try Self.number(value, for: name) as Int)
            case "--content-time": settings.contentTime = .seconds(try Self.number(value, for: name) as Int)
            case "--idle-time": settings.idleTime = .seconds(try Self.number(value, for: name) as Int)
            case "--content-limit": settings.limits.content = try Self.number(value, for: name)
            default: throw Fault(text: "‘\(name)’ is not known.")
            }
        }
        settings.addresses = [Address(host: host, port: port)]
    }

    private static func number<Number: FixedWidthInteger>(_ text: String, for name: String) throws(Fault) -> Number {
        guard let number = Number(text), number >= 0 else { throw Fault(text: "‘\(text)’ is no number for \(name).") }
        return number
    }
}
