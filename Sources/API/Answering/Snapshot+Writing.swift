internal import Bytes
internal import JSON
internal import Store

extension Snapshot {
    /// A record as a value among others: all of it is one copy, chosen members are copied one by one.
    func write(_ row: Row, _ shape: Shape, into buffer: inout ByteBuffer) {
        guard let fields = shape.fields else {
            buffer.separate()
            return append(jsonOf: row, to: &buffer)
        }
        withJSON(of: row) { json in
            buffer.openObject()
            topLevelMembers(of: json) { name, value in
                guard fields.contains(where: { $0.utf8Span.span.equals(json.extracting(name)) }) else { return }
                buffer.separate()
                buffer.append(json.extracting(name.lowerBound - 1..<value.upperBound))
            }
            buffer.closeObject()
        }
    }
}
