import Bytes
import HTTP
import Sockets

/// Holding each address to what it may have. Nothing here is called unless a limit is set, but for `origin` and `charge`.
extension Worker {
    /// Who asks, as far as it can be told.
    static func origin(
        of request: borrowing Request, in bytes: borrowing ByteBuffer, from peer: Address.Host, _ proxies: TrustedProxies
    ) -> Address.Host {
        proxies.prefixes.isEmpty ? peer : bytes.withSpan { proxies.client(of: request, in: $0, from: peer) }
    }

    /// Counts the connection of its address; false where it is one too many, and is told so.
    ///
    /// Of those, so many are waited for until they have seen it; the rest are closed at once, so that they take nobody's place.
    mutating func count(_ client: Token) -> Bool {
        let peer = clients[client.slot].peer.host
        if proxies.contains(peer) { return true }
        if ledger?.enter(peer) != false {
            clients[client.slot].standing = .counted
            return true
        }
        seat.counters.add(to: .turnedAway)
        clients[client.slot].standing = .aside
        aside += 1
        dismiss(client.slot, with: .addressConnections)
        if aside > Self.placesAside && clients.holds(client) { close(client.slot) }
        return false
    }

    /// Takes from the address what its request costs; false where it has not enough.
    mutating func spend(_ slot: Int) -> Bool {
        let host = Self.origin(of: request, in: input, from: clients[slot].peer.host, proxies)
        grant = ledger?.spend(host, at: now)
        return grant?.isGranted != false
    }

    /// What to refuse a request with: a refusal behind which the connection goes on costs as much as an answer.
    mutating func charge(_ slot: Int, for violation: Violation) -> Violation {
        !limitsRequests || clients[slot].connection.isLast || spend(slot) ? violation : .addressRequests
    }

    /// Adds to the answer what its address has left (draft-ietf-httpapi-ratelimit-headers).
    mutating func tellWhatIsLeft() {
        guard let grant = grant.take(), let policy = ledger?.policy else { return }
        if !grant.isGranted { answer.field("Retry-After", number: grant.secondsToNext) }
        answer.field("RateLimit-Policy") {
            $0.append("\"address\";q=")
            $0.append(decimal: Int(policy.burst))
            $0.append(";w=")
            $0.append(decimal: policy.seconds(toFill: policy.capacity))
        }
        answer.field("RateLimit") {
            $0.append("\"address\";r=")
            $0.append(decimal: grant.remaining)
            $0.append(";t=")
            $0.append(decimal: grant.secondsToFull)
        }
    }
}
