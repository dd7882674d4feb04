internal import Bytes
internal import Store

/// Fills in columns from the blocks of a file, in the order in which they were written.
struct SnapshotReader: ColumnVisitor {
    private let bytes: SharedBytes
    private let blocks: [SnapshotFile.Block]
    private var next = 0

    /// Checks header and directory.
    init(_ bytes: SharedBytes, seed: UInt64) throws(SnapshotFile.Fault) {
        self.bytes = bytes
        guard bytes.count >= SnapshotFile.headerLength else { throw .notASnapshot }
        let header: [UInt64] = bytes.withSpan { elements(in: $0.extracting(0..<SnapshotFile.headerLength)) }
        guard header[0] == SnapshotFile.magic else { throw .notASnapshot }
        guard withBytes(of: Array(header.dropLast()), { Checksum.of($0) }) == header[7] else { throw .damaged("its header") }
        guard header[1] == SnapshotFile.format else { throw .otherFormat(header[1]) }
        guard header[2] == seed else { throw .otherSeed }
        guard header[3] == bytes.count else { throw .damaged("it has \(bytes.count) bytes and not \(header[3])") }
        let (start, count) = (Int(clamping: header[4]), Int(clamping: header[5]))
        guard start <= bytes.count, count == (bytes.count - start) / SnapshotFile.entryLength,
            (bytes.count - start) % SnapshotFile.entryLength == 0
        else { throw .damaged("its directory") }
        let directory = bytes.part(start..<bytes.count)
        guard directory.withSpan({ Checksum.of($0) }) == header[6] else { throw .damaged("its directory") }
        blocks = directory.withSpan { elements(in: $0) }
    }

    mutating func visit<Element: BitwiseCopyable>(_ column: inout [Element]) throws(SnapshotFile.Fault) {
        let (block, part) = try take(elementSize: MemoryLayout<Element>.stride)
        let sum = part.withSpan { Checksum.of($0) }
        guard sum == block.checksum else { throw .damaged("block \(next)") }
        column = part.withSpan { elements(in: $0) }
    }

    mutating func visit(_ json: inout CheckedBytes) throws(SnapshotFile.Fault) {
        var sums: [UInt64] = []
        try visit(&sums)
        let (_, part) = try take(elementSize: 1)
        guard sums.count == (part.count + CheckedBytes.chunk - 1) / CheckedBytes.chunk else { throw .damaged("block \(next)") }
        json = CheckedBytes(checking: part, against: sums)
    }

    /// The next block.
    private mutating func take(elementSize: Int) throws(SnapshotFile.Fault) -> (SnapshotFile.Block, SharedBytes) {
        guard next < blocks.count else { throw .damaged("blocks are missing") }
        let block = blocks[next]
        next += 1
        let (start, length) = (Int(clamping: block.offset), Int(clamping: block.length))
        guard block.elementSize == elementSize, length % elementSize == 0, start <= bytes.count, length <= bytes.count - start else {
            throw .damaged("block \(next)")
        }
        return (block, bytes.part(start..<start + length))
    }
}
