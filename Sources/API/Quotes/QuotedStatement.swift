internal import JSON
internal import Records
internal import Store
internal import Text

/// What a quote check must know of a statement, or of a fact whose passage it is, read off the record as it is served.
struct QuotedStatement: Sendable {
    let row: Row
    let id: RecordID
    let isFact: Bool
    let speaker: QuoteRequest.Speaker?
    let words: [String]
    let readings: [QuoteSource.Reading]
    let fidelity: Statement.Fidelity
    let isReported: Bool
    let isQuotable: Bool
    let meeting: String?
    /// Where the source has it: the document of the first citation, from sentence to sentence, and where it begins.
    let place: Place?
    /// Of the passages that support it as a whole.
    let passages: [String]

    struct Place: Equatable, Sendable {
        var document: String
        var sentences: ClosedRange<Int>
        var start: Int
    }

    /// O(the record). What the store holds is well-formed.
    init?(_ row: Row, in snapshot: Snapshot) {
        guard let root = snapshot.document(of: row)?.root else { return nil }
        self.row = row
        id = snapshot.id(of: row)
        isFact = snapshot.type(of: row) == .fact
        speaker = root["speaker"].flatMap { speaker in
            speaker["id"]?.string.flatMap(RecordID.init).map { .init(id: $0, name: speaker["name"]?.string ?? $0.text) }
        }
        words = root["words"]?.elements.compactMap(\.string) ?? []
        readings =
            root["readings"]?.elements.compactMap { reading in
                guard let printed = reading["printed"]?.string, let meant = reading["meant"]?.string else { return nil }
                return .init(printed: printed, meant: meant)
            } ?? []
        fidelity = root["fidelity"]?.string.flatMap(Statement.Fidelity.init) ?? .unknown
        isReported = root["mode"]?.equals("reported") ?? true
        isQuotable = root["quotable"]?.boolean ?? false
        meeting = root["meeting"]?["id"]?.string
        let citations = root["citations"]?.elements.map { $0 } ?? []
        passages = citations.filter { $0["supports"] == nil }.compactMap { $0["sha256"]?.string }
        place = Place(citations)
    }

    /// What a quotation is compared with.
    var sources: [QuoteSource] { QuoteSource.all(words, readings: readings) }

    /// Whether the other one follows directly: the same speaker on the same occasion, in the next sentence of the same document at most.
    func isFollowed(by other: QuotedStatement) -> Bool {
        guard let place, let next = other.place, let speaker, id != other.id else { return false }
        return place.document == next.document && place.start < next.start
            && (0...1).contains(next.sentences.lowerBound - place.sentences.upperBound)
            && speaker.id == other.speaker?.id && meeting == other.meeting
    }
}

extension QuotedStatement.Place {
    fileprivate init?(_ citations: [JSONValue]) {
        let whole = citations.filter { $0["supports"] == nil }
        guard let document = whole.first?["document"]?["id"]?.string else { return nil }
        let here = citations.filter { $0["document"]?["id"]?.string == document }
        let sentences = here.filter { $0["supports"] == nil }.compactMap { $0["sentence"]?.integer }
        let words = here.first { $0["supports"]?.elements.contains { $0.equals("words") } ?? false }
        guard let first = sentences.min(), let last = sentences.max(), let start = (words ?? whole.first)?["start"]?.integer else {
            return nil
        }
        self.init(document: document, sentences: first...last, start: start)
    }
}
