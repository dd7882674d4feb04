import Logging

/// Everything the operator decided, as values the parts understand. Its initial values are the defaults.
struct Settings: Sendable {
    /// The folder of the seed record.
    var records = "Config/seed"
    /// Numeric addresses.
    var hosts = ["127.0.0.1"]
    /// 0: any free one.
    var port = 8080
    var drainTimeout = Duration.seconds(10)
    var logLevel = Logger.Level.info
    var logFormat = LogFormat.text
    var accessLog = false
}
