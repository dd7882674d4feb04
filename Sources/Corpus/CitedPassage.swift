import Records
import Text

/// A passage that a citation holds on to, in its text.
struct CitedPassage {
    let citation: Citation
    /// Where the citation stands in its record (RFC 6901).
    let pointer: String
    let source: Source

    /// Precondition: the citation holds.
    init(_ citation: Citation, at pointer: String, of source: Source) {
        self.citation = citation
        self.pointer = pointer
        self.source = source
    }

    /// What it is a citation of: empty for the record, `/accounts/0` for an account.
    var owner: String {
        pointer.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/")
    }

    func holds(_ words: String) -> Bool { !source.text.occurrences(of: words, in: range).isEmpty }

    /// Whether the words stand in it between quotation marks.
    func quotes(_ words: String) -> Bool { source.isQuoted(words, in: range) }

    /// Whether the sentences that the passage stands in print the term; any of the text's will do for a term across documents.
    func prints(_ term: PlacedString) -> Bool {
        let sentences = term.isCrossDocument ? 0..<source.text.length : source.sentences(around: range)
        return !source.text.occurrences(of: term.text, in: sentences).isEmpty
    }

    private var range: Range<Int> { citation.start..<citation.end }
}
