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
        let byID = unsorted.sorted { $0.id < $1.id }
        precondition(zip(byID, byID.dropFirst()).allSatisfy { $0.id < $1.id }, "An id stands twice in one segment.")
        let names = Set(byID.map(\.document)).map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
        let ordinals = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, UInt32($0)) })
        let documentsByID = byID.map { ordinals[Array($0.document.utf8)] ?? 0 }
        let instants = byID.map { $0.span.instant.map { -$0 } ?? .max }
        let rows = byID.indices.sorted {
            (instants[$0], documentsByID[$0], byID[$0].start, $0) < (instants[$1], documentsByID[$1], byID[$1].start, $1)
        }
        entries = rows.map { byID[$0] }
        documents = Lexicon(ascending: names)
        documentOrdinals = rows.map { documentsByID[$0] }
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
