import Bytes
import HTTP
import Kernel

@testable import Server

/// Whole conversations: the same requests, refusals and end however the bytes are cut on their way, so that nobody can make two
/// requests of one, or one of two, by choosing the cuts; and once a conversation is over, nothing more comes of it.
func examine(_ bytes: Span<UInt8>) {
    var chance = chance(from: bytes)
    var whole = Conversation(isNarrow: chance.next() % 4 == 0)
    var pieces = Conversation(isNarrow: whole.isNarrow)
    // A line is looked at when it has ended: so that the last one is, too.
    var longer = bytes.array
    longer.append(0x0A)
    let span = longer.span
    whole.hear(span)
    var arrived = 0
    arrivals(span.count, by: &chance) { end in
        pieces.hear(span.extracting(arrived..<end))
        arrived = end
        return true
    }
    hold(whole.turns == pieces.turns, "at once it is \(whole.turns), in pieces \(pieces.turns)")
    hold(whole.isOver == pieces.isOver, "it is over \(whole.isOver ? "only at once" : "only in pieces")")
}

/// One thing that came of a conversation.
private enum Turn: Equatable {
    case request(method: HTTP.Method, target: [UInt8], content: [UInt8], isLast: Bool)
    case refusal(Violation, isLast: Bool)
}

private struct Conversation: ~Copyable {
    let isNarrow: Bool
    var turns: [Turn] = []
    var isOver = false
    private var connection = Connection(at: now)
    private var buffer = ByteBuffer()
    private var request = Request()

    private static let now = Instant(milliseconds: 1_000_000)
    private static let terms = Terms(ServerSettings(addresses: []))
    private static let narrowTerms = {
        var terms = Conversation.terms
        terms.limits.requestLine = 40
        terms.limits.head = 120
        terms.limits.content = 24
        terms.limits.chunkLine = 12
        terms.limits.trailers = 16
        return terms
    }()

    init(isNarrow: Bool) { self.isNarrow = isNarrow }

    mutating func hear(_ bytes: Span<UInt8>) {
        buffer.append(bytes)
        let terms = isNarrow ? Self.narrowTerms : Self.terms
        while true {
            switch connection.next(in: &buffer, filling: &request, at: Self.now, under: terms) {
            case .respond: add(buffer.withSpan { turn(in: $0) })
            case .refuse(let violation): add(.refusal(violation, isLast: connection.isLast))
            case .proceed: hold(connection.isReading, "leave to go on is given for nothing")
            case .wait:
                hold(!connection.isEnding, "it waits for nothing")
                return
            case .finish:
                hold(connection.isEnding, "it ends in the middle")
                isOver = true
                return
            }
        }
    }

    private mutating func add(_ turn: Turn) {
        hold(!isOver, "something comes of it behind its end")
        turns.append(turn)
    }

    private func turn(in bytes: Span<UInt8>) -> Turn {
        .request(
            method: request.method, target: bytes.extracting(request.target.range).array,
            content: bytes.extracting(request.content.range).array, isLast: connection.isLast)
    }
}
