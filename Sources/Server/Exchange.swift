import Sockets

/// One request and its answer, as an access log tells it.
package struct Exchange: Sendable {
    package let worker: Int
    package let peer: Address
    /// Who asked: the peer's host, or whom a trusted proxy names.
    package let client: Address.Host
    /// As sent; empty where no request line could be read. What a log writes of it, it must escape.
    package let method: String
    package let target: String
    package internal(set) var status: Int
    /// Bytes of the answer's content, as far as it was made.
    package internal(set) var contentBytes: Int
    /// From the whole request to the finished answer.
    package internal(set) var microseconds: Int
    package let userAgent: String?
    /// What the client calls the request, and where it stands in a larger trace (W3C Trace Context); nothing where what was sent
    /// is no such thing.
    package let requestID: String?
    package let traceparent: String?
}

extension Exchange: CustomStringConvertible {
    package var description: String { "\(peer) \(method) \(target) \(status) \(contentBytes) B \(microseconds) µs" }
}
