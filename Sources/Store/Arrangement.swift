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

    /// O(n log n). Only the first sort compares texts.
    init(_ unsorted: [Entry]) {
        let ids = unsorted.map(\.id)
        let byID = ids.indices.sorted { ids[$0] < ids[$1] }
        precondition(zip(byID, byID.dropFirst()).allSatisfy { ids[$0] < ids[$1] }, "An id stands twice in one segment.")
        let names = Set(unsorted.map(\.document)).map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
        let ordinals = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, UInt32($0)) })
        let places = byID.map { index in
            let entry = unsorted[index]
            return (
                instant: entry.span.instant.map { -$0 } ?? .max, document: ordinals[Array(entry.document.utf8)] ?? 0, start: entry.start
            )
        }
        let rows = byID.indices.sorted { left, right in
            places[left] != places[right] ? places[left] < places[right] : left < right
        }
        entries = rows.map { unsorted[byID[$0]] }
        documents = Lexicon(ascending: names.lazy.map { $0[...] })
        documentOrdinals = rows.map { places[$0].document }
        idRanks = rows.map { UInt32($0) }
    }

    var oldestFirst: Ranking {
        let instants = entries.map { $0.span.instant ?? .max }
        return Ranking(count: entries.count) { (instants[Int($0)], $0) < (instants[Int($1)], $1) }
    }

    var recordedFirst: Ranking { recorded { $0 } }

    var recordedLast: Ranking { recorded { -$0 } }

    var byID: Ranking { Ranking(count: entries.count) { idRanks[Int($0)] < idRanks[Int($1)] } }

    private func recorded(_ key: (Int64) -> Int64) -> Ranking {
        let instants = entries.map { key($0.recordedAt.seconds) }
        return Ranking(count: entries.count) {
            let (a, b) = (Int($0), Int($1))
            return (instants[a], documentOrdinals[a], entries[a].start, idRanks[a])
                < (instants[b], documentOrdinals[b], entries[b].start, idRanks[b])
        }
    }
}
