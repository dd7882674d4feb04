internal import Text

/// Where in a record a text stands, for the search: how much its words count, and whether it is a name.
enum SearchField: UInt8, CaseIterable, Sendable {
    /// The one readable line: gist, or name of what is no entity.
    case line
    /// The words printed between quotation marks.
    case words
    case readings
    /// The names of an entity itself, of whoever speaks or takes part, and of all others that are named.
    case ownNames, speaker, names
    /// Publishers, offices, terms, grounds.
    case other
}

extension SearchField {
    /// How much one word counts, in quarters.
    var weight: UInt32 {
        switch self {
        case .line, .words, .ownNames: 4
        case .readings, .speaker: 3
        case .names: 2
        case .other: 1
        }
    }

    /// Whether its words are forgiven a slip.
    var isName: Bool { self == .ownNames || self == .speaker || self == .names }
}

/// The folded words of a record's texts, text by text, in one run of bytes.
///
/// Invariant: each text is the byte of its field and then its words, each with a space behind it. No byte of a word is as small as either.
struct SearchText: Equatable, Sendable {
    private(set) var bytes: [UInt8] = []

    mutating func add(_ text: String, _ field: SearchField) {
        bytes.append(field.rawValue)
        fold(text, into: &bytes)
    }

    /// Texts that are folded already, each as bytes of words.
    mutating func add(folded texts: [[UInt8]], _ field: SearchField) {
        for text in texts {
            bytes.append(field.rawValue)
            bytes += text
        }
    }

    mutating func begin(_ field: SearchField) { bytes.append(field.rawValue) }

    mutating func add(word: ArraySlice<UInt8>) {
        bytes += word
        bytes.append(UInt8(ascii: " "))
    }

    /// Calls `visit` with where each word stands, and in which field; `begin` with each text's field before its words.
    func forEach(begin: (SearchField) -> Void, _ visit: (Range<Int>) -> Void) {
        var start = 0
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: " ") {
                visit(start..<index)
                start = index + 1
            } else if let field = SearchField(rawValue: byte) {
                begin(field)
                start = index + 1
            }
        }
    }
}
