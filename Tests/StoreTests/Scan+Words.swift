import Glibc
import Records
import Text

@testable import Store

/// Searching by reading every text each time, and weighing by the formulas as they are written down.
extension Scan {
    /// A text of a record: what a word in it counts, whether it is a name, and its words.
    struct ScannedText {
        var weight: Double
        var isName = false
        var words: [String]

        init(_ weight: Double, _ text: String?, isName: Bool = false) {
            self.weight = weight
            self.isName = isName
            words = fold(text ?? "")
        }
    }

    func texts(of record: Record) -> [ScannedText] {
        if let known = memory.texts[record.id] { return known }
        let texts = readTexts(of: record)
        memory.texts[record.id] = texts
        return texts
    }

    private func readTexts(of record: Record) -> [ScannedText] {
        var texts: [ScannedText] = [], actors: [RecordID?] = [], others: [RecordID?] = []
        switch record {
        case .document(let document): texts = [.init(1, document.name), .init(0.25, document.publisher)]
        case .entity(let entity):
            texts = names(of: entity).map { .init(1, $0, isName: true) } + entity.roles.map { .init(0.25, $0.office) }
            others = [entity.partOf?.id]
        case .statement(let statement):
            texts = [.init(1, statement.gist)] + statement.words.map { .init(1, $0) }
            texts += statement.readings.flatMap { [.init(0.75, $0.printed), .init(0.75, $0.meant)] }
            actors = [statement.speaker?.id]
            others = [statement.reportedBy?.reporter.id, statement.place?.id]
            others += (statement.addressees + statement.topics + statement.about).map(\.id)
        case .meeting(let meeting):
            texts = [.init(1, meeting.name)] + meeting.accounts.map { .init(0.25, $0.term) }
            actors = (meeting.participants + meeting.accounts.flatMap(\.participants)).map(\.who.id)
            others = [meeting.place?.id] + meeting.accounts.flatMap { [$0.place?.id] + $0.discussed.map(\.id) }
        case .fact(let fact):
            texts = [.init(1, fact.gist)]
            others = [fact.object?.id] + (fact.subjects + fact.topics).map(\.id)
        case .relation(let relation):
            texts = [.init(1, relation.gist), .init(0.25, relation.ground)]
            others = relation.members.map(\.id)
        }
        return texts + names(of: actors, weight: 0.75) + names(of: others, weight: 0.5)
    }

    private func names(of ids: [RecordID?], weight: Double) -> [ScannedText] {
        ids.flatMap { id -> [String] in
            guard let id, case .entity(let entity)? = records[id] else { return [] }
            return names(of: entity)
        }
        .map { ScannedText(weight, $0, isName: true) }
    }

    private func names(of entity: Entity) -> [String] { [entity.name] + entity.names.map(\.text) }

    func holds(_ query: SearchQuery, _ record: Record) -> Bool {
        let meant = meanings(in: query)
        let isThere = { (term: SearchQuery.Term, meant: [String: [String]]) in frequencies(of: term, meant, in: record) != nil }
        return query.wanted.allSatisfy { $0.contains { isThere($0, meant) } } && !query.unwanted.contains { isThere($0, [:]) }
    }

    /// How often, by weight, the very term stands in the record, and each of its other forms; nothing where none does.
    private func frequencies(
        of term: SearchQuery.Term, _ meant: [String: [String]], in record: Record
    ) -> (exact: Double, near: [Double])? {
        var exact = 0.0, near: [String: Double] = [:]
        for text in texts(of: record) {
            for (place, word) in text.words.enumerated() {
                switch term {
                case .phrase(let phrase): if text.words[place...].starts(with: phrase) { exact += text.weight }
                case .word(let wanted):
                    if let meant = meant[wanted] {
                        if meant.contains(word) { near[word, default: 0] += text.weight }
                    } else if word == wanted {
                        exact += text.weight
                    } else if memory.stem(of: word) == memory.stem(of: wanted) {
                        near[word, default: 0] += text.weight
                    }
                case .beginning(let letters):
                    if word == letters { exact += text.weight } else if word.hasPrefix(letters) { near[word, default: 0] += text.weight }
                }
            }
        }
        return exact > 0 || !near.isEmpty ? (exact, Array(near.values)) : nil
    }

