internal import Text

extension SearchIndex {
    /// A ring through the words of each stem.
    static func rings(_ words: TextColumn) -> [UInt32] {
        var siblings = (0..<UInt32(words.count)).map(\.self)
        var stems = TextTable(), lastOfStem: [UInt32] = []
        for number in 0..<UInt32(words.count) {
            let stem = Int(stems.insert(stem(words.utf8(Int(number))).span))
            if stem == lastOfStem.count {
                lastOfStem.append(number)
            } else {
                siblings.swapAt(Int(lastOfStem[stem]), Int(number))
                lastOfStem[stem] = number
            }
        }
        return siblings
    }

    /// Some word of the stem: all of them begin as it does, but for a `y` at its end.
    func anyForm(of stem: [UInt8]) -> UInt32? {
        let beginning = stem.last == UInt8(ascii: "y") ? stem.dropLast() : stem[...]
        return words(beginning: beginning).first { Text.stem(words.utf8(Int($0))) == stem }
    }
}
