internal import Text

extension SearchIndex {
    /// Builds everything that follows from the stream once more, the plain way, and stops the program where it is not so. For tests.
    func checkInvariant() {
        words.checkInvariant()
        precondition(rowStarts.count == universe + 1 && rowStarts.last.map(Int.init) == stream.count)
        precondition([alphabet.count, siblings.count, names.count, greatest.count].allSatisfy { $0 == words.count })
        precondition(impactStarts.count == words.count + 1 && impactStarts.last.map(Int.init) == impacts.count)
        precondition(listStarts.count == words.count - frequent + 1 && bitmaps.count == frequent * Bitmap.words(for: universe))
        precondition(blockStarts.count == frequent * blocks && blockGreatest.count == blockStarts.count)
        checkAlphabet()
        checkRings()
        checkRows()
    }

    private func checkAlphabet() {
        precondition(alphabet.sorted() == Array(0..<UInt32(words.count)))
        for (number, next) in zip(alphabet, alphabet.dropFirst()) {
            precondition(words.utf8(Int(number)).lexicographicallyPrecedes(words.utf8(Int(next))))
        }
        for number in 0..<UInt32(words.count) {
            precondition(number == 0 || count(number) <= count(number - 1))
            precondition(isFrequent(number) == !RowSet.prefersList(count(number), of: universe))
        }
    }

    private func checkRings() {
        let stems = (0..<words.count).map { stem(words.utf8($0)) }
        var byStem: [[UInt8]: Set<UInt32>] = [:]
        for (number, stem) in stems.enumerated() { byStem[stem, default: []].insert(UInt32(number)) }
        for number in 0..<words.count {
            precondition(Set(forms(of: Array(words.utf8(number)), stem: stems[number])) == byStem[stems[number]])
            precondition(anyForm(of: stems[number]).map { byStem[stems[number]]?.contains($0) == true } == true)
        }
    }

    private func checkRows() {
        var held = [[UInt32]](repeating: [], count: words.count), isName = [Bool](repeating: false, count: words.count)
        var impacts = [[UInt8]](repeating: [], count: words.count)
        for row in 0..<universe {
            var frequencies: [UInt32: UInt32] = [:], length: UInt32 = 0, field = SearchField.other
            let text = text(of: row)
            text.forEach(begin: { field = $0 }) { _, range in
                guard let number = number(of: text.bytes[range]) else { preconditionFailure("A word of a row has no number.") }
                frequencies[number, default: 0] += field.weight
                length += field.weight
                if field.isName { isName[Int(number)] = true }
            }
            for (number, frequency) in frequencies {
                held[Int(number)].append(UInt32(row))
                impacts[Int(number)].append(BM25.impact(frequency: frequency, length: length))
            }
        }
        for number in 0..<UInt32(words.count) {
            let word = Int(number)
            rows(of: number).checkInvariant()
            precondition(rows(of: number).rows == held[word] && Array(self.impacts(of: number)) == impacts[word])
            precondition(greatest[word] == impacts[word].max() && (names[word] == 1) == isName[word])
            if isFrequent(number) { checkBlocks(of: number, held[word], impacts[word]) }
        }
    }

    private func checkBlocks(of word: UInt32, _ rows: [UInt32], _ impacts: [UInt8]) {
        for block in 0..<blocks {
            let before = rows.count { Int($0) < block * Self.block }, within = rows.count { Int($0) / Self.block == block }
            precondition(Int(blockStarts[Int(word) * blocks + block]) == before)
            precondition(blockGreatest[Int(word) * blocks + block] == impacts[before..<before + within].max() ?? 0)
        }
    }
}
