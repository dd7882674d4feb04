internal import Records
internal import Text

/// What a statement or a fact is found by when somebody quotes it.
struct QuoteKeys: Equatable, Sendable {
    /// Of its quoted words and its readings (`QuotePairs`): ascending, each once.
    var pairs: [UInt32] = []
    /// The first 64 bits of the digests of the passages that support it as a whole: ascending, each once.
    var passages: [UInt64] = []

    init() {}

    /// Nothing for records of other types. What a fact rests on may be the document's own words, which are nobody's.
    init(_ record: Record) {
        switch record {
        case .statement(let statement):
            pairs = QuotePairs.of(
                words: statement.words, readings: statement.readings.map { .init(printed: $0.printed, meant: $0.meant) })
        case .fact: break
        case .document, .entity, .meeting, .relation: return
        }
        passages = Set(record.header.citations.filter(\.supports.isEmpty).compactMap { Self.passage($0.sha256) }).sorted()
    }

    /// Of a digest in hexadecimal digits.
    static func passage(_ sha256: String) -> UInt64? { UInt64(sha256.prefix(16), radix: 16) }
}
