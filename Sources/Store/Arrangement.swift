internal import Bytes
internal import Records

/// Entries in the order of a segment's rows, newest first, with what the other orders need.
struct Arrangement {
    let entries: [Entry]
    /// The documents of first citations.
    let documents: Lexicon
    /// By row, an ordinal in `documents`.
    let documentOrdinals: [UInt32]
    /// By row, the place among all ids.
    private let idRanks: [UInt32]

    /// O(n log n). Only the first sort compares texts, and mostly sixteen bytes of them at once.
    init(_ unsorted: [Entry]) {
        let byID = Self.sortedByID(unsorted)
        let names = Set(unsorted.map(\.document)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let ordinals = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, UInt32($0)) })
        var places = byID.enumerated().map { rank, index in
            let instant = unsorted[index].span.instant.map { -$0 } ?? .max
            return Place(instant, ordinals[unsorted[index].document] ?? 0, unsorted[index].start, UInt32(rank))
        }
        places.sort()
        entries = places.map { unsorted[byID[Int($0.idRank)]] }
        documents = Lexicon(ascending: names.lazy.map { Array($0.utf8)[...] })
        documentOrdinals = places.map(\.document)
        idRanks = places.map(\.idRank)
    }

    private static func sortedByID(_ entries: [Entry]) -> [Int] {
        struct Beginning {
            let first: UInt64
            let second: UInt64
            let index: Int
        }
        func id(_ index: Int) -> String.UTF8View { entries[index].id.text.utf8 }
        let beginnings = entries.indices.map { index in
            let bytes = entries[index].id.text.utf8Span.span
            return Beginning(first: bytes.rankingWord(at: 0), second: bytes.rankingWord(at: 8), index: index)
        }
        let sorted = beginnings.sorted { left, right in
            if left.first != right.first { return left.first < right.first }
            if left.second != right.second { return left.second < right.second }
            return id(left.index).lexicographicallyPrecedes(id(right.index))
        }
        .map(\.index)
        let isDistinct = zip(sorted, sorted.dropFirst()).allSatisfy { !id($0).elementsEqual(id($1)) }
        precondition(isDistinct, "An id stands twice in one segment.")
        return sorted
    }

    /// What an order of rows goes by, the instant first.
    private struct Place: Comparable {
        let instant: Int64
        let document: UInt32
        let start: Int
        let idRank: UInt32

        init(_ instant: Int64, _ document: UInt32, _ start: Int, _ idRank: UInt32) {
            (self.instant, self.document, self.start, self.idRank) = (instant, document, start, idRank)
        }

        static func < (left: Place, right: Place) -> Bool {
            if left.instant != right.instant { return left.instant < right.instant }
            if left.document != right.document { return left.document < right.document }
            if left.start != right.start { return left.start < right.start }
            return left.idRank < right.idRank
        }
    }

    /// O(n): the runs of rows with one time turn round, and the undated stay last.
    var oldestFirst: Ranking {
        let dated = entries.partitioningIndex { $0.span.instant == nil }
        let rows = Self.runs(UInt32(0)..<UInt32(dated)) { entries[Int($0)].span.instant == entries[Int($1)].span.instant }
        return Ranking(rows + (UInt32(dated)..<UInt32(entries.count)))
    }

    var byID: Ranking { Ranking(inverting: idRanks) }

    var recordedFirst: Ranking {
        let places = entries.indices.map { row in
            (place: Place(entries[row].recordedAt.seconds, documentOrdinals[row], entries[row].start, idRanks[row]), row: UInt32(row))
        }
        return Ranking(places.sorted { $0.place < $1.place }.map(\.row))
    }

    /// O(n) from the order that begins with what was recorded first.
    func recordedLast(_ first: Ranking) -> Ranking {
        Ranking(Self.runs(first.rows) { entries[Int($0)].recordedAt == entries[Int($1)].recordedAt })
    }

    /// The elements with the runs of those that belong together in reverse order, each run as it is.
    private static func runs(_ elements: some RandomAccessCollection<UInt32>, _ belong: (UInt32, UInt32) -> Bool) -> [UInt32] {
        var found: [UInt32] = []
        found.reserveCapacity(elements.count)
        var rest = elements[...]
        while let last = rest.last {
            var start = rest.index(before: rest.endIndex)
            while start > rest.startIndex, belong(rest[rest.index(before: start)], last) { start = rest.index(before: start) }
            found += rest[start...]
            rest = rest[..<start]
        }
        return found
    }
}

extension Span<UInt8> {
    /// Eight bytes as a number that sorts as they do; beyond the end are zeros.
    func rankingWord(at offset: Int) -> UInt64 {
        if offset >= count { return 0 }
        return word(at: offset, length: Swift.min(8, count - offset)).byteSwapped
    }
}
