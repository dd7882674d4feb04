internal import Bytes
internal import Records

/// The order of a segment's rows, newest first, with what the other orders need.
struct Arrangement {
    /// By row, the index of its sort key.
    let order: [Int]
    /// By row, in seconds.
    let recorded: [Int64]
    /// The documents of first citations.
    let documents: Lexicon
    /// By row.
    private let places: [Place]

    /// O(n log n). Only the first sort compares texts, and mostly sixteen bytes of them at once.
    init(_ sortKeys: [SortKey]) {
        let byID = Self.sortedByID(sortKeys)
        var table = TextTable()
        let numbers = sortKeys.indices.map { table.insert(sortKeys[$0].document.utf8Span.span) }
        let names = table.texts.sortedIndices()
        var ordinals = [UInt32](repeating: 0, count: names.count)
        for (ordinal, number) in names.enumerated() { ordinals[number] = UInt32(ordinal) }
        var places = byID.enumerated().map { rank, index in
            let instant = sortKeys[index].span.instant.map { -$0 } ?? .max
            return Place(instant, ordinals[Int(numbers[index])], sortKeys[index].start, UInt32(rank))
        }
        places.sort()
        order = places.map { byID[Int($0.idRank)] }
        recorded = order.map { sortKeys[$0].recordedAt.seconds }
        documents = Lexicon(ascending: names.lazy.map(table.texts.utf8))
        self.places = places
    }

    private static func sortedByID(_ sortKeys: [SortKey]) -> [Int] {
        func id(_ index: Int) -> String.UTF8View { sortKeys[index].id.text.utf8 }
        let beginnings = sortKeys.indices.map { Beginning(of: sortKeys[$0].id.text.utf8Span.span, at: $0) }
        return Beginning.sorted(beginnings) { id($0).lexicographicallyPrecedes(id($1)) }
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

    /// By row, an ordinal in `documents`.
    var documentOrdinals: [UInt32] { places.map(\.document) }

    /// O(n): the runs of rows with one time turn round, and the undated stay last.
    var oldestFirst: Ranking {
        let dated = places.partitioningIndex { $0.instant == .max }
        let rows = Self.runs(UInt32(0)..<UInt32(dated)) { places[Int($0)].instant == places[Int($1)].instant }
        return Ranking(rows + (UInt32(dated)..<UInt32(places.count)))
    }

    var byID: Ranking { Ranking(inverting: places.map(\.idRank)) }

    var recordedFirst: Ranking {
        let keyed = places.indices.map { row in
            (place: Place(recorded[row], places[row].document, places[row].start, places[row].idRank), row: UInt32(row))
        }
        return Ranking(keyed.sorted { $0.place < $1.place }.map(\.row))
    }

    /// O(n) from the order that begins with what was recorded first.
    func recordedLast(_ first: Ranking) -> Ranking {
        Ranking(Self.runs(first.rows) { recorded[Int($0)] == recorded[Int($1)] })
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
