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
        let cited = record.header.citations
        for index in cited.indices where cited[index].supports.isEmpty {
            guard let passage = Self.passage(cited[index].sha256) else { continue }
            let place = passages.partitioningIndex { $0 >= passage }
            if place == passages.count || passages[place] != passage { passages.insert(passage, at: place) }
        }
    }

    /// Of a digest in hexadecimal digits, as citations write it; nothing where it is none.
    static func passage(_ sha256: String) -> UInt64? {
        let digits = sha256.utf8Span.span
        guard digits.count >= 16 else { return nil }
        var digest: UInt64 = 0
        for place in 0..<16 {
            let digit = digits[place]
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digest = digest << 4 | UInt64(digit - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digest = digest << 4 | UInt64(digit - UInt8(ascii: "a") + 10)
            default: return nil
            }
        }
        return digest
    }
}
