internal import Bytes
package import Kernel
package import Store

/// A snapshot in a file, so that a start need not read and check the records again.
///
/// A header of 64 bytes, the columns of the snapshot as blocks, each at a multiple of 64 bytes, and a directory with 32 bytes for each block:
/// where it is, how long, of how large elements, and its checksum (`Checksum`). The header holds a format number, the digest of the seed
/// that the snapshot was made of, where the directory is, its checksum and its own. Numbers are little-endian, as all machines are that we
/// run on. The records' JSON is mapped into memory and checked chunk by chunk when it is first looked at; all else is checked and copied at
/// the start.
package enum SnapshotFile {
    /// Counted up with every change of the columns or of what they mean.
    package static let format: UInt64 = 4
    static let magic: UInt64 = 0x514E_554D_4D4F_4301
    static let headerLength = 64
    static let entryLength = 32

    /// Why a file is not used.
    package enum Fault: Error, Equatable, Sendable {
        case system(SystemError)
        case notASnapshot
        /// Written by another version of the program.
        case otherFormat(UInt64)
        /// Made of other records than are in the folder now.
        case otherSeed
        case damaged(String)
    }

    /// One block, as the directory tells of it.
    struct Block: BitwiseCopyable {
        var offset: UInt64
        var length: UInt64
        var elementSize: UInt64
        /// 0 for the JSON, whose sums are a block of their own.
        var checksum: UInt64
    }

    /// Writes the snapshot beside `path` and then puts it in place, so that nobody meets half of one. O(its bytes).
    ///
    /// Precondition: it was made at once, of records.
    package static func write(_ snapshot: Snapshot, seed: UInt64, to path: String) throws(SystemError) {
        let draft = path + ".part"
        var writer = try SnapshotWriter(file: OutputFile(creating: draft))
        try snapshot.writeColumns(to: &writer)
        try writer.finish(seed: seed)
        try File.move(draft, to: path)
    }

    /// The snapshot in a file, if it fits the seed.
    package static func read(_ path: String, seed: UInt64) throws(Fault) -> Snapshot {
        let bytes: SharedBytes
        do { bytes = try MappedFile.bytes(of: path) } catch { throw .system(error) }
        var reader = try SnapshotReader(bytes, seed: seed)
        return try Snapshot(readingColumnsFrom: &reader, generation: 1)
    }
}

extension SnapshotFile.Fault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .system(let error): error.description
        case .notASnapshot: "it is no snapshot"
        case .otherFormat(let format): "its format is \(format), and this program knows \(SnapshotFile.format)"
        case .otherSeed: "it was made of other records than the folder holds"
        case .damaged(let what): "it is damaged: \(what)"
        }
    }
}
