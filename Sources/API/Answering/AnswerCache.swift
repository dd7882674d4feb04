internal import Bytes
internal import HTTP

/// Whole answers of one generation of the record, found by the bytes of their target: a repeated list costs a copy.
///
/// Bounded by bytes and by number; when either is used up it begins anew, which costs each popular answer one more making. Looking up and
/// keeping make no memory: the room is reserved at the start, and the system lends the pages as they are first written.
///
/// Invariant: a slot counts only if it bears the current epoch, and then its stretches lie within the arena.
struct AnswerCache: ~Copyable {
    /// One answer: where its parts stand in the arena.
    struct Kept: Sendable {
        fileprivate var epoch: UInt32 = 0
        fileprivate var hash: UInt64 = 0
        fileprivate var variant: Variant = .identity
        fileprivate var key = 0..<0
        /// The number of the route that it answers, for the metrics.
        fileprivate(set) var route = 0
        /// The entity tag with its quotation marks.
        fileprivate(set) var tag = 0..<0
        /// Field lines that go with a 304 too, then those of the representation.
        fileprivate(set) var sharedFields = 0..<0
        fileprivate(set) var ownFields = 0..<0
        fileprivate(set) var content = 0..<0
    }

    /// Which of the representations of a target.
    enum Variant: UInt8, Sendable { case identity, gzip, html, gzipHTML }

    private var arena: ByteBuffer
    private let limit: Int
    private var slots: [Kept]
    private var used = 0
    private var epoch: UInt32 = 1

    /// `slots` is a power of two; at most three quarters of them are used.
    init(bytes limit: Int, slots: Int = 4096) {
        precondition(slots.nonzeroBitCount == 1)
        self.limit = limit
        arena = ByteBuffer(capacity: limit)
        self.slots = limit > 0 ? [Kept](repeating: Kept(), count: slots) : []
    }

    /// Forgets everything. O(1).
    mutating func removeAll() {
        arena.removeAll()
        used = 0
        epoch &+= 1
        if epoch == 0 {
            // After 2³² times an old slot could pass for a new one.
            slots = [Kept](repeating: Kept(), count: slots.count)
            epoch = 1
        }
    }

    func find(_ target: Span<UInt8>, _ variant: Variant) -> Kept? {
        if slots.isEmpty { return nil }
        let hash = Self.hash(target, variant)
        var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[place].epoch == epoch {
            let kept = slots[place]
            if kept.hash == hash, kept.variant == variant, arena.withSpan({ $0.extracting(kept.key).equals(target) }) { return kept }
            place = (place + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Appends one of the stretches of `Kept`.
    func append(_ stretch: Range<Int>, to buffer: inout ByteBuffer) {
        arena.withSpan { buffer.append($0.extracting(stretch)) }
    }

    /// Takes in an answer that is not there yet; the first `shared` bytes of its fields are those that go with a 304 too. One that needs more
    /// than an eighth of the room is left out: it would push out too many others.
    mutating func keep(
        _ answer: borrowing Answer, shared: Int, tag: borrowing ByteBuffer, _ variant: Variant, route: Int, for target: Span<UInt8>
    ) {
        let size = target.count + tag.count + answer.fields.count + answer.content.count
        guard size <= limit / 8 else { return }
        if arena.count + size > limit || used * 4 >= slots.count * 3 { removeAll() }
        let hash = Self.hash(target, variant)
        var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[place].epoch == epoch { place = (place + 1) & (slots.count - 1) }
        let fields = append(answer.fields)
        slots[place] = Kept(
            epoch: epoch, hash: hash, variant: variant, key: append(target), route: route, tag: append(tag),
            sharedFields: fields.prefix(shared), ownFields: fields.dropFirst(shared), content: append(answer.content))
        used += 1
    }

    private mutating func append(_ buffer: borrowing ByteBuffer) -> Range<Int> { buffer.withSpan { append($0) } }

    private mutating func append(_ bytes: Span<UInt8>) -> Range<Int> {
        let start = arena.count
        arena.append(bytes)
        return start..<arena.count
    }

    private static func hash(_ target: Span<UInt8>, _ variant: Variant) -> UInt64 {
        var hash = UInt64(target.count) << 8 | UInt64(variant.rawValue)
        var index = 0
        while index < target.count {
            hash = (hash ^ target.word(at: index, length: min(8, target.count - index))) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 32
            index += 8
        }
        return hash &* 0xD6E8_FEB8_6659_FD93 ^ hash >> 29
    }
}
