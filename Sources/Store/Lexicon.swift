/// Sorted, distinct texts: each has an ordinal, found by binary search.
///
/// Invariant: the texts ascend byte by byte, without repeats.
struct Lexicon: Sendable {
    var texts = TextColumn()

    init(ascending texts: some Sequence<ArraySlice<UInt8>>) {
        for text in texts { self.texts.append(text) }
    }

    var count: Int { texts.count }

    func utf8(_ ordinal: Int) -> ArraySlice<UInt8> { texts.utf8(ordinal) }

    /// O(log count).
    func ordinal(of text: some Collection<UInt8>) -> Int? { ordinal(of: text, in: 0..<count) }

    /// Among some of the texts, where it stands there if anywhere.
    func ordinal(of text: some Collection<UInt8>, in range: Range<Int>) -> Int? {
        let place = insertionPoint(of: text, in: range)
        return place < range.upperBound && texts.utf8(place).elementsEqual(text) ? place : nil
    }

    /// The ordinal of the first text that is not before `text`; `count` where there is none.
    func insertionPoint(of text: some Collection<UInt8>) -> Int { insertionPoint(of: text, in: 0..<count) }

    private func insertionPoint(of text: some Collection<UInt8>, in range: Range<Int>) -> Int {
        range.partitioningIndex { !texts.utf8($0).lexicographicallyPrecedes(text) }
    }

    func checkInvariant() {
        texts.checkInvariant()
        for ordinal in 1..<max(count, 1) { precondition(texts.utf8(ordinal - 1).lexicographicallyPrecedes(texts.utf8(ordinal))) }
    }
}
