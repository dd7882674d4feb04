import Bytes
import Sockets

/// Buffers lent to the connections that have bytes to keep: the beginning of a request, the rest of an answer.
///
/// Small ones come back warm; large ones are given back to the system, so that one heavy hour does not stay in memory.
struct BufferPool: ~Copyable {
    private static let smallest = 1_024
    private static let largestKept = 16_384
    // A pile: with only the last one ever taken, the places from 0 to `count - 1` are the ones that are taken.
    private var spare = Slab<ByteBuffer>(capacity: 64)

    /// An empty buffer.
    mutating func lend() -> ByteBuffer {
        spare.count == 0 ? ByteBuffer(capacity: Self.smallest) : spare.remove(spare.count - 1)
    }

    /// Takes a buffer back.
    mutating func takeBack(_ buffer: consuming ByteBuffer) {
        if buffer.capacity > Self.largestKept || spare.isFull { return }
        buffer.removeAll()
        _ = spare.insert(buffer)
    }
}
