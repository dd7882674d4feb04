package import Records

/// One record as the store takes it: its encoded bytes, and everything it is found and ordered by.
package struct Entry: Equatable, Sendable {
    package let id: RecordID
    package let type: RecordType
    /// The one readable line by which other records name it.
    let line: String
    let version: Int
    let recordedAt: Timestamp
    let span: DaySpan
    /// Of the first citation: document and start. Empty and 0 where there is none.
    let document: String
    let start: Int
    let keys: [KeyIndex.Key]
    /// The folded words of its texts and of the names in it.
    let text: SearchText
    let quotes: QuoteKeys
    /// As served, without whitespace.
    let json: [UInt8]
}
