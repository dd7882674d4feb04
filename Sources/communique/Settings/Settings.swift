import Logging
import Sockets

/// Everything the operator decided, as values the parts understand. Its initial values are the defaults.
struct Settings: Sendable {
    /// The folder of the seed record.
    var records = "Config/seed"
    var hosts = [Address.Host.v4(0x7f00_0001)]
    /// 0: any free one.
    var port = 8080
    var drainTimeout = Duration.seconds(10)
    var logLevel = Logger.Level.info
    var logFormat = LogFormat.text
    var accessLog = false
}
