package import Records

/// One record as the store takes it: its encoded bytes, and everything it is found and ordered by.
package struct Entry: Equatable, Sendable {
    package let sortKey: SortKey
    package let type: RecordType
    /// The one readable line by which other records name it.
    let line: String
    let version: Int
    let keys: RowKeys
    /// The folded words of its texts and of the names in it.
    let text: SearchText
    let quotes: QuoteKeys
    /// As served, without whitespace.
    let json: [UInt8]

    package var id: RecordID { sortKey.id }
}
