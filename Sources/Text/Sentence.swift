/// One sentence of a text, or its heading.
package struct Sentence: Equatable, Sendable {
    /// Counted from 1; the heading is 0.
    package let number: Int
    /// In code points, half-open, without the white space around it.
    package let range: Range<Int>
}

/// The sentences of `text`; its heading, if it has one, first.
package func sentences(of text: String) -> [Sentence] {
    SourceText(text).sentences
}
