import Bytes
import Samples
import Testing

/// Bytes that many read, and the sums they are held against.
@Suite struct SharedBytesTests {
    static func bytes(_ count: Int, seed: UInt64) -> [UInt8] {
        var chance = SeededGenerator(seed: seed)
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &chance) }
    }

    static func shared(_ bytes: [UInt8]) -> SharedBytes {
        var buffer = ByteBuffer()
        buffer.append(bytes.span)
        return SharedBytes(buffer)
    }

    @Test(arguments: [0, 1, 7, 8, 31, 32, 33, 64, 100])
    func anyBitThatChangesGivesAnotherSum(_ count: Int) {
        var bytes = Self.bytes(count, seed: 1)
        let sum = Checksum.of(bytes.span)
        for place in 0..<count * 8 {
            bytes[place / 8] ^= 1 << UInt8(place % 8)
            #expect(Checksum.of(bytes.span) != sum)
            bytes[place / 8] ^= 1 << UInt8(place % 8)
        }
        bytes.append(0)
        #expect(Checksum.of(bytes.span) != sum)
    }

    @Test func theSumIsTheSameEverywhere() {
        let text = "who said what, who met whom, and which facts hold"
        #expect(Checksum.of(text.utf8Span.span) == 0x8FCA_BE49_F36A_954B)
        #expect(Checksum.of(Array(text.utf8).span) == Checksum.of(text.utf8Span.span))
        #expect(Checksum.of("who said what".utf8Span.span) != Checksum.of("who said that".utf8Span.span))
    }

    @Test func aPartOutlivesTheWhole() {
        let bytes = Self.bytes(100, seed: 2)
        let part = Self.shared(bytes).part(10..<20)
        #expect(part.withSpan { span in (0..<span.count).map { span[$0] } } == Array(bytes[10..<20]))
        #expect(part.part(10..<10).count == 0)
    }

    @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 200_000])
    func eachChunkIsCheckedByItself(_ count: Int) {
        let bytes = Self.bytes(count, seed: 3), sums = CheckedBytes.sums(of: bytes.span)
        #expect(sums.count == (count + 65_535) / 65_536)
        #expect(CheckedBytes(checking: Self.shared(bytes), against: sums).isSound(0..<count))
        for damaged in sums.indices {
            var changed = bytes
            changed[damaged * 65_536] ^= 0x10
            let checked = CheckedBytes(checking: Self.shared(changed), against: sums)
            for (index, chunk) in stride(from: 0, to: count, by: 65_536).enumerated() where index != damaged {
                #expect(checked.isSound(chunk..<min(chunk + 65_536, count)) && !checked.isDamaged)
            }
            #expect(!checked.isSound(damaged * 65_536..<damaged * 65_536 + 1) && checked.isDamaged)
        }
    }

    @Test func whatThisProcessMadeNeedsNoSums() {
        var buffer = ByteBuffer()
        buffer.append(text: "made here")
        let bytes = CheckedBytes(buffer)
        #expect(bytes.isSound(0..<9) && !bytes.isDamaged)
        #expect(bytes.withSpan { $0.text } == "made here")
    }

    @Test func numbersAreTheirBytes() {
        let numbers: [UInt32] = [1, 0x0102_0304, .max]
        let bytes = withBytes(of: numbers) { span in (0..<span.count).map { span[$0] } }
        #expect(bytes.count == 12 && Array(bytes[4..<8]) == [4, 3, 2, 1])
        #expect(elements(in: bytes.span, as: UInt32.self) == numbers)
        #expect(withBytes(of: [Int64]()) { $0.count } == 0 && elements(in: [UInt8]().span, as: Int64.self) == [])
    }
}
