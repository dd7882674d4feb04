internal import Bytes
internal import HTTP
internal import JSON
internal import Records
internal import Store

extension API {
    /// Whether the words of a query are on record.
    mutating func writeQuoteCheck(
        _ request: borrowing Request, in bytes: Span<UInt8>, into content: inout ByteBuffer
    ) throws(Problem) -> Representation {
        var shape = Shape()
        let asked = try QuoteRequest(try Parameters(request.query, in: bytes), shape: &shape, in: snapshot)
        QuoteCheck(asked, in: snapshot).write(from: snapshot, into: &content)
        finish(&content, shape)
        return Representation()
    }

    /// How many quotations are checked at once.
    static let mostQuotes = 200

    /// The same of one quotation that is sent, or of each of several: then what is wrong with one is told in its place.
    mutating func writeQuoteChecks(
        _ request: borrowing Request, in bytes: Span<UInt8>, into content: inout ByteBuffer
    ) throws(Problem) -> Representation {
        let shape = try Shape(ofPage: QuoteRequest.path, request.query, in: bytes)
        guard request.contentType(in: bytes) == .json else {
            throw Problem(
                .contentTypeUnsupported, "The content must be application/json.",
                hint: "With curl write -H 'Content-Type: application/json' --data '{\"words\": \"…\"}'.")
        }
        let root = try Self.json(of: bytes.extracting(request.content.range)).root
        if root.kind == .array {
            try Self.requireFew(root.elements.reduce(0) { count, _ in count + 1 })
            let snapshot = snapshot
            content.object { buffer in
                buffer.array("checks") { buffer in for item in root.elements { Self.write(item, of: root, from: snapshot, into: &buffer) } }
            }
        } else {
            let asked = try QuoteRequest(root, in: root, snapshot)
            QuoteCheck(asked, in: snapshot).write(from: snapshot, into: &content)
        }
        finish(&content, shape)
        return Representation(isStable: false)
    }

    private static func write(_ item: JSONValue, of root: JSONValue, from snapshot: Snapshot, into buffer: inout ByteBuffer) {
        do throws(Problem) {
            let asked = try QuoteRequest(item, in: root, snapshot)
            QuoteCheck(asked, in: snapshot).write(from: snapshot, into: &buffer)
        } catch {
            buffer.object { buffer in
                buffer.member("problem")
                error.writeValue(into: &buffer)
            }
        }
    }

    private static func requireFew(_ count: Int) throws(Problem) {
        if (1...mostQuotes).contains(count) { return }
        var problem = Problem(.contentInvalid, "The content has \(count) checks; 1 to \(mostQuotes) are taken at once.")
        problem.errors = [Fault("", .valueInvalid, problem.detail, hint: count > 0 ? "Send them in several requests." : nil)]
        throw problem
    }
}
