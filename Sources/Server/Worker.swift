import Bytes
import HTTP
import Kernel
import Sockets

/// One thread's part of the server: it alone touches what it owns, so nothing here is locked, counted by reference or shared,
/// but for the ledger of addresses where there is one.
struct Worker: ~Copyable, Sendable {
    let seat: Seat
    let report: @Sendable (ServerEvent) -> Void
    let reportsAnswers: Bool
    /// The most connections that are served; a few more have a place, to be told that there is none.
    let share: Int
    /// The most bytes that all clients together may hold.
    let holdable: Int
    var terms: Terms
    /// What each address may have, if that is bounded.
    let ledger: AddressLedger?
    /// Whether each request costs its address something.
    let limitsRequests: Bool
    let proxies: TrustedProxies

    var poller: Poller
    var listeners: Slab<Listener>
    var clients: Slab<Client>
    /// Of the clients that are streaming, by slot.
    var outflows: [Int: Outflow] = [:]
    /// Those of them that can take more, in the order in which they came to.
    var hungry: [Token] = []
    var wheel: Wheel
    var pool = BufferPool()
    /// Bytes that clients hold.
    var held = 0
    /// Connections over TLS.
    var encrypted = 0
    /// The most that was taken since memory was last returned.
    var mostTaken = 0
    /// When memory is returned, if as little is needed until then.
    var returnBy: Instant?
    var intake = Intake()
    /// Connections that are one too many of their address, and not gone yet.
    var aside = 0
    /// When to have left, once that is ordered.
    var leavingBy: Instant?

    // Used anew for each read: what came, what it asked for, what is answered.
    var input = ByteBuffer(capacity: Worker.readSize)
    var request = Request()
    var answer = Answer()
    var output = ByteBuffer(capacity: Worker.outputSize)
    /// Whether the content of the last answer is not in the output, but to be sent behind it from where it lies.
    var isContentDirect = false
    /// What the address of the request that is being answered has left.
    var grant: Grant?
    var date: DateLine
    var now: Instant

    /// The most bytes taken from a socket at a time.
    static let readSize = 65_536
    /// What the answers to one read mostly fit in.
    static let outputSize = 65_536
    /// From here on it pays to send content from where it lies.
    static let directSize = 16_384
    /// From here on held memory is worth returning to the kernel.
    static let worthReturning = 1 << 20
    /// How long little must be needed before memory is returned: the next who asks for much may be about to.
    static let restMilliseconds: Int64 = 250
    /// So many pieces of streams are made in a turn of the loop: what those who ask meanwhile wait for.
    static let piecesAtATime = 4
    /// What OpenSSL keeps of an idle connection, about.
    static let sessionSize = 14_000
    /// The places for those who are turned away, and the most of one too many that are waited for.
    static let placesAside = 64

    init(
        _ settings: ServerSettings, share: Int, of workers: Int, listeners: consuming Slab<Listener>, seat: Seat, ledger: AddressLedger?,
        report: @escaping @Sendable (ServerEvent) -> Void
    ) throws(SystemError) {
        self.seat = seat
        self.report = report
        reportsAnswers = settings.reportsAnswers
        self.share = share
        holdable = settings.heldBytes / workers
        terms = Terms(settings)
        self.ledger = ledger
        limitsRequests = ledger?.policy != nil
        proxies = TrustedProxies(prefixes: settings.trustedProxies)
        let poller = try Poller()
        try poller.add(seat.bell.descriptor, as: Occasion.bell, for: .reading)
        for slot in 0..<listeners.used { try poller.add(listeners[slot].descriptor, as: Occasion.listener(slot), for: .reading) }
        self.poller = poller
        self.listeners = listeners
        clients = Slab(capacity: share + Self.placesAside)
        now = Clock.coarse()
        wheel = Wheel(at: now)
        date = DateLine(HTTPDate(seconds: Clock.wallSeconds()))
    }

    /// Serves until it is ordered to leave and has.
    mutating func run<H: Handler & ~Copyable>(with handler: inout H) {
        do {
            while !hasLeft {
                let ready = try poller.wait(milliseconds: pause())
                // Within one tick of the coarse clocks, some milliseconds, neither the date changes nor a deadline passes.
                let before = now.milliseconds
                now = Clock.coarse()
                let isNewTick = now.milliseconds != before
                if isNewTick { date.update(to: HTTPDate(seconds: Clock.wallSeconds())) }
                for index in 0..<ready { take(Occasion(poller[index].token), with: &handler) }
                if !hungry.isEmpty { feed(with: &handler) }
                if isNewTick { expire() }
                reopen()
                returnMemory()
            }
            depart()
        } catch {
            report(.left(worker: seat.worker, .failed(error)))
        }
    }

    private mutating func take<H: Handler & ~Copyable>(_ occasion: Occasion, with handler: inout H) {
        switch occasion {
        case .arriving(let listener): accept(from: listener, with: &handler)
        case .ready(let client): attend(to: client, with: &handler)
        case .ordered: obey(with: &handler)
        }
    }

    // Mutating in name only: the getter of a value as large as this one would copy it.
    /// Milliseconds in which nothing needs to be done unless something happens; -1: for ever.
    private mutating func pause() -> Int32 {
        if !hungry.isEmpty { return 0 }
        var pause = wheel.pause(from: now) ?? .max
        if intake.shutSince != nil || intake.lastTrouble != nil { pause = min(pause, Intake.retryMilliseconds) }
        if let leavingBy { pause = min(pause, milliseconds(until: leavingBy)) }
        if let returnBy { pause = min(pause, milliseconds(until: returnBy)) }
        return pause == .max ? -1 : Int32(clamping: pause)
    }

    private mutating func milliseconds(until instant: Instant) -> Int64 { max(instant.milliseconds - now.milliseconds, 0) }
}
