/// The passage of a document edition that supports a record.
///
/// Offsets count Unicode code points (`unicodeScalars`), half-open, from the first character of the edition, as the W3C Web Annotation
/// Data Model counts them (§4.2.5). A citation holds exactly or is broken; it is never moved.
package struct Citation: Hashable, Sendable {
    package var document: RecordID
    /// Counted from 1; a heading is 0.
    package var sentence: Int
    package var start: Int
    package var end: Int
    /// Of the passage's UTF-8 bytes.
    package var sha256: Digest
    /// The members it is for; none: the whole record.
    package var supports: [String]

    package init(document: RecordID, sentence: Int, start: Int, end: Int, sha256: Digest, supports: [String] = []) {
        self.document = document
        self.sentence = sentence
        self.start = start
        self.end = end
        self.sha256 = sha256
        self.supports = supports
    }
}
