package import Archive
package import Bytes
package import HTTP
internal import Routing
internal import Store

/// What the world may ask: one worker's handler, with its hold on the newest snapshot and its cache of answers.
///
/// A request becomes a typed request, that a query, that a page, that an answer; it is refused at the first step that can know it is wrong.
package struct API: ~Copyable, Handler {
    var reader: Reader
    let settings: APISettings
    let metrics: Metrics
    let counters: RequestCounters
    let probes: Probes
    /// When the worker took up the present snapshot.
    var since: HTTPDate
    var cache: AnswerCache
    /// For what is written twice: compact before pretty, plain before packed.
    var scratch = ByteBuffer(capacity: 4096)
    /// Of the present snapshot; made when it is first needed.
    var recordDigest: UInt64?
    /// The entity tag of the answer in the making.
    var tag = ByteBuffer(capacity: 64)

    /// What the program knows and the API tells.
    package struct Probes: Sendable {
        /// Whether requests are to be sent here.
        package var isReady: @Sendable () -> Bool
        /// Further metrics, in the text format of Prometheus.
        package var writeMetrics: @Sendable (inout ByteBuffer) -> Void
        /// The present, in seconds since 1970. Asked once for each change of the record.
        package var now: @Sendable () -> Int
        /// A clock in nanoseconds that never goes back, for answers that tell what they took. One that stands still tells 0.
        package var nanoseconds: @Sendable () -> Int64

        package init(
            isReady: @escaping @Sendable () -> Bool = { true }, writeMetrics: @escaping @Sendable (inout ByteBuffer) -> Void = { _ in },
            now: @escaping @Sendable () -> Int, nanoseconds: @escaping @Sendable () -> Int64 = { 0 }
        ) {
            self.isReady = isReady
            self.writeMetrics = writeMetrics
            self.now = now
            self.nanoseconds = nanoseconds
        }
    }

    /// One for each worker; all of them share the metrics.
    package init(archive: Archive, metrics: Metrics, settings: APISettings = APISettings(), probes: Probes) {
        reader = Reader(archive)
        self.settings = settings
        self.metrics = metrics
        self.probes = probes
        since = HTTPDate(seconds: probes.now())
        counters = metrics.join()
        cache = AnswerCache(bytes: settings.cacheBytes)
    }

    var snapshot: Snapshot { reader.snapshot }
}

extension API {
    package mutating func answer(_ request: borrowing Request, in bytes: Span<UInt8>, into answer: inout Answer) {
        if reader.refresh() {
            cache.removeAll()
            recordDigest = nil
            since = HTTPDate(seconds: probes.now())
        }
        var route = RequestCounters.noRoute
        do throws(Problem) {
            try respond(to: request, in: bytes, route: &route, into: &answer)
        } catch {
            error.write(into: &answer)
        }
        if CheckedBytes.areAnyDamaged, snapshot.isDamaged, route != RequestCounters.noRoute, Self.endpoints[route].tellsOfRecords {
            Problem.recordDamaged.write(into: &answer)
        }
        settings.writeOrigin(for: request, in: bytes, into: &answer)
        counters.count(route: route, status: answer.status)
    }

    /// Answers from what is kept, or else finds the route and lets its endpoint answer. `route` is set as soon as it is known.
    private mutating func respond(
        to request: borrowing Request, in bytes: Span<UInt8>, route: inout Int, into answer: inout Answer
    ) throws(Problem) {
        let wanted = Wanted(request, in: bytes)
        if request.isReading, let variant = wanted.variant, let kept = cache.find(bytes.extracting(request.target.range), variant) {
            route = kept.route
            return try deliver(kept, request, in: bytes, into: &answer)
        }
        switch Self.router.match(request.method, request.path, in: bytes) {
        case .found(let number, let captures):
            route = number
            let endpoint = Self.endpoints[number]
            if let media = wanted.rows, let listing = endpoint.listing {
                try wanted.requireCoding()
                return try answerRows(of: listing, as: media, request, wanted, in: bytes, into: &answer)
            }
            let made = try make(endpoint, request, captures, wanted, in: bytes, into: &answer)
            try deliver(made, wanted, route: number, request, in: bytes, into: &answer)
        case .methodNotAllowed(let allowed): try answerOtherMethod(allowed, request, in: bytes, into: &answer)
        case .pathUnknown: try answerUnknownPath(request, in: bytes, into: &answer)
        }
    }
}
