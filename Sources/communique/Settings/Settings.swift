import API
import Logging
import Server
import Sockets

/// Everything the operator decided, as values the parts understand. Its initial values are the defaults.
struct Settings: Sendable {
    /// The folder of the record.
    var records = "Config/seed"
    /// What was written down of it beforehand.
    var snapshot: String?
    var hosts = [Address.Host.v4(0x7f00_0001)]
    /// For HTTP. 0: any free one.
    var port: Int? = 8080
    /// For HTTPS. 0: any free one.
    var tlsPort: Int?
    var certificate: String?
    var key: String?
    var clientAuthorities: String?
    var lowestTLS = TLSFiles.Version.tls12
    /// 0: one for each processor.
    var workers = 0
    var drainTime = Duration.seconds(8)
    /// All but where to listen, and how many workers do.
    var server = ServerSettings(addresses: [])
    var api = APISettings()
    var logLevel = Logger.Level.info
    var logFormat = LogFormat.text

    /// What the server is started with.
    var listening: ServerSettings {
        var settings = server
        settings.addresses = addresses(port)
        settings.tlsAddresses = addresses(tlsPort)
        if workers > 0 { settings.workers = workers }
        return settings
    }

    /// What HTTPS is spoken with, where it is.
    var tls: TLSFiles? {
        guard tlsPort != nil, let certificate, let key else { return nil }
        return TLSFiles(certificate: certificate, key: key, clients: clientAuthorities, lowest: lowestTLS)
    }

    private func addresses(_ port: Int?) -> [Address] {
        guard let port else { return [] }
        return hosts.map { Address(host: $0, port: UInt16(port)) }
    }
}
