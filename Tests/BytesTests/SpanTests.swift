import Bytes
import Samples
import Testing

/// Questions asked of bytes, many at once, have the answers that one byte after the other would give.
@Suite struct SpanTests {
    @Test func readsWordsLowestByteFirst() {
        let bytes: [UInt8] = [1, 2, 3, 4, 5, 6, 7, 8, 9]
        #expect(bytes.span.word(at: 0) == 0x0807_0605_0403_0201)
        #expect(bytes.span.word(at: 1) == 0x0908_0706_0504_0302)
        for start in 0..<9 {
            for length in 1...min(8, 9 - start) {
                let expected = bytes[start..<start + length].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
                #expect(bytes.span.word(at: start, length: length) == expected)
            }
        }
    }

    @Test(arguments: [0, 1, 7, 8, 31, 32, 33, 64, 100])
    func aLineEndsAtItsFeedOrWithTheBytes(length: Int) {
        // Of the bytes around it, some differ from a feed by one, or in the top bit.
        let line = (0..<length).map { [UInt8(ascii: "a"), 0x0B, 0x8A, 0x09][$0 % 4] }
        for before in 0..<9 {
            let start = [UInt8](repeating: 0x0A, count: before)
            #expect((start + line).span.endOfLine(from: before) == before + length)
            for after in 0..<40 {
                let bytes = start + line + [UInt8](repeating: 0x0A, count: 1) + [UInt8](repeating: 0x41, count: after)
                #expect(bytes.span.endOfLine(from: before) == before + length)
            }
        }
    }

    @Test(arguments: UInt64(0)..<200)
    func findsWhatAScanFinds(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        // Few values, around those where a word's arithmetic could go wrong.
        let telling: [UInt8] = [0, 1, 31, 32, 127, 128, 129, 255]
        let bytes = (0..<Int.random(in: 0..<40, using: &chance)).map { _ in telling.randomElement(using: &chance)! }
        for byte: UInt8 in [0, 1, 32, 127, 128, 255] {
            for start in 0...bytes.count {
                let found = bytes.span.firstIndex(of: byte, in: start..<bytes.count)
                #expect(found == bytes[start...].firstIndex(of: byte))
            }
        }
    }

    /// Of few values, so that runs begin often and end otherwise; up to the very end of the bytes, and no further than the range.
    @Test(arguments: UInt64(0)..<300)
    func findsRunsAsAScanDoes(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        func bytes(_ count: ClosedRange<Int>) -> [UInt8] {
            (0..<Int.random(in: count, using: &chance)).map { _ in [0, 1, 127, 128].randomElement(using: &chance)! }
        }
        let text = bytes(0...40), run = bytes(2...5)
        for start in 0...text.count {
            for end in start...text.count {
                let found = text.span.firstIndex(of: run.span, in: start..<end)
                #expect(found == (start..<end).first { $0 + run.count <= end && text[$0..<$0 + run.count].elementsEqual(run) })
            }
        }
    }

    /// The first true answer is exact, for every byte in every place.
    @Test func answersExactlyForTheFirst() {
        for value in UInt8.min...UInt8.max {
            for place in 0..<8 {
                let word = Octets.all(0x41) & ~(0xFF << UInt64(8 * place)) | UInt64(value) << UInt64(8 * place)
                let below = Octets.below(0x20, in: word)
                #expect((below != 0) == (value < 0x20))
                if below != 0 { #expect(Octets.first(below) == place) }
                let equal = Octets.equal(0x7F, in: word)
                #expect((equal != 0) == (value == 0x7F))
                if equal != 0 { #expect(Octets.first(equal) == place) }
                #expect((Octets.zero(in: word) != 0) == (value == 0))
            }
        }
    }

    /// Exact in every place, not only in the first.
    @Test func findsBytesOfARangeInEveryPlace() {
        for range: ClosedRange<UInt8> in [0x61...0x7A, 0x26...0x3D, 0x3C...0x3C, 0...0x7F, 1...0x7E] {
            for value in UInt8(0)..<128 {
                for place in 0..<8 {
                    let others: UInt8 = range.contains(0) ? 0x7F : 0
                    let word = Octets.all(others) & ~(0xFF << UInt64(8 * place)) | UInt64(value) << UInt64(8 * place)
                    let here: UInt64 = range.contains(value) ? 0x80 << UInt64(8 * place) : 0
                    let elsewhere = range.contains(others) ? Octets.all(0x80) & ~(0x80 << UInt64(8 * place)) : 0
                    #expect(Octets.within(range, in: word) == here | elsewhere)
                }
            }
        }
    }

    /// Long words too, whose last eight bytes overlap the ones before.
    @Test func comparesLongTextIgnoringCase() {
        let literal: StaticString = "keep-Alive-and-More"
        let text = Array("\(literal)".utf8)
        func agrees(_ bytes: [UInt8]) -> Bool { bytes.span.equalsIgnoringCase(literal) }
        #expect(agrees(text))
        for place in text.indices {
            for byte in UInt8.min...UInt8.max {
                var other = text
                other[place] = byte
                #expect(agrees(other) == (byte.lowercased == text[place].lowercased))
            }
        }
    }

    @Test func comparesText() {
        func equals(_ text: String, _ literal: StaticString) -> Bool { Array(text.utf8).span.equals(literal) }
        func equalsIgnoringCase(_ text: String, _ literal: StaticString) -> Bool { Array(text.utf8).span.equalsIgnoringCase(literal) }
        func equals(_ text: String, other: String) -> Bool { Array(text.utf8).span.equals(Array(other.utf8).span) }
        #expect(equals("Content-Type", "Content-Type"))
        #expect(!equals("Content-Type", "content-type"))
        #expect(!equals("Content-Type", "Content-Typ"))
        #expect(equalsIgnoringCase("Content-Type", "cONTENT-tYPE"))
        #expect(!equalsIgnoringCase("Content-Type", "Content_Type"))
        #expect(!equalsIgnoringCase("[", "{"))
        #expect(equals("Content-Type", other: "Content-Type"))
        #expect(!equals("Content-Type", other: "Content-Typo"))
        #expect(!equals("Content-Type", other: "Content-Tape"))
    }

    /// Of every length around a word or two, with any one byte changed.
    @Test func comparesRuns() {
        for length in 0...26 {
            let run = (0..<length).map { UInt8($0) }
            func isEqual(_ other: [UInt8]) -> Bool { run.span.equals(other.span) }
            #expect(isEqual(Array(run)))
            for place in run.indices {
                var other = run
                other[place] ^= 0x80
                #expect(!isEqual(other))
            }
            #expect(!isEqual(run + [0]))
        }
    }

    @Test func readsBytesAsText() {
        let text = Array("é".utf8).span.text
        #expect(text == "é")
        let mended = [UInt8(0x41), 0xFF].span.text
        #expect(mended == "A\u{FFFD}")
    }

    @Test func lowersCapitalsAlone() {
        for byte in UInt8.min...UInt8.max {
            let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            #expect(byte.lowercased == (isCapital ? byte + 32 : byte))
        }
    }
}
