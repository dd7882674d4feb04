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
    /// 0: any free one.
    var port = 8080
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
        settings.addresses = hosts.map { Address(host: $0, port: UInt16(port)) }
        if workers > 0 { settings.workers = workers }
        return settings
    }
}
