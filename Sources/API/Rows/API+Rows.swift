internal import Bytes
internal import HTTP
internal import JSON
internal import Records
internal import Store

extension API {
    /// Every row of a list as a line: CSV, or JSON. What fits into one piece is an answer like any other; what does not is made while it is
    /// taken, from the snapshot of the moment.
    mutating func answerRows(
        of listing: Listing, as media: MediaType, _ request: borrowing Request, _ wanted: Wanted, in bytes: Span<UInt8>,
        into answer: inout Answer
    ) throws(Problem) {
        // What has begun cannot be taken back, so damage is looked for before: of a mapped file once, at some bytes a nanosecond.
        guard snapshot.isSound else { throw .recordDamaged }
        let parameters = try Parameters(request.query, in: bytes)
        let asked = try ListRequest(parameters, of: listing, as: media, in: snapshot)
        var effort = Effort(most: settings.mostVisitedByOne)
        let fresh: RowStream
        do { fresh = try RowStream(asked, as: media, in: snapshot, &effort) } catch { throw asked.tooCostly(error, effort, in: snapshot) }
        var rows = fresh
        let isOver = rows.write(into: &answer.content)
        // Ranges are of the plain bytes.
        let asksForPart = request.has(.range) && request.acceptsPlain(in: bytes)
        let isPacked = wanted.coding == .gzip && !asksForPart && !(isOver && answer.content.count < settings.gzipFromBytes)
        if isPacked { rows.pack(&answer.content, isLast: isOver) }
        let made = Representation(
            media: media, hash: tag(of: asked, as: media), next: fresh.next.map { asked.target(behind: $0, in: asked.query, parameters) },
            isNegotiated: true
        )
        guard let shared = try writeFields(made, isPacked: isPacked, of: listing, request, in: bytes, into: &answer) else { return }
        let range = isPacked ? nil : wantedRange(of: request, in: bytes)
        if isOver { return try keep(range, of: &answer) }
        answer.extent = .open
        answer.stream = rows
        guard let range else { return }
        answer.extent = .unsettled
        answer.stream = RangedRows(range, of: fresh, fields: answer.takeFields(behind: shared))
        answer.content.removeAll()
    }

    /// Judges the conditions of the request, and writes all fields. Answers with the bytes of those that every answer has, or with nothing
    /// where there is nothing more to say.
    private mutating func writeFields(
        _ made: Representation, isPacked: Bool, of listing: Listing, _ request: borrowing Request, in bytes: Span<UInt8>,
        into answer: inout Answer
    ) throws(Problem) -> Int? {
        writeTag(nil, made.hash ?? 0, isPacked: isPacked)
        let condition = condition(of: request, in: bytes)
        if condition == .failed { throw .preconditionFailed }
        writeSharedFields(made, into: &answer)
        let shared = answer.fields.count
        if condition == .notModified {
            answer.status = 304
            answer.content.removeAll()
            return nil
        }
        writeOwnFields(made, isPacked: isPacked, into: &answer)
        answer.field("Content-Disposition", text: "attachment; filename=\"\(listing.name).\(made.media == .csv ? "csv" : "jsonl")\"")
        answer.field("Accept-Ranges", "bytes")
        if !settings.origins.isEmpty { answer.field("Access-Control-Expose-Headers", "Accept-Ranges, Content-Disposition, Content-Range") }
        return shared
    }

    private func keep(_ range: WantedRange?, of answer: inout Answer) throws(Problem) {
        let length = answer.content.count
        switch range?.resolved(of: length) ?? .whole {
        case .whole: break
        case .part(let part): answer.keep(part)
        case .unsatisfiable: throw .rangeUnsatisfiable(of: length)
        }
    }

    private func wantedRange(of request: borrowing Request, in bytes: Span<UInt8>) -> WantedRange? {
        tag.withSpan { request.wantedRange(in: bytes, tag: $0, lastModified: lastModified, now: since) }
    }

    /// The same for the same rows written the same way, of the same record, in every process.
    private mutating func tag(of asked: ListRequest, as media: MediaType) -> UInt64 {
        let digest = recordDigest ?? snapshot.digest
        recordDigest = digest
        var fingerprint = Fingerprint()
        // The number is raised whenever the same records come to be written otherwise.
        fingerprint.combine("rows 1 \(media) \(digest) \(asked.query.fingerprint) \(asked.isLimited ? asked.limit : 0)")
        fingerprint.combine(asked.position.map { Cursor(position: $0, query: 0).text } ?? "")
        if let fields = asked.shape.fields { fingerprint.combine(fields.joined(separator: ",")) }
        return fingerprint.value
    }
}

extension Listing {
    /// The last segment of its path.
    var name: String { String(path.dropFirst("/v1/".count)) }
}

extension Answer {
    /// Takes off the field lines behind the first `count` bytes.
    fileprivate mutating func takeFields(behind count: Int) -> [UInt8] {
        let taken = Array(fields.copied().dropFirst(count))
        fields.truncate(to: count)
        return taken
    }
}
