internal import Records
internal import Text

/// What a statement is found by when somebody quotes it.
struct QuoteKeys: Equatable, Sendable {
    /// Of its quoted words and its readings (`QuotePairs`): ascending, each once.
    var pairs: [UInt32] = []
    /// The first 64 bits of the digests of the passages that support it as a whole: ascending, each once.
    var passages: [UInt64] = []

    init() {}

    /// Nothing for records that are no statements.
    init(_ record: Record) {
        guard case .statement(let statement) = record else { return }
        pairs = QuotePairs.of(
            words: statement.words, readings: statement.readings.map { .init(printed: $0.printed, meant: $0.meant) })
        passages = Set(statement.header.citations.filter(\.supports.isEmpty).compactMap { Self.passage($0.sha256) }).sorted()
    }

    /// Of a digest in hexadecimal digits.
    static func passage(_ sha256: String) -> UInt64? { UInt64(sha256.prefix(16), radix: 16) }
}
