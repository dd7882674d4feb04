internal import Bytes
internal import Records

/// What a segment is made of, in the order in which it is written down: one list for writing and for reading.
struct SegmentColumns {
    var count = 0
    var ids = TextTable()
    /// Places in `RecordType.allCases`.
    var types: [UInt8] = []
    var lines = TextColumn()
    var versions: [UInt32] = []
    var recorded: [Int64] = []
    var dates = DateColumn([])
    var documents = Lexicon(ascending: [])
    var documentOrdinals: [UInt32] = []
    var starts: [Int32] = []
    var fingerprints: [UInt64] = []
    var json = CheckedBytes(ByteBuffer())
    var jsonEnds: [Int] = []
    var keys = KeyIndex()
    var texts = SearchIndex(universe: 0)
    var quotes = QuoteIndex(QuoteDraft())
    var oldestFirst = Ranking([])
    var recordedFirst = Ranking([])
    var recordedLast = Ranking([])
    var byID = Ranking([])
    var retractions = RetractionColumns()

    mutating func visitColumns<Visitor: ColumnVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.visit(&count)
        try ids.visitColumns(&visitor)
        try visitor.visit(&types)
        try lines.visitColumns(&visitor)
        try visitor.visit(&versions)
        try visitor.visit(&recorded)
        try dates.visitColumns(&visitor)
        try documents.visitColumns(&visitor)
        try visitor.visit(&documentOrdinals)
        try visitor.visit(&starts)
        try visitor.visit(&fingerprints)
        try visitor.visit(&json)
        try visitor.visit(&jsonEnds)
        try keys.visitColumns(&visitor)
        try texts.visitColumns(&visitor)
        try quotes.visitColumns(&visitor)
        try oldestFirst.visitColumns(&visitor)
        try recordedFirst.visitColumns(&visitor)
        try recordedLast.visitColumns(&visitor)
        try byID.visitColumns(&visitor)
        try retractions.visitColumns(&visitor)
    }
}

/// Retractions as columns.
struct RetractionColumns {
    private var ids = TextColumn()
    private var instants: [Int64] = []
    private var reasons = TextColumn()
    private var types: [UInt8] = []
    private var json = TextColumn()

    init() {}

    init(_ retractions: [RecordID: Retracted]) {
        for (id, retracted) in retractions.sorted(by: { $0.key < $1.key }) {
            ids.append(id.text)
            instants.append(retracted.retraction.at.seconds)
            reasons.append(retracted.retraction.reason)
            types.append(retracted.type.place)
            json.append(retracted.json[...])
        }
    }

    /// What they were made of.
    var retractions: [RecordID: Retracted] {
        var retractions: [RecordID: Retracted] = [:]
        for index in instants.indices {
            guard let id = RecordID(ids[index]) else { continue }
            let retraction = Retraction(at: Timestamp(seconds: instants[index]), reason: reasons[index])
            retractions[id] = Retracted(retraction, type: RecordType(place: types[index]), json: Array(json.utf8(index)))
        }
        return retractions
    }

    mutating func visitColumns<Visitor: ColumnVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try ids.visitColumns(&visitor)
        try visitor.visit(&instants)
        try reasons.visitColumns(&visitor)
        try visitor.visit(&types)
        try json.visitColumns(&visitor)
    }
}

extension RecordType {
    /// Among all types.
    fileprivate var place: UInt8 { UInt8(Self.allCases.firstIndex(of: self) ?? 0) }

    init(place: UInt8) { self = Self.allCases[Int(place)] }
}

extension Segment {
    /// Shared with the segment: nothing is copied.
    var columns: SegmentColumns {
        var columns = SegmentColumns()
        columns.count = count
        columns.ids = ids
        columns.types = types.map(\.place)
        columns.lines = lines
        columns.versions = versions
        columns.recorded = recorded
        columns.dates = dates
        columns.documents = documents
        columns.documentOrdinals = documentOrdinals
        columns.starts = starts
        columns.fingerprints = fingerprints
        columns.json = json
        columns.jsonEnds = jsonEnds
        columns.keys = keys
        columns.texts = texts
        columns.quotes = quotes
        columns.oldestFirst = oldestFirst
        columns.recordedFirst = recordedFirst
        columns.recordedLast = recordedLast
        columns.byID = byID
        columns.retractions = RetractionColumns(retractions)
        return columns
    }
}

extension Snapshot {
    /// Shows the columns of a snapshot that was made at once, of records, to a visitor that writes them down.
    ///
    /// Precondition: nothing was added to it since.
    package func writeColumns<Visitor: ColumnVisitor & ~Copyable>(to visitor: inout Visitor) throws(Visitor.Failure) {
        precondition(parts.count == 1 && parts[0].outdated.isEmpty)
        var columns = parts[0].segment.columns
        try columns.visitColumns(&visitor)
    }

    /// The snapshot that was written down; the visitor fills in the columns. Costs a copy of the columns; the JSON stays where it is.
    package convenience init<Visitor: ColumnVisitor & ~Copyable>(
        readingColumnsFrom visitor: inout Visitor, generation: UInt64
    ) throws(Visitor.Failure) {
        var columns = SegmentColumns()
        try columns.visitColumns(&visitor)
        let segment = Segment(columns)
        self.init(parts: [Part(segment: segment)], generation: generation)
    }

    /// Whether all bytes of all records are as they were made or written down: whatever was not looked at yet, is. O(1) but for mapped files.
    package var isSound: Bool { parts.allSatisfy { $0.segment.json.isSound(0..<$0.segment.json.bytes.count) } }

    /// Whether bytes of a record were found to be other than were written down. From then on no answer is to be trusted.
    package var isDamaged: Bool { parts.contains { $0.segment.json.isDamaged } }
}
