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
        case .statement:
            guard let wording = record.wording else { return }
            pairs = QuotePairs.of(words: wording.words, readings: wording.readings.map { .init(printed: $0.printed, meant: $0.meant) })
        case .fact: break
        case .document, .entity, .meeting, .relation: return
        }
        let cited = record.ownCitations
        for index in cited.indices where cited[index].supports.isEmpty {
            let passage = cited[index].sha256.beginning
            let place = passages.partitioningIndex { $0 >= passage }
            if place == passages.count || passages[place] != passage { passages.insert(passage, at: place) }
        }
    }
}
