import Archive
import Bytes
import Kernel
import Records
import Samples
import Store
import Testing
import Text

/// A snapshot that was written down answers like the one it was made of, or is refused.
@Suite struct SnapshotFileTests {
    /// Of samples, some of them taken back.
    static func snapshot(_ count: Int, seed: UInt64) -> Snapshot {
        var chance = SeededGenerator(seed: seed)
        let archive = Archive()
        archive.publish(
            Record.samples(count, using: &chance).map { record in
                guard case .relation(var relation) = record else { return record }
                relation.header.retracted = Retraction(at: Timestamp(seconds: 1_900_000_000), reason: "Counted twice.")
                return .relation(relation)
            })
        return archive.snapshot()
    }

    /// Writes a snapshot and gives back the file's bytes.
    static func written(_ snapshot: Snapshot, seed: UInt64 = 7) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        try SnapshotFile.write(snapshot, seed: seed, to: folder.path + "/it")
        return try File.read(folder.path + "/it")
    }

    /// Reads a snapshot from bytes that are laid into a file.
    static func read(_ bytes: [UInt8], seed: UInt64 = 7) throws -> Snapshot {
        let folder = try TemporaryFolder()
        do {
            let file = try OutputFile(creating: folder.path + "/it")
            try file.write(bytes.span)
        }
        return try SnapshotFile.read(folder.path + "/it", seed: seed)
    }

    private static func text(in snapshot: Snapshot) -> (Row) -> String {
        { row in snapshot.withJSON(of: row) { $0.text } }
    }

    /// Everything that can be asked of both must be answered alike.
    static func agree(_ first: Snapshot, _ second: Snapshot) -> Bool {
        guard first.recordedLast == second.recordedLast, Set(first.retractedIDs) == Set(second.retractedIDs) else { return false }
        for id in first.retractedIDs where first.retracted(id) != second.retracted(id) { return false }
        for type in RecordType.allCases {
            for order in Query.Order.allCases {
                var query = Query(types: [type], order: order, limit: 7)
                query.facets = Field.allCases
                repeat {
                    let (page, other) = (first.page(of: query), second.page(of: query))
                    if page != other || page.rows.map(first.id) != other.rows.map(second.id) { return false }
                    if page.rows.map(first.line) != other.rows.map(second.line) { return false }
                    if page.rows.map(first.version) != other.rows.map(second.version) { return false }
                    if page.rows.map(text(in: first)) != other.rows.map(text(in: second)) { return false }
                    query.after = page.next
                } while query.after != nil
            }
        }
        return agreeOnWords(first, second)
    }

    /// The words that the samples are made of, ranked, and the quotations of which the store holds pairs and passages.
    private static func agreeOnWords(_ first: Snapshot, _ second: Snapshot) -> Bool {
        for word in Words.common {
            guard let wanted = try? SearchQuery(word) else { return false }
            var query = Query(types: RecordType.allCases, conditions: [.words(wanted)], limit: 50)
            query.isRanked = true
            let (page, other) = (first.page(of: query), second.page(of: query))
            if page != other || page.rows.map(first.id) != other.rows.map(second.id) { return false }
            for next in Words.common {
                let pairs = QuotePairs.of(QuoteText("\(word) \(next)", .yours))
                if first.statements(holdingAllBut: 0, of: pairs, limit: 9) != second.statements(holdingAllBut: 0, of: pairs, limit: 9) {
                    return false
                }
            }
        }
        return true
    }

    @Test(arguments: [0, 1, 12, 60, 400], UInt64(0)..<3)
    func answersLikeTheOneItWasMadeOf(_ count: Int, seed: UInt64) throws {
        let snapshot = Self.snapshot(count, seed: seed)
        let same = try Self.read(try Self.written(snapshot))
        #expect(Self.agree(snapshot, same) && Self.agree(same, snapshot))
        #expect(!same.isDamaged)
    }

    @Test func theSameSnapshotIsTheSameFileButForPadding() throws {
        let snapshot = Self.snapshot(100, seed: 1)
        #expect(try Self.written(snapshot).count == Self.written(snapshot).count)
    }

    @Test func otherRecordsThanTheFoldersAreRefused() throws {
        let bytes = try Self.written(Self.snapshot(12, seed: 1))
        #expect(throws: SnapshotFile.Fault.otherSeed) { try Self.read(bytes, seed: 8) }
    }

    @Test func theSameRecordsGiveTheSameBytes() throws {
        #expect(try Self.written(Self.snapshot(200, seed: 3)) == Self.written(Self.snapshot(200, seed: 3)))
    }

    @Test func anotherFormatIsRefused() throws {
        var bytes = try Self.written(Self.snapshot(12, seed: 1))
        bytes[8] += 1
        let sum = Checksum.of(bytes.span.extracting(0..<56))
        for index in 0..<8 { bytes[56 + index] = UInt8(truncatingIfNeeded: sum >> UInt64(8 * index)) }
        #expect(throws: SnapshotFile.Fault.otherFormat(SnapshotFile.format + 1)) { try Self.read(bytes) }
    }

    @Test(arguments: ["", "short", String(repeating: "no snapshot at all", count: 100)])
    func whatIsNoSnapshotIsRefused(_ text: String) {
        #expect(throws: SnapshotFile.Fault.notASnapshot) { try Self.read(Array(text.utf8)) }
    }

    @Test func aMissingFileIsNamed() {
        #expect(throws: SnapshotFile.Fault.system(SystemError(call: "open", subject: "/no/such/file", code: 2))) {
            try SnapshotFile.read("/no/such/file", seed: 7)
        }
    }

    @Test func everyCutIsRefused() throws {
        let bytes = try Self.written(Self.snapshot(12, seed: 2))
        for count in stride(from: 0, to: bytes.count, by: 97) {
            #expect(throws: SnapshotFile.Fault.self) { try Self.read(Array(bytes.prefix(count))) }
        }
        #expect(throws: SnapshotFile.Fault.self) { try Self.read(bytes + [0]) }
    }

    /// The bytes that belong to nothing: between the end of a block and the next multiple of 64.
    private static func padding(in bytes: [UInt8]) -> Set<Int> {
        func number(at place: Int) -> Int { (0..<8).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) } }
        let directory = number(at: 32)
        let blocks = (0..<number(at: 40)).map { directory + 32 * $0 }.map { (start: number(at: $0), length: number(at: $0 + 8)) }
        return blocks.reduce(into: []) { padding, block in
            let end = block.start + block.length
            padding.formUnion(end..<(end + 63) / 64 * 64)
        }
    }

    /// Whichever byte changes: the file is refused, or the damage is met when the record is looked at, or it was padding and nothing changes.
    /// Every byte of header and directory is tried, and every eleventh between them.
    @Test func aChangedByteIsNoticedUnlessItIsPadding() throws {
        let snapshot = Self.snapshot(4, seed: 3), bytes = try Self.written(snapshot), padding = Self.padding(in: bytes)
        let folder = try TemporaryFolder(), path = folder.path + "/it"
        var (refused, met) = (0, 0)
        for place in bytes.indices where place % 11 == 0 || place < 64 || place > bytes.count - 1_000 {
            var changed = bytes
            changed[place] ^= 1 << UInt8(place % 8)
            do {
                let file = try OutputFile(creating: path)
                try file.write(changed.span)
            }
            do throws(SnapshotFile.Fault) {
                let read = try SnapshotFile.read(path, seed: 7)
                let agrees = Self.agree(snapshot, read)
                #expect(agrees == padding.contains(place) && agrees != read.isDamaged, "byte \(place)")
                if !agrees { met += 1 }
            } catch {
                #expect(!padding.contains(place), "byte \(place)")
                refused += 1
            }
        }
        #expect(refused > 1_000 && met > 100)
    }

    @Test func aDamagedRecordIsAnEmptyObjectAndNothingElse() throws {
        let snapshot = Self.snapshot(12, seed: 4)
        var bytes = try Self.written(snapshot)
        let row = try #require(snapshot.page(of: Query(types: [.statement])).rows.first)
        let json = snapshot.withJSON(of: row) { span in (0..<span.count).map { span[$0] } }
        let start = try #require(bytes.indices.first { bytes[$0...].starts(with: json) })
        bytes[start + 5] ^= 1
        let read = try Self.read(bytes)
        #expect(!read.isDamaged)
        #expect(read.withJSON(of: row) { $0.text } == "{}")
        #expect(read.isDamaged)
    }
}
