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
    let json: ByteBuffer
    let jsonEnds: [Int]
    let keys: KeyIndex
    let texts: SearchIndex
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
        for entry in entries {
            _ = ids.insert(Array(entry.id.text.utf8))
            lines.append(entry.line)
            json.append(entry.json.span)
            jsonEnds.append(json.count)
            fingerprints.append(Fingerprint.of(entry.json.span))
        }
        count = entries.count
        self.ids = ids
        self.lines = lines
        self.json = json
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
        texts = SearchIndex(entries.map(\.text))
        oldestFirst = sorted.oldestFirst
        recordedFirst = sorted.recordedFirst
        recordedLast = sorted.recordedLast
        byID = sorted.byID
        self.retractions = retractions
        counts = entries.reduce(into: [:]) { $0[$1.type, default: 0] += 1 }
        lastRecorded = (recorded + retractions.values.map(\.retraction.at.seconds)).max()
    }

    func jsonRange(_ row: Int) -> Range<Int> { (row == 0 ? 0 : jsonEnds[row - 1])..<jsonEnds[row] }
}
