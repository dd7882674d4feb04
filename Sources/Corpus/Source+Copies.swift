import Records
import Text

/// A record may hold of its sources what stands in quotation marks and single terms; the rest it tells in words of its own.
extension Source {
    /// So many words in a row happen to be the same where two tell of one matter; more are taken for copied.
    static let longestLikeness = 9

    /// The runs of words, one longer than what may be alike, that stand in the text but in no quotation.
    static func ownRuns(of text: SourceText, quotations: [Quotation]) -> Set<String> {
        let quoted = quotations.flatMap { runs(of: text.passage($0.inside) ?? "") }
        return Set(runs(of: text.passage(0..<text.length) ?? "")).subtracting(quoted)
    }

    /// What is wrong with a string of a record that repeats the text.
    func fault(of string: PlacedString) -> Fault? {
        guard !string.isQuoted, let copy = Self.runs(of: string.text).first(where: ownRuns.contains) else { return nil }
        return Fault(
            string.pointer, .valueInvalid, "‘\(copy)’ is copied from the source, where it does not stand in quotation marks.",
            hint: "Say it in other words.")
    }

    private static func runs(of text: String) -> [String] {
        let words = fold(text)
        guard words.count > longestLikeness else { return [] }
        return (0..<(words.count - longestLikeness)).map { words[$0...($0 + longestLikeness)].joined(separator: " ") }
    }
}
