internal import Bytes
internal import HTTP

/// A range of the bytes of a list's lines. Where it lies is known only when the lines are counted, so it goes through them once before it
/// says anything, slice by slice, and then begins at the piece where the range does.
struct RangedRows: ContentStream {
    private let wanted: WantedRange
    /// The fields of the 206, which those that every answer has stand before.
    private let fields: [UInt8]
    /// Goes through all of it; nothing once it has.
    private var counting: RowStream?
    private var counted = 0
    /// From where the content is made, and the place of the first byte made from there.
    private var rows: RowStream
    private var place = 0
    private var range = 0..<0

    init(_ wanted: WantedRange, of rows: RowStream, fields: [UInt8]) {
        self.wanted = wanted
        self.fields = fields
        self.rows = rows
        counting = rows
    }

    mutating func proceed(into answer: inout Answer) -> StreamProgress {
        guard counting == nil else { return count(into: &answer) }
        let isOver = rows.write(into: &answer.content)
        let made = place..<place + answer.content.count
        place = made.upperBound
        precondition(!isOver || place >= range.upperBound, "The lines are the same each time.")
        guard made.overlaps(range) else {
            answer.content.removeAll()
            return .preparing
        }
        let part = made.clamped(to: range)
        answer.content.truncate(to: part.upperBound - made.lowerBound)
        answer.content.removeFirst(part.lowerBound - made.lowerBound)
        if part.lowerBound == range.lowerBound {
            answer.fields.append(fields.span)
            answer.say(range, of: counted)
            answer.extent = .bytes(range.count)
        }
        return part.upperBound == range.upperBound ? .over : .going
    }

    private mutating func count(into answer: inout Answer) -> StreamProgress {
        let start = counting
        let isOver = counting?.write(into: &answer.content) ?? true
        if case .from(let first, _) = wanted, counted <= first, let start {
            rows = start
            place = counted
        }
        counted += answer.content.count
        answer.content.removeAll()
        guard isOver else { return .preparing }
        counting = nil
        if case .part(let range) = wanted.resolved(of: counted) {
            self.range = range
            return .preparing
        }
        Problem.rangeUnsatisfiable(of: counted).writeBehindFields(into: &answer)
        answer.extent = .whole
        return .over
    }
}
