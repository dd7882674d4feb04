extension Span where Element == UInt8 {
    /// Where `byte` first stands in `range`. Eight bytes a step.
    @inlinable @inline(__always)
    package func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
        var index = range.lowerBound
        while index <= range.upperBound - 8 {
            let found = Octets.equal(byte, in: word(at: index))
            if found != 0 { return index + Octets.first(found) }
            index += 8
        }
        while index < range.upperBound {
            if self[index] == byte { return index }
            index += 1
        }
        return nil
    }

    /// Where the line that holds `start` ends: at its line feed, or with the bytes. 32 bytes a step, as lines are long.
    package func endOfLine(from start: Int) -> Int {
        let feed = UInt8(ascii: "\n")
        var index = start
        while index <= count - 32 {
            let words = words(at: index)
            let found = (
                Octets.equal(feed, in: words.0) | Octets.equal(feed, in: words.1),
                Octets.equal(feed, in: words.2) | Octets.equal(feed, in: words.3)
            )
            if found.0 | found.1 != 0 { break }
            index += 32
        }
        return firstIndex(of: feed, in: index..<count) ?? count
    }

    /// Where `run` first stands as a whole in `range`. Its first two bytes are looked for at eight places a step.
    ///
    /// Precondition: the run has two bytes at least.
    package func firstIndex(of run: Span<UInt8>, in range: Range<Int>) -> Int? {
        precondition(run.count >= 2 && range.lowerBound >= 0 && range.upperBound <= count)
        let (first, second) = (Octets.all(run[0]), Octets.all(run[1])), end = range.upperBound - run.count + 1
        var index = range.lowerBound
        while index < end {
            // What lies behind the range is looked at too; places there are left out below.
            let length = Swift.min(8, count - index - 1)
            var found = Octets.zero(in: (word(at: index, length: length) ^ first) | (word(at: index + 1, length: length) ^ second))
            while found != 0 {
                let place = index + Octets.first(found)
                if place >= end { return nil }
                if holds(run, at: place) { return place }
                found &= found - 1
            }
            index += 8
        }
        return nil
    }

    private func holds(_ run: Span<UInt8>, at place: Int) -> Bool {
        for offset in 0..<run.count where self[place + offset] != run[offset] { return false }
        return true
    }

    /// Looks at one byte at each of the places before any of them is needed: where memory is far away, it comes for all of them at once,
    /// instead of for each when the one before was done with. A few dozen places are as many as are under way together.
    ///
    /// Precondition: the places are within the span.
    @inlinable @inline(__always)
    package func lookAhead(at places: some Sequence<Int>) {
        var sum = 0, seen = 0
        for place in places {
            sum += Int(self[place])
            seen += 1
        }
        // Cannot fail, but the compiler does not know it, and so leaves no look out.
        precondition(sum <= seen * 255)
    }
}
