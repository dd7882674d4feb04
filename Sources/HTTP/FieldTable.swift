import Bytes

/// Finds the `FieldName` of a name as sent, by whole words: a name of up to 32 bytes is at most four numbers.
///
/// Built once. A match is exact but for the case of letters, so a recognized name needs no further check of its characters.
struct FieldTable: ~Copyable, Sendable {
    private struct Entry: BitwiseCopyable {
        var name = FieldName.other
        /// Nothing stands here if it is 0.
        var length = 0
        var first = Pattern()
        /// The last eight bytes, for names of more than eight.
        var last = Pattern()
        /// What lies between, for names of more than sixteen.
        var second = Pattern()
        var third = Pattern()
    }

    /// Eight bytes of a name: the bits that must agree, and what they must be. The one that tells a letter's case need not.
    private struct Pattern: BitwiseCopyable {
        var mask: UInt64 = 0
        var word: UInt64 = 0

        func matches(_ other: UInt64) -> Bool { other & mask == word }

        init() {}

        init(_ bytes: ArraySlice<UInt8>) {
            for byte in bytes.reversed() {
                let bits: UInt64 = byte == UInt8(ascii: "-") ? 0xFF : 0xDF
                mask = mask << 8 | bits
                word = word << 8 | UInt64(byte) & bits
            }
        }
    }

    private var entries = FixedList(repeating: Entry(), count: 128)

    static let standard = FieldTable()

    private init() {
        for name in FieldName.allCases where name != .other {
            let text = Array(name.text.utf8)
            var entry = Entry(name: name, length: text.count, first: Pattern(text.prefix(8)))
            if text.count > 8 { entry.last = Pattern(text.suffix(8)) }
            if text.count > 16 { entry.second = Pattern(text[8..<16]) }
            if text.count > 24 { entry.third = Pattern(text[16..<24]) }
            let slot = Self.slot(text.span.word(at: 0, length: min(text.count, 8)), entry.last.word, text.count)
            precondition(entries[slot].length == 0, "two names in one place: other multipliers are needed")
            entries[slot] = entry
        }
    }

    /// From the first eight bytes, the last eight and the length, all letters taken as small. The multipliers were searched for: they put
    /// each of the names in a place of its own.
    private static func slot(_ first: UInt64, _ last: UInt64, _ length: Int) -> Int {
        let mixed = (first | Octets.all(0x20)) &+ (last | Octets.all(0x20)) &* 0x90D6_289F_39B0_059D &+ UInt64(length)
        return Int((mixed &* 0xDF0D_E93D_F9D1_AD37) >> 57)
    }

    /// The field of that name; `.other` for an unknown one, whose characters remain to be checked.
    @inline(__always)
    func name(of bytes: Span<UInt8>, _ name: Slice) -> FieldName {
        let length = name.count
        guard length > 0 && length <= 32 else { return .other }
        let first = bytes.word(at: name.start, length: min(length, 8))
        let last = length > 8 ? bytes.word(at: name.end - 8) : 0
        let slot = Self.slot(first, last, length)
        guard entries[slot].length == length, entries[slot].first.matches(first), entries[slot].last.matches(last),
            length <= 16 || agrees(entries[slot].second, entries[slot].third, bytes, name)
        else { return .other }
        return entries[slot].name
    }

    @inline(never)
    private func agrees(_ second: Pattern, _ third: Pattern, _ bytes: Span<UInt8>, _ name: Slice) -> Bool {
        second.matches(bytes.word(at: name.start + 8)) && (name.count <= 24 || third.matches(bytes.word(at: name.start + 16)))
    }
}
