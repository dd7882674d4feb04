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

    /// The ids of entries and retractions are all different. O(n log n).
    init(_ entries: [Entry], retractions: [RecordID: Retracted]) {
        let sorted = Arrangement(entries)
        let entries = sorted.entries
        var ids = TextTable(), lines = TextColumn(), json = ByteBuffer(capacity: entries.reduce(0) { $0 + $1.json.count })
        var jsonEnds: [Int] = [], fingerprints: [UInt64] = []
        // By index: to take an entry out would cost a retain for each of its parts.
        for index in entries.indices {
            let id = entries[index].id.text, bytes = entries[index].json
            _ = ids.insert(id.utf8Span.span)
            lines.append(entries[index].line)
            json.append(bytes.span)
            jsonEnds.append(json.count)
            fingerprints.append(Fingerprint.of(bytes.span))
        }
        count = entries.count
        self.ids = ids
        self.lines = lines
        self.json = CheckedBytes(json)
        self.jsonEnds = jsonEnds
        self.fingerprints = fingerprints
        types = entries.map(\.type)
        versions = entries.map { UInt32(clamping: $0.version) }
        recorded = entries.map(\.recordedAt.seconds)
        dates = DateColumn(entries.map(\.span))
        documents = sorted.documents
        documentOrdinals = sorted.documentOrdinals
        starts = entries.map { Int32(clamping: $0.start) }
        keys = KeyIndex(entries.map(\.keys))
        keyColumns = KeyColumns(of: keys)
        texts = SearchIndex(entries.map(\.text))
        quotes = QuoteIndex(entries.map(\.quotes))
        oldestFirst = sorted.oldestFirst
        recordedFirst = sorted.recordedFirst
        recordedLast = sorted.recordedLast(recordedFirst)
        byID = sorted.byID
        self.retractions = retractions
        counts = entries.reduce(into: [:]) { $0[$1.type, default: 0] += 1 }
        lastRecorded = (recorded + retractions.values.map(\.retraction.at.seconds)).max()
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
