/// A text that was published, in the edition that the citations count in. The text itself stays home.
package struct Document: Equatable, Sendable {
    package enum Genre: String, CaseIterable, Sendable {
        case pressReport = "press-report"
        case pressRelease = "press-release"
        case transcript, communique, interview
    }
    package enum TextAccess: String, CaseIterable, Sendable { case withheld, open }

    package struct Translation: Equatable, Sendable {
        package enum Status: String, CaseIterable, Sendable { case original, official, human, machine, unknown }

        package var status: Status
        /// The language it was translated from (BCP 47).
        package var from: String?
        package var grounds: Grounds

        package init(status: Status, from: String? = nil, grounds: Grounds = .stated) {
            self.status = status
            self.from = from
            self.grounds = grounds
        }
    }

    /// Which bytes exactly.
    package struct Edition: Equatable, Sendable {
        /// Of the whole text's UTF-8 bytes.
        package var sha256: Digest
        /// In code points.
        package var length: Int
        /// How many sentences the text has, its heading not counted.
        package var sentences: Int
        /// Whether the first line is a heading (sentence 0).
        package var hasHeading: Bool

        package init(sha256: Digest, length: Int, sentences: Int, hasHeading: Bool = false) {
            self.sha256 = sha256
            self.length = length
            self.sentences = sentences
            self.hasHeading = hasHeading
        }
    }

    package var header: RecordHeader
    package var name: String
    package var publisher: String?
    package var url: String?
    /// BCP 47.
    package var language: String
    package var genre: Genre
    package var side: Reference?
    package var date: RecordDate?
    package var translation: Translation
    package var edition: Edition
    package var text: TextAccess

    package init(
        header: RecordHeader, name: String, language: String, genre: Genre, translation: Translation, edition: Edition,
        text: TextAccess = .withheld
    ) {
        self.header = header
        self.name = name
        self.language = language
        self.genre = genre
        self.translation = translation
        self.edition = edition
        self.text = text
    }
}
