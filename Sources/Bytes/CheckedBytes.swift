import Synchronization

/// Shared bytes, of which each chunk is held against its checksum when it is first looked at; the memory of this process needs no checking.
@safe
package final class CheckedBytes: @unchecked Sendable {
    /// Bytes that one checksum covers.
    package static let chunk = 1 << 16

    package let bytes: SharedBytes
    /// By chunk; none where nothing needs checking.
    private let sums: [UInt64]
    // A bit for each chunk that was found to be as it was written. Invariant: initialized words, one for each 64 sums.
    private let sound: UnsafeMutablePointer<Atomic<UInt64>>
    private let hasDamage = Atomic(false)
    private static let foundDamage = Atomic(false)

    /// Bytes that this process made.
    package convenience init(_ bytes: consuming ByteBuffer) { self.init(SharedBytes(bytes), sums: []) }

    /// Bytes from elsewhere, with `sums(of:)` as it was when they were written. Precondition: a sum for each chunk.
    package convenience init(checking bytes: SharedBytes, against sums: [UInt64]) {
        precondition(sums.count == (bytes.count + Self.chunk - 1) / Self.chunk)
        self.init(bytes, sums: sums)
    }

    private init(_ bytes: SharedBytes, sums: [UInt64]) {
        self.bytes = bytes
        self.sums = sums
        let words = (sums.count + 63) / 64
        unsafe sound = .allocate(capacity: max(words, 1))
        for word in 0..<words { unsafe (sound + word).initialize(to: Atomic(0)) }
    }

    deinit {
        unsafe sound.deinitialize(count: (sums.count + 63) / 64)
        unsafe sound.deallocate()
    }

    package static func sums(of bytes: Span<UInt8>) -> [UInt64] {
        stride(from: 0, to: bytes.count, by: chunk).map { Checksum.of(bytes.extracting($0..<min($0 + chunk, bytes.count))) }
    }

    /// Whether some chunk was found to be another than was written.
    package var isDamaged: Bool { hasDamage.load(ordering: .relaxed) }

    /// Whether that was ever found of any bytes of this process: one load, before asking which.
    package static var areAnyDamaged: Bool { foundDamage.load(ordering: .relaxed) }

    /// Whether the bytes of the range are as they were written. One load for each chunk that was looked at before.
    package func isSound(_ range: Range<Int>) -> Bool {
        if sums.isEmpty || range.isEmpty { return true }
        for index in range.lowerBound / Self.chunk...(range.upperBound - 1) / Self.chunk where !isChunkSound(index) { return false }
        return true
    }

    private func isChunkSound(_ index: Int) -> Bool {
        let bit: UInt64 = 1 << UInt64(index % 64)
        precondition(index < sums.count)
        // Sound: the index was just found to be that of a chunk, and there is a word for it.
        if unsafe sound[index / 64].load(ordering: .relaxed) & bit != 0 { return true }
        let range = index * Self.chunk..<min((index + 1) * Self.chunk, bytes.count)
        guard bytes.withSpan({ Checksum.of($0.extracting(range)) }) == sums[index] else {
            hasDamage.store(true, ordering: .relaxed)
            Self.foundDamage.store(true, ordering: .relaxed)
            return false
        }
        unsafe sound[index / 64].bitwiseOr(bit, ordering: .relaxed)
        return true
    }

    /// Lends all bytes to `body`, checked or not.
    package func withSpan<Failure: Error, Result: ~Copyable>(_ body: (Span<UInt8>) throws(Failure) -> Result) throws(Failure) -> Result {
        try bytes.withSpan(body)
    }
}
