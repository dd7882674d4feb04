import Kernel
import Logging

/// Writes each event as one line on the error stream.
struct LineHandler: LogHandler {
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]
    let format: LogFormat

    init(_ format: LogFormat, from level: Logger.Level) {
        self.format = format
        logLevel = level
    }

    func log(event: LogEvent) {
        var known = metadata
        if let more = event.metadata { known.merge(more) { _, new in new } }
        let line = LogLine(
            seconds: Clock.wallSeconds(), level: event.level, message: event.message.description,
            values: known.map { (name: $0.key, value: $0.value.description) }.sorted { $0.name < $1.name })
        Console.error.write(line.text(as: format))
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }
}
