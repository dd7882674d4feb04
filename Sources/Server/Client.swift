import Bytes
import Kernel
import Sockets

/// One open connection of a worker: the way to its peer, the conversation, and whatever bytes wait on either side.
///
/// An idle one holds no buffer at all.
struct Client: ~Copyable, Sendable {
    /// How its address is held to account for it.
    enum Standing: Sendable {
        case uncounted
        /// It is one of the connections that its address may have.
        case counted
        /// It is one too many of its address, and is about to go.
        case aside
    }

    var transport: Transport
    let peer: Address
    var standing = Standing.uncounted
    var connection: Connection
    /// What the poller tells of it.
    var interest = Interest.reading
    /// Bytes that are part of a request not whole yet, or of requests that wait until answers were taken.
    var unread: ByteBuffer?
    /// The rest of answers that the peer did not take yet, and how much of it went meanwhile.
    var unsent: ByteBuffer?
    var unsentStart = 0
    /// How much the peer has taken since it was first waited for.
    var taken = 0
    /// Whether the answer that it takes is still being made: then the worker has an `Outflow` for it.
    var isStreaming = false
    /// Whether it is among the worker's `hungry`.
    var isHungry = false
    /// The bytes of memory that this client was last found to hold.
    var held = 0

    init(_ transport: consuming Transport, from peer: Address, at now: Instant) {
        self.transport = transport
        self.peer = peer
        connection = Connection(at: now)
    }
}
