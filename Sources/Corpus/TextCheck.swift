import JSON
import Records
import Text

/// Holds records against the texts of the documents they cite. A document without a text is left out.
struct TextCheck {
    private var sources: [RecordID: Source]

    init(_ sources: [RecordID: Source]) { self.sources = sources }

    /// What the record, written as `value`, says of its documents that they do not say, and what of them it may not repeat.
    mutating func faults(of record: Record, in value: JSONValue) -> [Fault] {
        let strings = value.strings()
        var passages: [CitedPassage] = []
        var broken: [Fault] = []
        for (place, citation) in record.citations {
            if let fault = sources[citation.document]?.fault(of: citation, at: place.pointer) {
                broken.append(fault)
            } else if let source = sources[citation.document] {
                passages.append(CitedPassage(citation, at: place.pointer, of: source))
            }
        }
        let copies = strings.compactMap { string in sources.values.lazy.compactMap { $0.fault(of: string) }.first }
        let faults = (sources[record.id]?.faults ?? []) + broken + copies
        // What is looked up in a wrong passage would only be wrong twice.
        guard broken.isEmpty, !passages.isEmpty else { return faults }
        let words = strings.filter(\.isQuoted).map(\.text)
        return faults + passages.faults(ofWords: words) + strings.filter(\.isPrinted).compactMap(passages.fault(of:))
    }
}

extension [CitedPassage] {
    /// Quoted words stand, exactly so, between quotation marks within a passage that is cited for them or for the whole record.
    fileprivate func faults(ofWords words: [String]) -> [Fault] {
        let cited = filter { $0.citation.supports.contains("words") }
        let passages = cited + filter(\.citation.supports.isEmpty)
        let idle = cited.filter { !words.contains(where: $0.quotes) }
        return words.enumerated().compactMap { index, words in passages.fault(ofWords: words, at: "/words/\(index)") }
            + idle.map {
                Fault($0.pointer + "/supports", .disagreement, "The passage is cited for ‘words’, and none of them is quoted in it.")
            }
    }

    private func fault(ofWords words: String, at pointer: String) -> Fault? {
        if contains(where: { $0.quotes(words) }) { return nil }
        if contains(where: { $0.holds(words) }) {
            return Fault(pointer, .disagreement, "The words stand in the passage cited, but not between quotation marks.")
        }
        return Fault(
            pointer, .disagreement, "No passage cited for the words holds them as they are written here.",
            hint: lazy.compactMap { $0.source.quotation(like: words) }.first.map { "Printed is ‘\($0)’." })
    }

    /// What is given as printed stands in a sentence that is cited, and not only for another part of the record, such as another account.
    fileprivate func fault(of term: PlacedString) -> Fault? {
        let part = map(\.owner).first { !$0.isEmpty && term.pointer.hasPrefix($0 + "/") }
        let candidates = part.map { part in filter { $0.owner == part || $0.owner.isEmpty } } ?? self
        if candidates.contains(where: { $0.prints(term) }) { return nil }
        return Fault(term.pointer, .disagreement, "No sentence cited here prints ‘\(term.text)’.")
    }
}
