import Bytes
import HTTP
import Kernel
import Sockets

/// Content that is made while it is taken: one piece for each turn of the loop in which the client has taken all before, and a few pieces a
/// turn for all clients together, so that nobody who asks for little waits behind many who take much.
extension Worker {
    /// The client can take more: its turn comes.
    mutating func queue(_ client: Token) {
        if clients[client.slot].isHungry { return }
        clients[client.slot].isHungry = true
        hungry.append(client)
    }

    /// Goes on with those who wait longest. The others' sockets stay ready, so the next turn begins at once.
    mutating func feed<H: Handler & ~Copyable>(with handler: inout H) {
        let fed = Array(hungry.prefix(Self.piecesAtATime))
        hungry.removeFirst(fed.count)
        for client in fed where clients.holds(client) {
            clients[client.slot].isHungry = false
            resume(client.slot, with: &handler)
        }
    }

    /// Begins the answer: what there is of it is written, and the rest of it becomes the client's. HEAD has the head alone.
    mutating func begin(_ slot: Int, since began: Int64) {
        guard let stream = answer.stream.take() else { preconditionFailure("More content is to come, and nothing makes it.") }
        let (method, version) = (request.method, request.version)
        let isTaken = method != .head && Status.mayHaveContent(answer.status)
        if isTaken, version == .http10, answer.extent == .open || answer.extent == .unsettled {
            clients[slot].connection.endBehindAnswer()
        }
        var outflow = Outflow(stream: stream, method: method, version: version, persists: !clients[slot].connection.isLast, began: began)
        if reportsAnswers { outflow.exchange = exchange(of: slot, since: began) }
        if limitsRequests { tellWhatIsLeft() }
        if answer.extent == .unsettled && isTaken {
            outflow.head = (answer.status, answer.fields.copied())
        } else {
            write(headOf: &outflow)
            if isTaken { write(pieceOf: outflow) }
        }
        outflows[slot] = outflow
        if isTaken { clients[slot].isStreaming = true } else { endStream(of: slot) }
    }

    /// Has the next piece made and sends it. True once the client has taken all of the content.
    mutating func streamOn(_ slot: Int) -> Bool {
        // Taken out, so that the stream has one owner while it works.
        guard var outflow = outflows.removeValue(forKey: slot) else { return true }
        if outflow.isOver {
            outflows[slot] = outflow
            clients[slot].isStreaming = false
            endStream(of: slot)
            return true
        }
        answer.reset()
        if let head = outflow.head {
            answer.status = head.status
            answer.fields.append(head.fields.span)
            answer.extent = .unsettled
        }
        let progress = outflow.stream.proceed(into: &answer)
        if progress != .preparing {
            outflow.isOver = progress == .over
            if outflow.head != nil { write(headOf: &outflow) }
            write(pieceOf: outflow)
            outflow.exchange?.contentBytes += answer.content.count
        }
        outflows[slot] = outflow
        return send(pieceOf: outflow.isOver, to: slot, isPrepared: progress != .preparing)
    }

    private mutating func send(pieceOf isLast: Bool, to slot: Int, isPrepared: Bool) -> Bool {
        let length = output.count
        switch flush(slot) {
        case .nothing:
            close(slot)
            return false
        case .something, .everything:
            clients[slot].taken += length - (clients[slot].unsent?.count ?? 0)
            if isPrepared {
                clients[slot].connection.advance(to: clients[slot].taken, at: now, under: terms)
            } else {
                // It is not the client who is waited for.
                clients[slot].connection.unblock(at: now)
                clients[slot].connection.block(at: now)
            }
            return isLast && clients[slot].unsent == nil && streamOn(slot)
        }
    }

    /// Forgets the stream and what it held, and tells of it what there is to tell.
    mutating func endStream(of slot: Int) {
        guard let outflow = outflows.removeValue(forKey: slot), var exchange = outflow.exchange else { return }
        exchange.microseconds = Int((Clock.nanoseconds() - outflow.began) / 1_000)
        report(.answered(exchange))
    }

    private mutating func write(headOf outflow: inout Outflow) {
        writeHead(
            of: answer, to: outflow.method, version: outflow.version, persists: outflow.persists, date: date, into: &output)
        outflow.head = nil
        outflow.isChunked = answer.extent == .open && outflow.version == .http11
        outflow.exchange?.status = answer.status
    }

    private mutating func write(pieceOf outflow: Outflow) {
        guard outflow.isChunked else { return Self.append(answer.content, to: &output) }
        Self.append(chunk: answer.content, to: &output)
        if outflow.isOver { output.appendLastChunk() }
    }

    private static func append(chunk content: borrowing ByteBuffer, to output: inout ByteBuffer) {
        content.withSpan { output.append(chunk: $0) }
    }
}
