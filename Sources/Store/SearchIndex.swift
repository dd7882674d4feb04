/// Finds the rows whose text holds a word, says how much it counts there, and keeps the words of every row in their order.
///
/// Words are numbered by how many rows hold them, most first. The rows of frequent words are bitmaps, cut into blocks whose greatest impact is
/// kept, so that whole blocks can be skipped; those of the others are differences, one byte for most. The words of a row are kept as numbers
/// too, so frequent words take one byte: phrases are looked for there, and segments are merged from there.
/// Between four and five bytes for each word of a record: 108 for the 24 words that an invented record has on average, among 100,000.
///
/// Invariant: a word's rows are those whose stream holds its number; impacts follow from the stream; the ring of `siblings` leads through
/// all words of one stem and back.
struct SearchIndex: Sendable {
    /// How many rows one block covers.
    static let block = 256
    /// Numbers of the stream below this are fields.
    static let firstWord = UInt32(SearchField.allCases.count)

    private(set) var universe: Int
    /// By number.
    var words = TextColumn()
    /// The numbers in the order of the words' bytes.
    var alphabet: [UInt32] = []
    /// By number, the next word of the same stem, round and round; the word itself where it is alone.
    var siblings: [UInt32] = []
    /// By number, 1 where the word stands in a name.
    var names: [UInt8] = []
    /// By number, the greatest impact.
    var greatest: [UInt8] = []
    /// How many words have bitmaps: the first ones.
    var frequent = 0
    var bitmaps: [UInt64] = []
    /// For each frequent word and block, how many of its rows are before the block, and the greatest impact within.
    var blockStarts: [UInt32] = []
    var blockGreatest: [UInt8] = []
    /// The rows of the other words as differences (LEB128), and where each word's begin.
    var lists: [UInt8] = []
    var listStarts: [UInt32] = [0]
    /// The impacts of each word in the order of its rows, and where each word's begin.
    var impacts: [UInt8] = []
    var impactStarts: [UInt32] = [0]
    /// Fields and words of each row (LEB128), and where each row's begin.
    var stream: [UInt8] = []
    var rowStarts: [UInt32] = [0]

    init(universe: Int) { self.universe = universe }
}

extension SearchIndex {
    mutating func visitColumns<Visitor: ColumnVisitor & ~Copyable>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.visit(&universe)
        try words.visitColumns(&visitor)
        try visitor.visit(&alphabet)
        try visitor.visit(&siblings)
        try visitor.visit(&names)
        try visitor.visit(&greatest)
        try visitor.visit(&frequent)
        try visitor.visit(&bitmaps)
        try visitor.visit(&blockStarts)
        try visitor.visit(&blockGreatest)
        try visitor.visit(&lists)
        try visitor.visit(&listStarts)
        try visitor.visit(&impacts)
        try visitor.visit(&impactStarts)
        try visitor.visit(&stream)
        try visitor.visit(&rowStarts)
    }

    var blocks: Int { (universe + Self.block - 1) / Self.block }

    /// How many rows hold the word.
    func count(_ word: UInt32) -> Int { Int(impactStarts[Int(word) + 1] - impactStarts[Int(word)]) }

    func isFrequent(_ word: UInt32) -> Bool { word < frequent }

    /// Where its impacts are, in the order of its rows.
    func impacts(of word: UInt32) -> ArraySlice<UInt8> { impacts[Int(impactStarts[Int(word)])..<Int(impactStarts[Int(word) + 1])] }

    /// The bitmap of a frequent word.
    func bitmap(of word: UInt32) -> ArraySlice<UInt64> {
        let size = Bitmap.words(for: universe)
        return bitmaps[Int(word) * size..<(Int(word) + 1) * size]
    }

    /// The rows that hold the word. Nothing is copied for a frequent one; O(count) for another.
    func rows(of word: UInt32) -> RowSet {
        if isFrequent(word) { return RowSet(Bitmap(universe: universe, words: bitmap(of: word), count: count(word))) }
        return RowSet(universe, ascending: list(of: word)[...])
    }

    /// The rows of a word that is not frequent.
    func list(of word: UInt32) -> [UInt32] {
        let index = Int(word) - frequent
        var rows: [UInt32] = []
        rows.reserveCapacity(count(word))
        var row: UInt32 = 0
        var place = Int(listStarts[index])
        let end = Int(listStarts[index + 1])
        while place < end {
            row &+= lists.number(at: &place)
            rows.append(row)
        }
        return rows
    }

    /// The number of a word given as bytes. O(log words).
    func number(of word: some Collection<UInt8>) -> UInt32? {
        let place = insertionPoint(of: word)
        return place < alphabet.count && words.utf8(Int(alphabet[place])).elementsEqual(word) ? alphabet[place] : nil
    }

    /// Where in the alphabet the word stands or would stand.
    private func insertionPoint(of word: some Collection<UInt8>) -> Int {
        alphabet.partitioningIndex { !words.utf8(Int($0)).lexicographicallyPrecedes(word) }
    }

    /// The words that begin so, in the order of the alphabet.
    func words(beginning letters: some Collection<UInt8>) -> ArraySlice<UInt32> {
        let start = insertionPoint(of: letters)
        let end = alphabet[start...].partitioningIndex { !words.utf8(Int($0)).starts(with: letters) }
        return alphabet[start..<end]
    }

    /// The words of the same stem as `word`, which need not be here itself.
    func forms(of word: [UInt8], stem: [UInt8]) -> [UInt32] {
        guard let first = number(of: word) ?? anyForm(of: stem) else { return [] }
        var forms = [first]
        var next = siblings[Int(first)]
        while next != first {
            forms.append(next)
            next = siblings[Int(next)]
        }
        return forms
    }

    /// The text of a row as it came in.
    func text(of row: Int) -> SearchText {
        var text = SearchTextList()
        var place = Int(rowStarts[row])
        let end = Int(rowStarts[row + 1])
        while place < end {
            let number = stream.number(at: &place)
            if let field = SearchField(rawValue: UInt8(clamping: number)) {
                text.begin(field)
            } else {
                words.withSpan(Int(number - Self.firstWord)) { text.add(word: $0) }
            }
        }
        return SearchText(text)
    }
}

// Small numbers in few bytes: seven bits each, all but the last with the top bit set (LEB128).
extension [UInt8] {
    func number(at place: inout Int) -> UInt32 {
        var byte = self[place]
        place += 1
        if byte < 0x80 { return UInt32(byte) }
        var number = UInt32(byte & 0x7F), shift: UInt32 = 7
        repeat {
            byte = self[place]
            place += 1
            number |= UInt32(byte & 0x7F) << shift
            shift += 7
        } while byte >= 0x80
        return number
    }

    mutating func append(number: UInt32) {
        var rest = number
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(rest))
    }
}
