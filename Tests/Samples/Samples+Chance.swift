internal import Records

extension Samples {
    mutating func happens(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &chance) < percent }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &chance) }

    /// Precondition: there is something to pick.
    mutating func pick<Choices: Collection>(_ choices: Choices) -> Choices.Element {
        choices[choices.index(choices.startIndex, offsetBy: Int.random(in: 0..<choices.count, using: &chance))]
    }

    /// Some of them, in their order, without repeats.
    mutating func some<Element>(_ choices: [Element], atMost limit: Int) -> [Element] {
        guard !choices.isEmpty else { return [] }
        let rows = Set((0..<number(0...limit)).map { _ in number(0...choices.count - 1) })
        return rows.sorted().map { choices[$0] }
    }

    /// A few words, such as a gist or a note holds.
    mutating func phrase(_ length: ClosedRange<Int> = 2...6) -> String {
        (0..<number(length)).map { _ in pick(Words.common) }.joined(separator: " ")
    }

    mutating func sentence() -> String { "The \(phrase())." }

    /// One to four words, as a source might print them.
    mutating func term() -> String { phrase(1...4) }

    mutating func grounds() -> Grounds {
        happens(70) ? .stated : Grounds(pick(Grounds.Basis.allCases.dropFirst()), ground: sentence())
    }

    mutating func reference(to id: RecordID) -> Reference {
        Reference(id, printed: happens(25) ? term() : nil, grounds: grounds())
    }

    mutating func header(_ type: RecordType, citing count: ClosedRange<Int>) -> RecordHeader {
        var header = RecordHeader(id: id(type), recordedAt: Timestamp(seconds: Int64(1_700_000_000 + number(0...80_000_000))))
        header.citations = citations(count, supporting: [.document, .entity, .meeting].contains(type) ? "name" : "gist")
        if happens(20) { header.notes = [Note(kind: pick(Note.Kind.allCases), text: sentence())] }
        if happens(20) { header.version = number(2...40) }
        return header
    }

    private mutating func id(_ type: RecordType) -> RecordID {
        // Well formed by construction: words, the type and a number.
        guard let id = RecordID("\(pick(Words.common))-\(type)-\(number)") else { preconditionFailure("a sample id is a slug") }
        return id
    }

    mutating func digest() -> Digest {
        let text = (0..<4).map { _ in
            let digits = String(chance.next(), radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
        guard let digest = Digest(text) else { preconditionFailure("64 digits") }
        return digest
    }

    /// The first supports the record as a whole, others certain members. None where there is no document yet.
    mutating func citations(_ count: ClosedRange<Int>, of document: Document? = nil, supporting member: String) -> [Citation] {
        guard !documents.isEmpty else { return [] }
        var citations: [Citation] = []
        for _ in 0..<number(count) {
            let source = citations.isEmpty ? document ?? pick(documents) : pick(documents)
            let sentence = number(source.edition.hasHeading ? 0...source.edition.sentences : 1...source.edition.sentences)
            let start = sentence * Self.sentenceLength + number(0...40)
            let citation = Citation(
                document: source.header.id, sentence: sentence, start: start, end: start + number(1...50), sha256: digest(),
                supports: citations.isEmpty ? [] : [member])
            if !citations.contains(where: { $0.document == citation.document && $0.start == citation.start }) { citations.append(citation) }
        }
        return citations
    }

    /// In code points; sentence n of every document begins at n times this.
    static let sentenceLength = 100
}

extension Samples {
    mutating func date() -> RecordDate { RecordDate(edtf(), printed: happens(30) ? term() : nil, grounds: grounds()) }

    mutating func edtf() -> EDTF {
        let (year, month, day) = (number(1985...2029), number(1...12), number(1...27))
        let text =
            switch number(0...19) {
            case 0: "\(year)"
            case 1: "\(year)-\(two(month))"
            case 2: "\(year)-\(two(month))-\(two(day))/\(year + 1)-\(two(month))"
            case 3: "\(year)/.."
            case 4: "/\(year)-\(two(month))-\(two(day))"
            case 5: "[\(year)-\(two(month))-\(two(day))..\(year)-\(two(month))-\(two(day + 1))]"
            case 6: "\(year)-\(two(month))-\(two(day))~"
            case 7: "\(year / 10)X"
            case 8: "\(year)-2\(number(1...4))"
            case 9: "../\(year)-\(two(month))?"
            default: "\(year)-\(two(month))-\(two(day))"
            }
        do throws(EDTF.Fault) { return try EDTF(text) } catch { preconditionFailure("\(text): \(error.what)") }
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
