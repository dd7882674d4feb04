import Bytes
import HTTP
import Kernel

/// One client's conversation, as a value: bytes and instants in, what to do out. It touches no socket and reads no clock.
///
/// It is asked for the `next` thing to do, one at a time, until that is to wait or to finish. While answers lie unsent it is not
/// asked: what it has not seen it does not answer.
struct Connection: Sendable {
    /// What to do next.
    enum Action: Equatable, Sendable {
        /// The request is whole: have it answered.
        case respond
        /// Answer with what was wrong. Whether the conversation goes on says `isLast`.
        case refuse(Violation)
        /// Tell the client to go on with the content.
        case proceed
        /// Nothing before more bytes are there.
        case wait
        /// Nothing at all: send what is written, and close.
        case finish
    }

    /// What is being read.
    enum Stage: Sendable {
        /// Before the first request: the way is not encrypted yet, and is to be.
        case handshake
        /// Between two requests: not one byte is there.
        case rest
        case head
        /// Content of a known length: what is `awaited`.
        case content
        /// Content in chunks: what the `decoder` takes.
        case chunks
        /// Nothing more.
        case end
    }

    var stage: Stage
    /// Where the content is to stand once it is whole.
    var awaited = Slice(0, 0)
    var decoder = ChunkedDecoder(at: 0)
    /// What a target may name.
    let scheme: Scheme
    /// Whether answers lie unsent, because the peer does not take them.
    private(set) var isBlocked = false
    /// Whether all is said, and only the peer's end is waited for.
    private(set) var isLingering = false
    /// Whether the answer to the present request ends the conversation.
    var isLast = false
    /// Whether the end was not the client's wish, so that it may still be sending.
    var endsUnasked = false
    /// Where the present request starts; everything before it is dealt with.
    var position = 0
    /// How far the present head is known to be incomplete.
    var scanned = 0
    /// Since when the present stage, or block, or lingering lasts; or since when it has brought too little.
    private(set) var since: Instant
    /// The bytes that it had brought by then.
    private var mark = 0

    /// Over https it begins with a handshake, in clear with the first request.
    init(at now: Instant, over scheme: Scheme = .http) {
        since = now
        self.scheme = scheme
        stage = scheme == .https ? .handshake : .rest
    }

    /// Whether a handshake is under way.
    var isGreeting: Bool {
        if case .handshake = stage { return true }
        return false
    }

    /// Whether it may be closed at any moment without harm to anybody.
    var isResting: Bool {
        switch stage {
        case .handshake, .rest: !isBlocked
        case .head, .content, .chunks, .end: false
        }
    }

    /// Whether a request has begun to come and is not whole.
    var isReading: Bool {
        switch stage {
        case .head, .content, .chunks: !isBlocked
        case .handshake, .rest, .end: false
        }
    }

    /// Whether it would be cut in the middle of a request or an answer.
    var isUnfinished: Bool { isReading || isBlocked }

    /// Whether nothing more is read.
    var isEnding: Bool {
        if case .end = stage { return true }
        return false
    }

    /// From here on the stage lasts, and has brought nothing.
    mutating func enter(_ stage: Stage, at now: Instant) {
        self.stage = stage
        begin(at: now)
    }

    /// The peer takes no more for now.
    mutating func block(at now: Instant) {
        if isBlocked { return }
        isBlocked = true
        begin(at: now)
    }

    /// The peer has taken everything: what was being read goes on, with its time counted anew.
    mutating func unblock(at now: Instant) {
        isBlocked = false
        begin(at: now)
    }

    /// The stage has brought so many bytes by now. It goes on for as long as each of its times brings what the slowest rate makes of it.
    mutating func advance(to bytes: Int, at now: Instant, under terms: Terms) {
        let due = Int(isBlocked ? terms.sendMilliseconds : terms.contentMilliseconds) * terms.slowestRate / 1_000
        if bytes - mark < due { return }
        since = now
        mark = bytes
    }

    private mutating func begin(at now: Instant) {
        since = now
        mark = 0
    }

    /// All is said; only the peer's end is waited for, and what it sends until then is thrown away.
    mutating func linger(at now: Instant) {
        enter(.end, at: now)
        isLingering = true
    }

    /// Ends the conversation between two requests, although the client may have another.
    mutating func part() {
        stage = .end
        endsUnasked = true
    }

    /// The answer at hand is the last one: its content is marked off by the end of the connection.
    mutating func endBehindAnswer() {
        stage = .end
        isLast = true
    }

    /// Ends the conversation with a refusal from outside: no room, no time.
    mutating func refuse(_ violation: Violation) -> Action {
        stage = .end
        isLast = true
        endsUnasked = true
        return .refuse(violation)
    }
}
