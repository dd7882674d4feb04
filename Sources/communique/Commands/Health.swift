import ArgumentParser
import Sockets

/// `communique health`
struct Health: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Asks a running server whether it is ready.",
        discussion: """
            Exits with 0 if the server answers 200 to GET /health/ready in time, else with 1 and the reason. Without an address \
            it asks where the settings would have ‘communique serve’ listen, so that it needs none in a container.

              communique health
              communique health 127.0.0.1:9000
              communique health http://[::1]:8080 --timeout 5
            """)

    @Argument(help: ArgumentHelp("Where the server listens: HOST:PORT or http://HOST:PORT, with a numeric host.", valueName: "address"))
    var place: String?

    @Option(help: ArgumentHelp("How long to wait for the whole answer.", valueName: "seconds"))
    var timeout = 2

    @Option(help: ArgumentHelp("The configuration file that tells where the server listens.", valueName: "file"))
    var config: String?

    func validate() throws {
        guard (1...60).contains(timeout) else { throw ValidationError("--timeout: ‘\(timeout)’ is not a whole number from 1 to 60.") }
        if let place, Address(reaching: place) == nil {
            throw ValidationError("‘\(place)’ is not HOST:PORT or http://HOST:PORT with a numeric host.")
        }
    }

    func run() throws {
        let address = try place.flatMap(Address.init(reaching:)) ?? usualAddress()
        let answer = HealthReply.ask(address, patience: .seconds(timeout))
        if case .ready = answer { return print("ready") }
        try Ending.failed("\(address): \(answer)")
    }

    private func usualAddress() throws -> Address {
        let settings = try Ending.orFailed { () throws(SettingFaults) in try Settings.read(file: config) }
        return Address(host: settings.hosts[0].reachable, port: UInt16(settings.port))
    }
}

extension Address {
    /// What a person writes: `HOST:PORT`, or the start of a URL. `localhost` is the one name that needs no looking up.
    init?(reaching text: String) {
        var rest = text.hasPrefix("http://") ? text.dropFirst(7) : text[...]
        if rest.hasSuffix("/") { rest = rest.dropLast() }
        self.init(rest.hasPrefix("localhost:") ? "127.0.0.1" + rest.dropFirst(9) : String(rest))
    }
}

extension Address.Host {
    /// Where a client on this machine reaches what listens here: the loopback address for ‘every address’.
    var reachable: Address.Host {
        switch self {
        case .v4(0): .v4(0x7f00_0001)
        case .v6(0, 0): .v6(0, 1)
        default: self
        }
    }
}
