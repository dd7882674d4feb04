internal import Bytes
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
    let bytes: [UInt8]

    init(_ list: borrowing SearchTextList) { bytes = list.bytes.copied() }

    /// Calls `visit` with the bytes and where each word stands in them; `begin` with each text's field before its words.
    func forEach(begin: (SearchField) -> Void, _ visit: (Span<UInt8>, Range<Int>) -> Void) {
        let bytes = bytes.span
        var start = 0
        while start < bytes.count {
            if let field = SearchField(rawValue: bytes[start]) {
                begin(field)
                start += 1
                continue
            }
            let end = bytes.firstIndex(of: UInt8(ascii: " "), in: start..<bytes.count)
            guard let end else { preconditionFailure("A word has no end.") }
            visit(bytes, start..<end)
            start = end + 1
        }
    }
}

/// Texts that are being gathered.
struct SearchTextList: ~Copyable {
    fileprivate var bytes = ByteBuffer(capacity: 1024)

    init() {}

    mutating func add(_ text: String, _ field: SearchField) {
        bytes.append(field.rawValue)
        fold(text, into: &bytes)
    }

    /// Texts that were gathered before.
    mutating func add(texts: Span<UInt8>) { bytes.append(texts) }

    /// In bytes.
    var count: Int { bytes.count }

    mutating func begin(_ field: SearchField) { bytes.append(field.rawValue) }

    mutating func add(word: Span<UInt8>) {
        bytes.append(word)
        bytes.append(UInt8(ascii: " "))
    }
}
