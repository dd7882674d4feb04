import Bytes

/// Finds the `FieldName` of a name as sent, by whole words: a name of up to 32 bytes is four numbers.
///
/// Built once. A match is exact but for the case of letters, so a recognized name needs no further check of its characters.
struct FieldTable: ~Copyable, Sendable {
    private struct Entry {
        var name = FieldName.other
        var length = 0
        var words = InlineArray<4, UInt64>(repeating: 0)
        /// The bits of each byte that must agree: all of them, save the one that tells a letter's case.
        var masks = InlineArray<4, UInt64>(repeating: 0)
    }

    // An array on the heap: a fixed one inside would be copied at each look.
    private var entries = [Entry](repeating: Entry(), count: 128)

    static let standard = FieldTable()

    private init() {
        for name in FieldName.allCases where name != .other {
            let text = Array(name.text.utf8)
            var entry = Entry(name: name, length: text.count)
            for (index, byte) in text.enumerated() {
                let shift = UInt64(index % 8 * 8)
                entry.words[index / 8] |= UInt64(byte) << shift
                entry.masks[index / 8] |= (byte == UInt8(ascii: "-") ? 0xFF : 0xDF) << shift
            }
            for index in 0..<4 { entry.words[index] &= entry.masks[index] }
            var slot = Self.slot(of: text.span, Slice(0, text.count))
            while entries[slot].length > 0 { slot = (slot + 1) % 128 }
            entries[slot] = entry
        }
    }

    /// Takes the first eight bytes, the last eight and the length, in lower case.
    @inline(__always)
    private static func slot(of bytes: Span<UInt8>, _ name: Slice) -> Int {
        let length = name.count
        let first = bytes.word(at: name.start, length: min(length, 8)) | Octets.all(0x20)
        let last = length > 8 ? bytes.word(at: name.end - 8) | Octets.all(0x20) : 0
        return Int(((first &+ last &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(length)) &* 0xD6E8_FEB8_6659_FD93) >> 57)
    }

    /// The field of that name; `.other` for an unknown one, whose characters remain to be checked.
    func name(of bytes: Span<UInt8>, _ name: Slice) -> FieldName {
        let length = name.count
        guard length > 0 && length <= 32 else { return .other }
        var slot = Self.slot(of: bytes, name)
        while entries[slot].length > 0 {
            if entries[slot].length == length && agrees(slot, with: bytes, at: name.start, length) { return entries[slot].name }
            slot = (slot + 1) & 127
        }
        return .other
    }

    @inline(__always)
    private func agrees(_ slot: Int, with bytes: Span<UInt8>, at start: Int, _ length: Int) -> Bool {
        var done = 0
        while done < length {
            let word = bytes.word(at: start + done, length: min(length - done, 8))
            if word & entries[slot].masks[done / 8] != entries[slot].words[done / 8] { return false }
            done += 8
        }
        return true
    }
}
