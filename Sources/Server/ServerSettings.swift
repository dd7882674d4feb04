import HTTP
import Kernel
import Sockets

/// How a server listens, how much it bears and how long it waits. Every bound has its answer.
package struct ServerSettings: Sendable {
    /// Where to listen, numerically; port 0 takes any free one.
    package var addresses: [Address]

    /// Where to listen over TLS; nowhere without an identity.
    package var tlsAddresses: [Address] = []

    /// What the server shows of itself over TLS.
    package var identity: TLSIdentity?

    /// Threads that serve, each with its own listeners, connections and buffers.
    package var workers = Machine.processors

    /// The size of heads (414, 431) and of content (413).
    package var limits = Limits.standard

    /// Connections at a time, over all workers, each of which takes its part; beyond it 503 with `Retry-After`.
    package var connections = 16_384

    /// Bytes held at a time for requests that are not whole yet and for answers that are not read yet, over all workers.
    ///
    /// Beyond it a request that would need a buffer is answered 503 with `Retry-After`, and who does not read is dropped.
    package var heldBytes = 256 << 20

    /// Bytes of answers that may lie ready for one connection before no further request of it is read.
    package var outgoingBytes = 256 << 10

    /// Time from the first byte of a head to its last; beyond it 408. A handshake has as much, from the connection on.
    package var headTime = Duration.seconds(10)

    /// Time for content; it starts anew whenever it has brought what `slowestRate` makes of it. Beyond it 408.
    package var contentTime = Duration.seconds(15)

    /// Time for a peer to take answers; it starts anew as that for content does. Beyond it the connection is reset.
    package var sendTime = Duration.seconds(30)

    /// Bytes a second that a peer must at least send of its content, or take of its answers.
    package var slowestRate = 8_192

    /// How long a connection may stay open without a request. Above the 60 s after which common load balancers hang up,
    /// so that it is they who close.
    package var idleTime = Duration.seconds(75)

    /// Connections at a time from one address, over all workers; beyond it 429. 0: as many as there is room for.
    ///
    /// An IPv6 address counts as its /64. Trusted proxies may have any number.
    package var addressConnections = 0

    /// Requests a second from one address, over all workers, beside `addressBurst`; beyond it 429. 0: any number.
    package var addressRequests = 0

    /// Requests that an address that was silent for a while may send at once.
    package var addressBurst = 100

    /// Whose `Forwarded` or `X-Forwarded-For` is believed.
    package var trustedProxies: [AddressPrefix] = []

    /// Whether every answer is reported as a `ServerEvent.answered`.
    package var reportsAnswers = false

    package init(addresses: [Address]) { self.addresses = addresses }
}
