internal import Bytes
internal import Gzip
internal import HTTP
internal import JSON
internal import Schema
internal import Store

/// The rows of a list as lines, CSV or JSON, made while they are taken.
///
/// Holds the snapshot that it reads, a few row numbers and the column names: some kilobytes, however many rows there are.
struct RowStream: ContentStream {
    private enum Form: Sendable {
        case csv(CSVLines)
        case json(Shape)
    }

    private var rows: RowCursor
    private var form: Form
    private var isHeaderDue: Bool
    private var packing: GzipPieces?

    /// A piece ends with the line that makes it as large as this.
    private static let pieceSize = 65_536
    /// Fast: others wait while it packs.
    private static let gzipLevel = 4

    init(_ request: ListRequest, as media: MediaType, in snapshot: Snapshot, _ effort: inout Effort) throws(Effort.Exhausted) {
        rows = try RowCursor(request.query, isLimited: request.isLimited, in: snapshot, &effort)
        isHeaderDue = media == .csv
        form =
            media == .csv
            ? .csv(CSVLines(Columns(of: request.listing.types, fields: request.shape.fields))) : .json(request.shape)
    }

    /// Where the list goes on, if its limit cuts it.
    var next: Position? { rows.next }

    mutating func proceed(into answer: inout Answer) -> StreamProgress { write(into: &answer.content) ? .over : .going }

    /// Appends the next piece, and answers whether it was the last.
    mutating func write(into content: inout ByteBuffer) -> Bool {
        guard packing != nil else { return writePlain(into: &content) }
        var plain = ByteBuffer(capacity: Self.pieceSize + 8_192)
        let isOver = writePlain(into: &plain)
        plain.withSpan { packing?.append($0, isLast: isOver, level: Self.gzipLevel, into: &content) }
        return isOver
    }

    /// From here on its pieces are packed: the plain one that it has made, and all to come.
    mutating func pack(_ made: inout ByteBuffer, isLast: Bool) {
        var packing = GzipPieces(), packed = ByteBuffer(capacity: made.count / 2)
        made.withSpan { packing.append($0, isLast: isLast, level: Self.gzipLevel, into: &packed) }
        swap(&made, &packed)
        self.packing = packing
    }

    private mutating func writePlain(into content: inout ByteBuffer) -> Bool {
        if isHeaderDue, case .csv(let lines) = form { lines.writeHeader(into: &content) }
        isHeaderDue = false
        let enough = content.count + Self.pieceSize
        while content.count < enough {
            guard let row = rows.take() else { return true }
            write(row, into: &content)
        }
        return false
    }

    private mutating func write(_ row: Row, into content: inout ByteBuffer) {
        switch form {
        case .csv(var lines):
            // Put back below, so that its lists have one owner while it works.
            form = .json(Shape())
            rows.snapshot.withJSON(of: row) { lines.write($0, into: &content) }
            form = .csv(lines)
        case .json(let shape):
            rows.snapshot.write(row, shape, into: &content)
            content.append(UInt8(ascii: "\n"))
        }
    }
}
