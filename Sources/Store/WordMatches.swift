/// What one term of a query finds in one segment: the rows, and the words and phrases in them that are to be weighed.
struct WordMatches: Sendable {
    /// Where the weight of a row comes from.
    enum Source: Sendable {
        /// The impacts of a word of the index.
        case word(UInt32)
        /// Those of found phrases, in the order of the rows.
        case phrase([UInt8])
    }

    let rows: RowSet
    /// The very word, or the phrase. Nothing where only other forms are found.
    let exact: Source?
    /// Other forms of the word, by number.
    let near: [UInt32]
}

/// What one group of a query finds: any of its terms must be there, or, where it is unwanted, none.
struct FoundWords: Sendable {
    let isWanted: Bool
    /// As it could be asked for by itself.
    let text: String
    /// By segment, what each of the terms finds.
    let matches: [ObjectIdentifier: [WordMatches]]

    func matches(in segment: Segment) -> [WordMatches] { matches[ObjectIdentifier(segment)] ?? [] }

    /// The rows of a segment that are allowed: those in any of these.
    func rows(in segment: Segment) -> [RowSet] {
        let sets = matches(in: segment).map(\.rows)
        return isWanted ? sets : [RowSet(all: segment.count).subtracting(RowSet.union(sets, universe: segment.count))]
    }
}
