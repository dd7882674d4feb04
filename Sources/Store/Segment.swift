internal import Bytes
internal import Records

/// An immutable part of the store: the rows of some records, newest first, with every index over them.
///
/// Nothing in it changes after it was made, and it knows nothing of other segments; which of its rows are outdated is the snapshot's knowledge.
final class Segment: Sendable {
    let count: Int
    let ids: TextTable
    let types: [RecordType]
    let lines: TextColumn
    let versions: [UInt32]
    let recorded: [Int64]
    let dates: DateColumn
    /// The documents of first citations, and each row's ordinal among them; the empty text where there is none.
    let documents: Lexicon
    let documentOrdinals: [UInt32]
    let starts: [Int32]
    /// Of each row's JSON (`Checksum`).
    let fingerprints: [UInt64]
    /// Of rows that are damaged an empty object is lent.
    let json: CheckedBytes
    let jsonEnds: [Int]
    let keys: KeyIndex
    let keyColumns: KeyColumns
    let texts: SearchIndex
    let quotes: QuoteIndex
    let oldestFirst: Ranking
    let recordedFirst: Ranking
    let recordedLast: Ranking
    let byID: Ranking
    let counts: [RecordType: Int]
    /// When the newest of its records was recorded or taken back.
    let lastRecorded: Int64?
    /// The ids that were taken back when the segment was made. They have no rows in it.
    let retractions: [RecordID: Retracted]

    /// How many rows tell how much room all of them will take. Room costs nothing before it is written to, but where it has to be doubled,
    /// all that is there is copied to memory that was not touched yet.
    private static let telling = 1024

    /// The ids of entries and retractions are all different. O(n log n).
    ///
    /// - Parameter entry: makes the entry with the sort key of an index. It is asked once for each, in the order of the rows, so that no more
    ///   than one entry need ever be there.
    init(_ sortKeys: [SortKey], retractions: [RecordID: Retracted], entry: (Int) -> Entry) {
        let arrangement = Arrangement(sortKeys)
        var ids = TextTable(capacity: sortKeys.count), lines = TextColumn()
        var json = ByteBuffer(), jsonEnds: [Int] = [], fingerprints: [UInt64] = []
        var types: [RecordType] = [], versions: [UInt32] = []
        var keys = TermCollector(), texts = SearchDraft(), quotes = QuoteDraft()
        for index in arrangement.order {
            let entry = entry(index)
            let number = ids.insert(entry.id.text.utf8Span.span)
            precondition(number == types.count, "An id stands twice in one segment.")
            types.append(entry.type)
            lines.append(entry.line)
            versions.append(UInt32(clamping: entry.version))
            json.append(entry.json.span)
            jsonEnds.append(json.count)
            fingerprints.append(Checksum.of(entry.json.span))
            keys.append(entry.keys)
            texts.append(entry.text)
            quotes.append(entry.quotes)
            if jsonEnds.count == Self.telling {
                json.reserve(json.count / Self.telling * (sortKeys.count - Self.telling) * 9 / 8)
                keys.reserve(rows: sortKeys.count)
            }
        }
        count = sortKeys.count
        self.ids = ids
        self.types = types
        self.lines = lines
        self.versions = versions
        recorded = arrangement.recorded
        dates = DateColumn(arrangement.order.map { sortKeys[$0].span })
        documents = arrangement.documents
        documentOrdinals = arrangement.documentOrdinals
        starts = arrangement.order.map { Int32(clamping: sortKeys[$0].start) }
        self.fingerprints = fingerprints
        self.json = CheckedBytes(json)
        self.jsonEnds = jsonEnds
        self.keys = KeyIndex(consume keys)
        keyColumns = KeyColumns(of: self.keys)
        self.texts = texts.finish()
        self.quotes = QuoteIndex(quotes)
        oldestFirst = arrangement.oldestFirst
        recordedFirst = arrangement.recordedFirst
        recordedLast = arrangement.recordedLast(recordedFirst)
        byID = arrangement.byID
        self.retractions = retractions
        counts = types.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        lastRecorded = (recorded + retractions.values.map(\.retraction.at.seconds)).max()
    }

    convenience init(_ entries: [Entry], retractions: [RecordID: Retracted]) {
        self.init(entries.map(\.sortKey), retractions: retractions) { entries[$0] }
    }

    /// What was written down.
    init(_ columns: SegmentColumns) {
        count = columns.count
        ids = columns.ids
        types = columns.types.map(RecordType.init(place:))
        lines = columns.lines
        versions = columns.versions
        recorded = columns.recorded
        dates = columns.dates
        documents = columns.documents
        documentOrdinals = columns.documentOrdinals
        starts = columns.starts
        fingerprints = columns.fingerprints
        json = columns.json
        jsonEnds = columns.jsonEnds
        keys = columns.keys
        keyColumns = KeyColumns(of: keys)
        texts = columns.texts
        quotes = columns.quotes
        oldestFirst = columns.oldestFirst
        recordedFirst = columns.recordedFirst
        recordedLast = columns.recordedLast
        byID = columns.byID
        retractions = columns.retractions.retractions
        counts = types.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        lastRecorded = (recorded + retractions.values.map(\.retraction.at.seconds)).max()
    }

    /// Lends a row's JSON; where it was found damaged (`json.isDamaged`), an empty object.
    func withJSON<Failure: Error, Result: ~Copyable>(of row: Int, _ body: (Span<UInt8>) throws(Failure) -> Result) throws(Failure) -> Result
    {
        let range = jsonRange(row)
        guard json.isSound(range) else {
            let empty = Array("{}".utf8)
            return try body(empty.span)
        }
        return try json.withSpan { bytes throws(Failure) in try body(bytes.extracting(range)) }
    }

    func jsonRange(_ row: Int) -> Range<Int> { (row == 0 ? 0 : jsonEnds[row - 1])..<jsonEnds[row] }
}
