import Kernel
import Sockets

/// What each address has and may have, over all workers, so that the limits hold exactly.
///
/// It is the only thing that workers share while they serve, and is there only where a limit is set. Each use takes one of sixteen
/// locks, chosen by address, for two or three look-ups; so two workers wait for each other only where they serve like addresses.
final class AddressLedger: Sendable {
    /// Connections at a time; nothing: any number.
    let connections: Int?
    /// Requests; nothing: any number.
    let policy: RequestPolicy?
    private let shelves: [Guarded<Page>]

    /// The most addresses whose requests are remembered.
    static let remembered = 65_536

    /// What is known of a part of the addresses.
    private struct Page: Sendable {
        /// Open connections by address, none of them 0: no more entries than connections.
        var connections: [Address.Host: Int] = [:]
        var buckets = BucketTable(capacity: remembered / 16)
    }

    /// Nothing where no limit is set.
    init?(_ settings: ServerSettings) {
        if settings.addressConnections == 0 && settings.addressRequests == 0 { return nil }
        connections = settings.addressConnections == 0 ? nil : settings.addressConnections
        policy =
            settings.addressRequests == 0
            ? nil : RequestPolicy(rate: Int64(settings.addressRequests), burst: Int64(max(settings.addressBurst, 1)))
        shelves = (0..<16).map { _ in Guarded(Page()) }
    }

    private func shelf(of household: Address.Host) -> Guarded<Page> { shelves[household.hashValue & 15] }

    /// Counts a connection of that address; false, and nothing counted, where it has as many as it may.
    func enter(_ host: Address.Host) -> Bool {
        guard let connections else { return true }
        let household = host.household
        return shelf(of: household).withLock { page in
            let count = page.connections[household, default: 0]
            if count >= connections { return false }
            page.connections[household] = count + 1
            return true
        }
    }

    /// A connection that was counted is gone.
    func leave(_ host: Address.Host) {
        if connections == nil { return }
        let household = host.household
        shelf(of: household).withLock { page in
            let count = page.connections[household, default: 1]
            page.connections[household] = count > 1 ? count - 1 : nil
        }
    }

    /// Takes a token for a request; nothing where requests are not limited.
    func spend(_ host: Address.Host, at now: Instant) -> Grant? {
        guard let policy else { return nil }
        let household = host.household
        return shelf(of: household).withLock { $0.buckets.take(household, at: now, under: policy) }
    }
}

/// The buckets of the addresses that asked lately, a bounded number of them.
///
/// There are two generations. Who asks is in the young one; when that is full it becomes the old one, and what was the old one is
/// forgotten at once: those who have been silent longest. So each use is O(1), and there is nothing to clean up.
struct BucketTable: Sendable {
    private var young: [Address.Host: TokenBucket] = [:]
    private var old: [Address.Host: TokenBucket] = [:]
    private let most: Int

    /// `capacity`: the most addresses, two at least; the last half of them that asked is always remembered.
    init(capacity: Int) { most = max(capacity / 2, 1) }

    /// The addresses that are remembered, some of them twice.
    var count: Int { young.count + old.count }

    /// Takes a token of that address. One that is not known, or not any more, has a full bucket.
    mutating func take(_ host: Address.Host, at now: Instant, under policy: RequestPolicy) -> Grant {
        if let grant = young[host]?.take(at: now, under: policy) { return grant }
        var bucket = old[host] ?? TokenBucket(under: policy, at: now)
        let grant = bucket.take(at: now, under: policy)
        if young.count == most {
            old = young
            young = [:]
        }
        young[host] = bucket
        return grant
    }
}
