import Bytes
import Kernel
import Records

/// A file of JSON Lines for each collection, written side by side.
struct CollectionFiles: ~Copyable {
    private static let chunk = 1 << 18

    private var files: InlineArray<6, OutputFile>
    private var buffers: InlineArray<6, ByteBuffer>

    init(in folder: String) throws(SystemError) {
        files = try InlineArray { index throws(SystemError) in
            try OutputFile(creating: "\(folder)/\(RecordType.allCases[index].collection).jsonl")
        }
        buffers = InlineArray { _ in ByteBuffer(capacity: Self.chunk + 4096) }
    }

    /// Adds a line.
    mutating func write(_ type: RecordType, _ line: (inout ByteBuffer) -> Void) throws(SystemError) {
        let index = Self.index(of: type)
        line(&buffers[index])
        buffers[index].append(UInt8(ascii: "\n"))
        if buffers[index].count >= Self.chunk { try flush(index) }
    }

    mutating func finish() throws(SystemError) {
        for index in 0..<buffers.count { try flush(index) }
    }

    private mutating func flush(_ index: Int) throws(SystemError) {
        try buffers[index].withSpan { bytes throws(SystemError) in try files[index].write(bytes) }
        buffers[index].removeAll()
    }

    private static func index(of type: RecordType) -> Int { RecordType.allCases.firstIndex(of: type) ?? 0 }
}
