import Bytes
import HTTP
import Kernel
import Sockets

/// From a request, or from what is wrong with it, to the bytes of an answer.
extension Worker {
    /// Has the request answered, and writes the answer behind those before it.
    mutating func respond<H: Handler & ~Copyable>(_ slot: Int, with handler: inout H) {
        let began = reportsAnswers ? Clock.nanoseconds() : 0
        if !limitsRequests || spend(slot) {
            seat.counters.add(to: .requests)
            answer.reset()
            Self.ask(&handler, for: &answer, to: request, in: input)
        } else {
            seat.counters.refuse(Violation.addressRequests.status)
            answer.refuse(.addressRequests)
        }
        if case .whole = answer.extent {} else { return begin(slot, since: began) }
        write(to: request.method, request.version, persists: !clients[slot].connection.isLast)
        if reportsAnswers { report(.answered(exchange(of: slot, since: began))) }
    }

    /// Lends each its part: the bytes and the request to read, the answer to write.
    private static func ask<H: Handler & ~Copyable>(
        _ handler: inout H, for answer: inout Answer, to request: borrowing Request, in bytes: borrowing ByteBuffer
    ) {
        bytes.withSpan { handler.answer(request, in: $0, into: &answer) }
    }

    /// Writes a refusal of the connection's own.
    mutating func refuse(_ slot: Int, _ violation: Violation, to method: Method, _ version: Version) {
        seat.counters.refuse(violation.status)
        Self.refuse(violation, in: input, from: clients[slot].connection.position, into: &answer)
        write(to: method, version, persists: !clients[slot].connection.isLast)
        if reportsAnswers { tellOfRefusal(of: slot) }
    }

    /// The head that is refused starts at `start`; where it does not matter, it may be anything.
    private static func refuse(_ violation: Violation, in bytes: borrowing ByteBuffer, from start: Int, into answer: inout Answer) {
        bytes.withSpan { answer.refuse(violation, of: $0, from: min(start, $0.count)) }
    }

    mutating func write(to method: Method, _ version: Version, persists: Bool) {
        if limitsRequests { tellWhatIsLeft() }
        writeHead(of: answer, to: method, version: version, persists: persists, date: date, into: &output)
        if !answer.sendsContent(to: method) { return }
        if answer.content.count < Self.directSize { Self.append(answer.content, to: &output) } else { isContentDirect = true }
    }

    static func append(_ content: borrowing ByteBuffer, to output: inout ByteBuffer) {
        content.withSpan { output.append($0) }
    }

    /// Request id and place in a trace, as far as they are well formed.
    private static func names(of request: borrowing Request, in bytes: borrowing ByteBuffer) -> (id: Slice?, trace: Slice?) {
        bytes.withSpan { (request.requestID(in: $0), request.traceparent(in: $0)) }
    }

    func exchange(of slot: Int, since began: Int64) -> Exchange {
        let (method, target) = (request.method, request.target)
        let (agent, client) = (request.value(of: .userAgent), Self.origin(of: request, in: input, from: clients[slot].peer.host, proxies))
        let (id, trace) = Self.names(of: request, in: input)
        let contentBytes = answer.sendsContent(to: method) ? answer.content.count : 0
        return input.withSpan { bytes in
            func text(_ slice: Slice) -> String { bytes.extracting(slice.range).text }
            return Exchange(
                worker: seat.worker, peer: clients[slot].peer, client: client, method: method.rawValue, target: text(target),
                status: answer.status, contentBytes: contentBytes, microseconds: Int((Clock.nanoseconds() - began) / 1_000),
                userAgent: agent.map(text), requestID: id.map(text), traceparent: trace.map(text))
        }
    }

    private func tellOfRefusal(of slot: Int) {
        report(
            .answered(
                Exchange(
                    worker: seat.worker, peer: clients[slot].peer, client: clients[slot].peer.host, method: "", target: "",
                    status: answer.status, contentBytes: answer.content.count, microseconds: 0, userAgent: nil, requestID: nil,
                    traceparent: nil)))
    }
}
