import API
import HTTP
import Server

extension Setting {
    /// Every setting there is, in the order of the help and of `Config/communique.conf`.
    static let table: [Setting] = [
        Setting("records", .record, .folder, at: \.records, "The folder of the record: one JSON file for each collection."),

        Setting("host", .listening, .hosts, at: \.hosts, "The addresses to listen on."),
        Setting("port", .listening, .count("port", 0...65_535), at: \.port, "The port to listen on; 0 takes any free one."),
        Setting(
            "workers", .listening, .count("threads", 0...1_024), at: \.workers,
            "Threads that serve; 0 starts one for each processor."),

        Setting(
            "head-timeout", .time, .seconds(1...3_600), at: \.server.headTime,
            "How long the head of a request may take to arrive."),
        Setting(
            "content-timeout", .time, .seconds(1...3_600), at: \.server.contentTime,
            "How long content may take to arrive, beside what its size takes at the slowest rate."),
        Setting(
            "send-timeout", .time, .seconds(1...3_600), at: \.server.sendTime,
            "How long a client may take to read an answer, beside what its size takes at the slowest rate."),
        Setting(
            "slowest-rate", .time, .bytes(1...1 << 30), at: \.server.slowestRate,
            "Bytes that a client must at least send, or take, in a second."),
        Setting(
            "idle-timeout", .time, .seconds(1...86_400), at: \.server.idleTime,
            "How long a silent client may keep its connection."),
        Setting(
            "drain-timeout", .time, .seconds(0...3_600), at: \.drainTime,
            "How long requests under way may take to finish when the server is told to stop."),

        Setting(
            "max-connections", .size, .count("connections", 1...1_000_000), at: \.server.connections,
            "Connections at a time."),
        Setting(
            "max-held", .size, .bytes(1 << 20...1 << 40), at: \.server.heldBytes,
            "Memory for requests that are not whole yet and answers that are not read yet."),
        Setting(
            "max-outgoing", .size, .bytes(4_096...1 << 30), at: \.server.outgoingBytes,
            "Bytes of answers that may lie ready for a client before no further request of it is read."),
        Setting(
            "max-request-line", .size, .bytes(256...32_768), at: \.server.limits.requestLine,
            "The longest first line of a request."),
        Setting("max-head", .size, .bytes(1_024...65_535), at: \.server.limits.head, "The largest head of a request."),
        Setting(
            "max-fields", .size, .count("lines", 8...Request.lineCapacity), at: \.server.limits.fieldLines,
            "The most field lines in a head."),
        Setting("max-content", .size, .bytes(0...1 << 30), at: \.server.limits.content, "The largest content of a request."),
        Setting(
            "max-chunk-line", .size, .bytes(16...16_384), at: \.server.limits.chunkLine,
            "The longest line before a chunk of content."),
        Setting("max-trailers", .size, .bytes(0...65_535), at: \.server.limits.trailers, "The largest section behind chunked content."),

        Setting(
            "address-connections", .addresses, .count("connections", 0...1_000_000), at: \.server.addressConnections,
            "Connections at a time from one address; 0 sets no limit."),
        Setting(
            "address-requests", .addresses, .count("requests", 0...1_000_000), at: \.server.addressRequests,
            "Requests a second from one address; 0 sets no limit."),
        Setting(
            "address-burst", .addresses, .count("requests", 1...1_000_000), at: \.server.addressBurst,
            "Requests that an address may send at once before address-requests holds it back."),
        Setting(
            "trusted-proxies", .addresses, .prefixes, at: \.server.trustedProxies,
            "Proxies whose word is taken on which address a request comes from."),

        Setting(
            "answer-cache", .answers, .bytes(0...1 << 40), at: \.api.cacheBytes, "Memory of each worker for whole answers; 0 keeps none."),
        Setting(
            "max-visited", .answers, .count("rows", 0...1 << 40), at: \.api.mostVisited,
            "Rows that one query may visit before it is refused; 0 sets no limit."),
        Setting("gzip-from", .answers, .bytes(0...1 << 30), at: \.api.gzipFromBytes, "Answers of fewer bytes are not compressed."),
        Setting(
            "max-age", .answers, .count("seconds", 0...31_536_000), at: \.api.maxAgeSeconds,
            "How long others may keep an answer without asking again; 0 has them ask each time, which costs a 304."),
        Setting("cors-origins", .answers, .origins, at: \.api.origins, "Which web pages may read answers in a browser."),

        Setting("log-level", .reports, .oneOf("level"), at: \.logLevel, "The least important event that is reported."),
        Setting("log-format", .reports, .oneOf("text|json"), at: \.logFormat, "Lines for people, or JSON for machines."),
        Setting("access-log", .reports, .onOrOff, at: \.server.reportsAnswers, "One line for each request answered."),
    ]

    /// The setting of that name.
    static func named(_ name: String) -> Setting? {
        table.first { $0.name == name }
    }
}