    /// The nearest names of words that no text holds in any form.
    func meanings(in query: SearchQuery) -> [String: [String]] {
        if let known = memory.meanings[query.text] { return known }
        let meanings = findMeanings(in: query)
        memory.meanings[query.text] = meanings
        return meanings
    }

    private func findMeanings(in query: SearchQuery) -> [String: [String]] {
        var meanings: [String: [String]] = [:]
        for case .word(let word) in query.wanted.joined() {
            let all = records.records.flatMap(texts)
            if all.contains(where: { $0.words.contains { memory.stem(of: $0) == memory.stem(of: word) } }) { continue }
            let limit = word.utf8.count < 4 ? 0 : word.utf8.count < 8 ? 1 : 2
            let names = Set(all.filter(\.isName).flatMap(\.words)).filter { $0.utf8.first == word.utf8.first }
            let near = names.map { ($0, slips(Array(word.utf8), Array($0.utf8))) }.filter { $0.1 <= limit }
            if let least = near.map(\.1).min() { meanings[word] = near.filter { $0.1 == least }.map(\.0).sorted() }
        }
        return meanings
    }

    /// The optimal string alignment distance, as it is defined.
    private func slips(_ a: [UInt8], _ b: [UInt8]) -> Int {
        if a.isEmpty || b.isEmpty { return a.count + b.count }
        var rows = [Array(0...b.count)]
        for i in 1...a.count {
            rows.append([i])
            for j in 1...b.count {
                var least = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { least = min(least, rows[i - 2][j - 2] + 1) }
                rows[i].append(least)
            }
        }
        return rows[a.count][b.count]
    }

    /// Records by weight, with the weights; ties stand newest first.
    func ranked(_ matching: [Record], by queries: [SearchQuery]) -> [(record: Record, score: Double)] {
        let weighed = matching.map { record in (record: record, sum: queries.reduce(0) { $0 + weight(of: record, by: $1) }) }
        return weighed.sorted { left, right in
            if left.sum != right.sum { return left.sum > right.sum }
            return position(of: left.record, in: .newestFirst).precedes(position(of: right.record, in: .newestFirst), in: .newestFirst)
        }
        .map { ($0.record, Double($0.sum) / (256 * 255)) }
    }

    /// In whole numbers, as impacts are kept in 255ths and rarities in 256ths.
    private func weight(of record: Record, by query: SearchQuery) -> Int {
        let meant = meanings(in: query)
        let length = texts(of: record).reduce(0) { $0 + $1.weight * Double($1.words.count) }
        func impact(_ frequency: Double) -> Int {
            max(1, Int((frequency / (frequency + 1.2 * (0.25 + 0.75 * length / 64)) * 255).rounded()))
        }
        return query.wanted.joined().reduce(0) { sum, term in
            guard let found = frequencies(of: term, meant, in: record) else { return sum }
            let having = memory.count(term) { records.records.count { frequencies(of: term, meant, in: $0) != nil } }
            let all = records.records.count
            let rarity = max(1, Int((log(1 + (Double(all - having) + 0.5) / (Double(having) + 0.5)) * 256).rounded()))
            let value = found.exact > 0 ? 255 + impact(found.exact) * 22 / 10 : impact(found.near.max() ?? 0)
            return sum + value * rarity
        }
    }
}

/// Texts, stems and counts that were found once over the same records.
final class ScanMemory {
    var texts: [RecordID: [Scan.ScannedText]] = [:]
    var meanings: [String: [String: [String]]] = [:]
    private var stems: [String: [UInt8]] = [:]
    private var counts: [SearchQuery.Term: Int] = [:]

    func stem(of word: String) -> [UInt8] {
        if let known = stems[word] { return known }
        let found = Text.stem(word.utf8)
        stems[word] = found
        return found
    }

    func count(_ term: SearchQuery.Term, _ find: () -> Int) -> Int {
        if let known = counts[term] { return known }
        let found = find()
        counts[term] = found
        return found
    }
}
