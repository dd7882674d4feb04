import ArgumentParser
import Sockets

/// `communique health`
struct Health: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Asks a running server whether it is ready.",
        discussion: """
            Exits with 0 if the server answers 200 to GET /health/ready in time, else with 1 and the reason. Without an address \
            it asks where the settings would have ‘communique serve’ listen, so that it needs none in a container: in clear if that \
            is served, else over TLS. Over TLS it takes any certificate, because it asks its own server whether it answers, and \
            tells it nothing; --certificate and --key are what it shows of itself where the server asks for that.

              communique health
              communique health 127.0.0.1:9000
              communique health https://[::1]:8443 --timeout 5
            """)

    @Argument(
        help: ArgumentHelp(
            "Where the server listens: HOST:PORT, http://HOST:PORT or https://HOST:PORT, with a numeric host.", valueName: "address"))
    var place: String?

    @Option(help: ArgumentHelp("How long to wait for the whole answer.", valueName: "seconds"))
    var timeout = 2

    @Option(help: ArgumentHelp("A certificate to show to a server that asks for one (PEM).", valueName: "file"))
    var certificate: String?

    @Option(help: ArgumentHelp("Its private key, unless that is in the same file (PEM).", valueName: "file"))
    var key: String?

    @Option(help: ArgumentHelp("The configuration file that tells where the server listens.", valueName: "file"))
    var config: String?

    func validate() throws {
        guard (1...60).contains(timeout) else { throw ValidationError("--timeout: ‘\(timeout)’ is not a whole number from 1 to 60.") }
        if let place, HealthPlace(place) == nil {
            throw ValidationError("‘\(place)’ is not HOST:PORT, http://HOST:PORT or https://HOST:PORT with a numeric host.")
        }
    }

    func run() throws {
        guard let place = try place.map(HealthPlace.init) ?? HealthPlace(settings()) else { return }
        let answer = HealthReply.ask(place, showing: certificate, key: key, patience: .seconds(timeout))
        if case .ready = answer { return print("ready") }
        try Ending.failed("\(place): \(answer)")
    }

    private func settings() throws -> Settings {
        try Ending.orFailed { () throws(SettingFaults) in try Settings.read(file: config) }
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
