internal import Bytes
internal import Kernel
internal import Store

/// Writes columns behind one another, and at the end the directory and the header.
struct SnapshotWriter: ~Copyable, ColumnVisitor {
    private let file: OutputFile
    private var blocks: [SnapshotFile.Block] = []
    private var offset = 0

    init(file: consuming OutputFile) throws(SystemError) {
        self.file = file
        // Room for the header.
        try append([UInt8](repeating: 0, count: SnapshotFile.headerLength).span)
    }

    mutating func visit<Element: BitwiseCopyable>(_ column: inout [Element]) throws(SystemError) {
        precondition(MemoryLayout<Element>.size == MemoryLayout<Element>.stride, "What lies between elements is not ours to write.")
        try withBytes(of: column) { bytes throws(SystemError) in
            try add(bytes, elementSize: MemoryLayout<Element>.stride, checksum: Checksum.of(bytes))
        }
    }

    mutating func visit(_ json: inout CheckedBytes) throws(SystemError) {
        var sums = json.withSpan { CheckedBytes.sums(of: $0) }
        try visit(&sums)
        try json.withSpan { bytes throws(SystemError) in try add(bytes, elementSize: 1, checksum: 0) }
    }

    private mutating func add(_ bytes: Span<UInt8>, elementSize: Int, checksum: UInt64) throws(SystemError) {
        blocks.append(.init(offset: UInt64(offset), length: UInt64(bytes.count), elementSize: UInt64(elementSize), checksum: checksum))
        try append(bytes)
    }

    /// Writes the bytes, and zeros up to the next multiple of 64.
    private mutating func append(_ bytes: Span<UInt8>) throws(SystemError) {
        try file.write(bytes)
        let padding = [UInt8](repeating: 0, count: (64 - bytes.count % 64) % 64)
        try file.write(padding.span)
        offset += bytes.count + padding.count
    }

    consuming func finish(seed: UInt64) throws(SystemError) {
        let start = offset, count = blocks.count
        let sum = try withBytes(of: blocks) { bytes throws(SystemError) in
            try file.write(bytes)
            return Checksum.of(bytes)
        }
        let length = start + count * SnapshotFile.entryLength
        var header = [SnapshotFile.magic, SnapshotFile.format, seed, UInt64(length), UInt64(start), UInt64(count), sum]
        header.append(withBytes(of: header) { Checksum.of($0) })
        try withBytes(of: header) { bytes throws(SystemError) in try file.write(bytes, at: 0) }
        try file.sync()
    }
}
