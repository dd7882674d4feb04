/// The name of a record for ever: a readable slug, unique across all collections and never reused.
///
/// Grammar: `[a-z0-9]+(-[a-z0-9]+)*`, at most 96 bytes.
package struct RecordID: Hashable, Comparable, Sendable, CustomStringConvertible {
    package static let longest = 96

    package let text: String

    /// Nothing where `text` is not a slug.
    package init?(_ text: String) {
        guard Self.isSlug(text.utf8Span.span) else { return nil }
        self.text = text
    }

    /// The same of UTF-8. Makes no text where it is no slug.
    package init?(_ bytes: Span<UInt8>) {
        guard Self.isSlug(bytes), let ascii = try? UTF8Span(validating: bytes) else { return nil }
        text = String(copying: ascii)
    }

    private static func isSlug(_ bytes: Span<UInt8>) -> Bool {
        guard !bytes.isEmpty, bytes.count <= Self.longest else { return false }
        var mayEnd = false
        for index in 0..<bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): mayEnd = true
            case UInt8(ascii: "-") where mayEnd: mayEnd = false
            default: return false
            }
        }
        return mayEnd
    }

    package var description: String { text }

    package static func < (left: RecordID, right: RecordID) -> Bool { left.text < right.text }
}
