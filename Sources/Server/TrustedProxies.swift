import Bytes
import HTTP
import Sockets

/// The proxies whose word is taken on where a request comes from.
struct TrustedProxies: Sendable {
    let prefixes: [AddressPrefix]

    func contains(_ host: Address.Host) -> Bool { prefixes.contains { $0.contains(host) } }

    /// Who asks: the peer, or, where that is a trusted proxy, the last address in `Forwarded` or `X-Forwarded-For` that is not
    /// itself trusted.
    ///
    /// Where both fields stand they must agree, because a proxy that writes one may pass on what a client wrote into the other.
    func client(of request: borrowing Request, in bytes: Span<UInt8>, from peer: Address.Host) -> Address.Host {
        guard contains(peer) else { return peer }
        let names: [FieldName] = [.forwarded, .forwardedFor]
        var client: Address.Host?
        for name in names where request.has(name) {
            guard let origin = origin(of: request, by: name, in: bytes), client == nil || client == origin else { return peer }
            client = origin
        }
        return client ?? peer
    }

    /// Nothing where the last that is not trusted is hidden or malformed, or all are trusted.
    private func origin(of request: borrowing Request, by name: FieldName, in bytes: Span<UInt8>) -> Address.Host? {
        var origin: Address.Host?
        request.forEachForwardedNode(of: name, in: bytes) { node in
            var host: Address.Host?
            if let node { host = Self.host(bytes.extracting(node.range), maybeBare: name == .forwardedFor) }
            if let host, contains(host) { return }
            origin = host
        }
        return origin
    }

    /// `192.0.2.1` or `[2001:db8::1]`, also with a port (RFC 7239 §6); `maybeBare`: also `2001:db8::1`, as X-Forwarded-For has it.
    private static func host(_ node: Span<UInt8>, maybeBare: Bool) -> Address.Host? {
        // The longest address and port there are.
        guard node.count <= 53 else { return nil }
        let text = node.text
        guard let host = Address.Host(text) ?? Address(text)?.host else { return nil }
        if case .v6 = host, !maybeBare, !text.hasPrefix("[") { return nil }
        return host.unmapped
    }
}
