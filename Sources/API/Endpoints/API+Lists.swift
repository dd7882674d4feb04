internal import Bytes
internal import HTTP
internal import JSON
internal import Records
internal import Routing
internal import Store

extension API {
    /// A page of a collection, or of the timeline.
    mutating func writeList(
        _ listing: Listing, _ request: borrowing Request, in bytes: Span<UInt8>, into content: inout ByteBuffer
    ) throws(Problem) -> Representation {
        let parameters = try Parameters(request.query, in: bytes)
        let asked = try ListRequest(parameters, of: listing, in: snapshot)
        if asked.isExplained { return try writePlan(of: asked, into: &content) }
        var effort = Effort(most: settings.mostVisitedByOne)
        let found: ListAnswer
        do { found = try ListAnswer(asked, in: snapshot, &effort) } catch { throw asked.tooCostly(error, effort, in: snapshot) }
        let next = found.next(after: parameters)
        found.write(next: next, from: snapshot, into: &content)
        finish(&content, asked.shape)
        return Representation(next: next, isNegotiated: true)
    }

    /// One record, bare. As it was encoded when it came in, it is copied without making anything.
    mutating func writeRecord(
        of type: RecordType, _ segment: Slice, _ request: borrowing Request, in bytes: Span<UInt8>, into content: inout ByteBuffer
    ) throws(Problem) -> Representation {
        let shape = request.query == nil ? Shape() : try Shape(ofRecord: type, Parameters(request.query, in: bytes))
        let row = try row(of: type, segment, in: bytes)
        snapshot.write(row, shape, into: &content)
        finish(&content, shape)
        return Representation(version: snapshot.version(of: row), hash: shape.isPlain ? snapshot.digest(of: row) : nil)
    }

    /// The record that a path names, or what became of it.
    func row(of type: RecordType, _ segment: Slice, in bytes: Span<UInt8>) throws(Problem) -> Row {
        if let row = snapshot.row(of: bytes.extracting(segment.range)), snapshot.type(of: row) == type { return row }
        let text = bytes.within(segment) { $0.percentDecoded(plusIsSpace: false) ?? $0.text }
        guard let id = RecordID(text) else { throw unknownRecord(text, type) }
        switch snapshot.standing(of: id) {
        case .present(let row):
            let actual = snapshot.type(of: row)
            if actual == type { return row }
            throw Problem(
                .recordUnknown, "\(text.quoted) is not in \(type.collection): it is \(actual.withArticle).",
                hint: "It is served at /v1/\(actual.collection)/\(text).")
        case .retracted(let retraction):
            throw Problem(.recordRetracted, "\(text.quoted) was retracted on \(retraction.at.text): \(retraction.reason)")
        case .unknown: throw unknownRecord(text, type)
        }
    }

    private func unknownRecord(_ text: String, _ type: RecordType) -> Problem {
        let nearest = snapshot.nearestID(to: text, among: [type])?.text
        return Problem(
            .recordUnknown, "There is no \(type.rawValue) \(text.quoted).",
            hint: .didYouMean(nearest) ?? "GET /v1/\(type.collection) lists what there is.")
    }

    /// Ends what was written compactly: with a line end, or broken into lines for eyes.
    mutating func finish(_ content: inout ByteBuffer, _ shape: Shape) {
        guard shape.isPretty else { return content.append(UInt8(ascii: "\n")) }
        scratch.removeAll()
        content.withSpan { prettyPrint($0, into: &scratch) }
        swap(&content, &scratch)
    }
}

extension Shape {
    /// Of one record.
    init(ofRecord type: RecordType, _ parameters: Parameters) throws(Problem) {
        try self.init(parameters, of: "/v1/\(type.collection)/{id}", taking: [.fields, .pretty], types: [type])
    }

    /// Of an answer that is the same for everybody.
    init(ofPage path: String, _ query: Slice?, in bytes: Span<UInt8>) throws(Problem) {
        try self.init(try Parameters(query, in: bytes), of: path, taking: [.pretty], types: [])
    }

    init(_ parameters: Parameters, of path: String, taking known: [Control], types: [RecordType]) throws(Problem) {
        for parameter in parameters.all {
            guard let control = Control(rawValue: parameter.name), known.contains(control) else {
                throw .unknown(parameter.name, of: path, known: known)
            }
            try parameters.requireOnce(parameter)
            if control == .fields { fields = try parameter.fields(of: types) } else { isPretty = try parameter.flag() }
        }
    }
}
