internal import Bytes
internal import HTTP

/// Whole answers of one generation of the record, found by the bytes of their target: a repeated list costs a copy.
///
/// Bounded by bytes and by number; when either is used up it begins anew, which costs each popular answer one more making. Looking up and
/// keeping make no memory: the room is reserved at the start, and the system lends the pages as they are first written.
///
/// Invariant: a slot counts only if it bears the current epoch, and then its stretches lie within the arena.
struct AnswerCache: ~Copyable {
    /// One answer: where its parts stand in the arena, each behind the one before.
    struct Kept: Sendable {
        fileprivate var epoch: UInt32 = 0
        fileprivate var variant: Variant = .identity
        /// The number of the route that it answers, for the metrics.
        fileprivate(set) var route = 0
        fileprivate var hash: UInt64 = 0
        fileprivate var start = 0
        fileprivate var keyEnd = 0
        fileprivate var tagEnd = 0
        fileprivate var sharedEnd = 0
        fileprivate var fieldsEnd = 0
        fileprivate var end = 0

        fileprivate var key: Range<Int> { start..<keyEnd }
        /// The entity tag with its quotation marks.
        var tag: Range<Int> { keyEnd..<tagEnd }
        /// The field lines that go with a 304 too.
        var sharedFields: Range<Int> { tagEnd..<sharedEnd }
        /// All field lines.
        var fields: Range<Int> { tagEnd..<fieldsEnd }
        var content: Range<Int> { fieldsEnd..<end }
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

    @inline(__always)
    func find(_ target: Span<UInt8>, _ variant: Variant) -> Kept? {
        if slots.isEmpty { return nil }
        let hash = Self.hash(target, variant)
        var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[place].epoch == epoch {
            if slots[place].hash == hash, slots[place].variant == variant {
                let kept = slots[place]
                if arena.withSpan({ $0.extracting(kept.key).equals(target) }) { return kept }
            }
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
        let start = arena.count
        let keyEnd = append(target), tagEnd = append(tag), fieldsEnd = append(answer.fields), end = append(answer.content)
        slots[place] = Kept(
            epoch: epoch, variant: variant, route: route, hash: hash, start: start, keyEnd: keyEnd, tagEnd: tagEnd,
            sharedEnd: tagEnd + shared, fieldsEnd: fieldsEnd, end: end)
        used += 1
    }

    private mutating func append(_ buffer: borrowing ByteBuffer) -> Int { buffer.withSpan { append($0) } }

    /// Answers where the bytes end in the arena.
    private mutating func append(_ bytes: Span<UInt8>) -> Int {
        arena.append(bytes)
        return arena.count
    }

    /// Eight bytes a step, the last eight overlapping those before.
    private static func hash(_ target: Span<UInt8>, _ variant: Variant) -> UInt64 {
        var hash = UInt64(target.count) << 8 | UInt64(variant.rawValue)
        if target.count < 8 {
            for index in 0..<target.count { hash = mix(hash, UInt64(target[index])) }
        } else {
            let last = target.count - 8
            var index = 0
            while index < last {
                hash = mix(hash, target.word(at: index))
                index += 8
            }
            hash = mix(hash, target.word(at: last))
        }
        return hash &* 0xD6E8_FEB8_6659_FD93 ^ hash >> 29
    }

    @inline(__always)
    private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let mixed = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ mixed >> 32
    }
}
