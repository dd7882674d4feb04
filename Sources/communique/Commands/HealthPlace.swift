import Sockets

/// Where a server is asked after its health, and whether over TLS.
struct HealthPlace: Equatable, CustomStringConvertible {
    let address: Address
    var isEncrypted = false

    var description: String { isEncrypted ? "https://\(address)" : "\(address)" }
}

extension HealthPlace {
    /// What a person writes: `HOST:PORT`, or the start of a URL. `localhost` is the one name that needs no looking up.
    init?(_ text: String) {
        isEncrypted = text.hasPrefix("https://")
        var rest = isEncrypted ? text.dropFirst(8) : text.hasPrefix("http://") ? text.dropFirst(7) : text[...]
        if rest.hasSuffix("/") { rest = rest.dropLast() }
        guard let address = Address(rest.hasPrefix("localhost:") ? "127.0.0.1" + rest.dropFirst(9) : String(rest)) else { return nil }
        self.address = address
    }

    /// Where the settings have a server listen: in clear where it does, else over TLS.
    init?(_ settings: Settings) {
        guard let port = settings.port ?? settings.tlsPort else { return nil }
        self.init(address: Address(host: settings.hosts[0].reachable, port: UInt16(port)), isEncrypted: settings.port == nil)
    }
}
