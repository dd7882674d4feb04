import HTTP
import Kernel
import Sockets

/// A server of HTTP/1.1: workers that share its addresses and, where addresses are limited, one ledger of them.
///
/// Made, it has bound its addresses, and connections queue up. `run` lets the workers serve them; `drain` or `stop`, from any
/// thread, ends that; `wait` returns once all have left.
package final class Server: Sendable {
    /// The addresses as bound: port 0 has become a real one.
    package let addresses: [Address]
    /// The addresses for TLS as bound.
    package let tlsAddresses: [Address]
    private let posts: [Post]

    /// Binds every address for every worker.
    ///
    /// `report` is called on the threads of the workers, and here.
    package init(settings: ServerSettings, report: @escaping @Sendable (ServerEvent) -> Void) throws(SystemError) {
        Machine.keepLittleFreedMemory()
        let count = max(settings.workers, 1)
        var addresses = settings.addresses
        var tlsAddresses = settings.identity == nil ? [] : settings.tlsAddresses
        let places = addresses.count + tlsAddresses.count
        let granted = Self.grantedConnections(
            of: settings.connections, descriptors: Machine.raiseDescriptorLimit(), workers: count, addresses: places)
        if granted < settings.connections { report(.connectionsCapped(wanted: settings.connections, granted: granted)) }
        var posts: [Post] = []
        let ledger = AddressLedger(settings)
        for number in 0..<count {
            var listeners = Slab<Listener>(capacity: max(places, 1))
            for index in addresses.indices {
                let listener = try Listener(on: addresses[index], joining: number > 0, awaitsRequest: true)
                addresses[index] = listener.address
                _ = listeners.insert(listener)
            }
            for index in tlsAddresses.indices {
                let listener = try Listener(on: tlsAddresses[index], as: settings.identity, joining: number > 0, awaitsRequest: true)
                tlsAddresses[index] = listener.address
                _ = listeners.insert(listener)
            }
            let seat = try Seat(worker: number)
            let share = (granted + count - 1) / count
            let worker = try Worker(settings, share: share, of: count, listeners: listeners, seat: seat, ledger: ledger, report: report)
            posts.append(Post(seat, worker))
        }
        self.addresses = addresses
        self.tlsAddresses = tlsAddresses
        self.posts = posts
        for address in addresses { report(.listening(address)) }
        for address in tlsAddresses { report(.listeningSecurely(address)) }
    }

    deinit { stop() }

    /// What the descriptor limit leaves for connections, beside what the rest of the program needs.
    static func grantedConnections(of wanted: Int, descriptors: Int, workers: Int, addresses: Int) -> Int {
        // Files and the like, and those who are told that there is no room; of few descriptors a part.
        let reserve = min(64, descriptors / 4) + workers * (4 + addresses)
        return max(1, min(wanted, descriptors - reserve))
    }

    /// Starts the workers' threads and returns. Each makes its own handler, with the number of the worker, on its own thread.
    package func run<H: Handler & ~Copyable & SendableMetatype>(makeHandler: @escaping @Sendable (_ worker: Int) -> H) throws(SystemError) {
        for post in posts { try post.start(makeHandler) }
    }

    /// Lets the workers finish what was begun, refuse the new, and leave, at the latest after `bound`.
    package func drain(within bound: Duration) {
        let deadline = Clock.coarse().after(bound)
        for post in posts { post.seat.order(leavingBy: deadline) }
    }

    /// Lets the workers leave at once, whatever they were doing.
    package func stop() { drain(within: .zero) }

    /// Waits until all workers have left.
    package func wait() {
        for post in posts { post.join() }
    }

    /// What all workers have done so far.
    package var counts: ServerCounts { posts.reduce(ServerCounts()) { $0 + ServerCounts($1.seat.counters) } }

    /// What each worker has done so far.
    package var countsOfWorkers: [ServerCounts] { posts.map { ServerCounts($0.seat.counters) } }
}

/// Where a worker waits for its thread, and its thread for the end.
private final class Post: Sendable {
    let seat: Seat
    private let worker: Guarded<Worker?>
    private let thread = Guarded<Thread?>(nil)

    init(_ seat: Seat, _ worker: consuming Worker) {
        self.seat = seat
        self.worker = Guarded(worker)
    }

    func start<H: Handler & ~Copyable & SendableMetatype>(_ makeHandler: @escaping @Sendable (Int) -> H) throws(SystemError) {
        let thread = try Thread(name: "worker \(seat.worker)") {
            guard var worker = self.worker.withLock({ $0.take() }) else { return }
            var handler = makeHandler(self.seat.worker)
            worker.run(with: &handler)
        }
        var started: Thread? = consume thread
        self.thread.withLock { $0 = started.take() }
    }

    func join() {
        guard let thread = thread.withLock({ $0.take() }) else { return }
        thread.join()
    }
}
