package import Records

/// The statements that may hold a quotation, likeliest first.
package struct QuoteCandidates: Equatable, Sendable {
    package var rows: [Row] = []
    /// How many more there are.
    package var more = 0
}

extension Snapshot {
    /// At most so many rows are walked in each segment in search of what holds only most of the pairs; what holds all of them is always found.
    private static let mostWalked = 1 << 13

    /// The statements whose quoted words or readings hold all of the pairs but `missing` at most, and one at least (`QuotePairs`); those of the speaker first, then
    /// those that hold most, then the newest. Hashes may collide: the words must still be compared.
    package func statements(
        holdingAllBut missing: Int, of pairs: [UInt32], by speaker: RecordID? = nil, limit: Int
    ) -> QuoteCandidates {
        var foremost = Foremost<Candidate>(limit, by: Candidate.precedes)
        var count = 0
        for (number, part) in parts.enumerated() {
            let own = speaker.map { part.segment.keys.rows(holding: .init(.init(.speaker), $0.text)) }
            part.segment.quotes.forEach(holdingAllBut: missing, of: pairs, walking: Self.mostWalked) { row, held in
                if part.outdated.contains(row) { return }
                count += 1
                foremost.offer(Candidate(isOwn: own?.contains(row) ?? false, held: held, segment: number, row: row))
            }
        }
        let rows = foremost.finish().map { Row(segment: $0.segment, number: Int($0.row)) }
        return QuoteCandidates(rows: rows, more: count - rows.count)
    }

    /// How many statements hold the pair, outdated ones too. O(segments) on average.
    package func mostStatements(holding pair: UInt32) -> Int { parts.reduce(0) { $0 + $1.segment.quotes.rows(holding: pair).count } }

    /// The document of the row's first citation; empty where there is none.
    package func document(of row: Row) -> String {
        let segment = parts[row.segment].segment
        return String(decoding: segment.documents.utf8(Int(segment.documentOrdinals[row.number])), as: UTF8.self)
    }

    /// The statements and facts that a passage of this digest supports as a whole. Only the first 64 bits are looked at.
    package func records(ofPassage sha256: String) -> [Row] {
        guard let digest = Digest(sha256)?.beginning else { return [] }
        return parts.enumerated().reversed().flatMap { number, part in
            part.segment.quotes.rows(ofPassage: digest).filter { !part.outdated.contains($0) }.map { Row(segment: number, number: Int($0)) }
        }
    }
}

private struct Candidate {
    let isOwn: Bool
    let held: Int
    let segment: Int
    let row: UInt32

    static func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
        if left.isOwn != right.isOwn { return left.isOwn }
        if left.held != right.held { return left.held > right.held }
        return left.segment != right.segment ? left.segment > right.segment : left.row < right.row
    }
}
