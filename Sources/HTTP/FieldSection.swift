import Bytes

/// The field lines of a head, byte for byte with the empty line behind them, and what they were found to say.
///
/// Bounded: a section that is longer than its room is not remembered. A section that differs costs one comparison of eight bytes or
/// a few, and the copy of its successor.
struct FieldSection: ~Copyable, Sendable {
    private static let room = 1_024

    private var bytes = ByteBuffer(capacity: Self.room)
    /// Where it stood.
    private(set) var start = 0
    /// Where its Host value stood.
    private(set) var host = Slice(0, 0)
    /// Whether the connection is to be kept.
    private(set) var persists = true

    var length: Int { bytes.count }

    mutating func forget() { bytes.removeAll() }

    mutating func remember(_ bytes: Span<UInt8>, _ place: Slice, host: Slice, persists: Bool) {
        guard place.count <= Self.room else { return }
        self.bytes.append(bytes.extracting(place.range))
        start = place.start
        self.host = host
        self.persists = persists
    }

    /// Whether the same bytes stand at `position`.
    func stands(in other: Span<UInt8>, at position: Int) -> Bool {
        let length = bytes.count
        guard length > 0, length <= other.count - position else { return false }
        return bytes.withSpan { $0.equals(other.extracting(position..<position + length)) }
    }
}
