extension Setting {
    /// Every setting there is, in the order of the help and of `Config/communique.conf`.
    static let table: [Setting] = [
        Setting("records", .record, .folder, at: \.records, "The folder of the record: six JSON files."),

        Setting("host", .listening, .hosts, at: \.hosts, "The addresses to listen on."),
        Setting("port", .listening, .count("port", 0...65_535), at: \.port, "The port to listen on; 0 takes any free one."),

        Setting(
            "drain-timeout", .time, .seconds(0...3600), at: \.drainTimeout,
            "How long requests under way may take to finish when the server is told to stop."),

        Setting("log-level", .reports, .oneOf("level"), at: \.logLevel, "The least important event that is reported."),
        Setting("log-format", .reports, .oneOf("format"), at: \.logFormat, "Lines for people, or JSON for machines."),
        Setting("access-log", .reports, .onOrOff, at: \.accessLog, "One line for each request answered."),
    ]

    /// The setting of that name.
    static func named(_ name: String) -> Setting? {
        table.first { $0.name == name }
    }
}
