import Bytes
import Samples
import Testing

/// The buffer holds what was appended, in order, and nothing else.
@Suite struct ByteBufferTests {
    static func text(_ buffer: borrowing ByteBuffer) -> String { String(decoding: buffer.copied(), as: UTF8.self) }

    @Test func appendsEveryKind() {
        var buffer = ByteBuffer(capacity: 0)
        buffer.append(UInt8(ascii: "a"))
        buffer.append("bc")
        buffer.append(text: "dé")
        buffer.append(text: "xfgx".dropFirst().dropLast())
        buffer.append(Array("hi".utf8).span)
        buffer.append([UInt8]().span)
        buffer.append("")
        #expect(Self.text(buffer) == "abcdéfghi")
    }

    @Test(arguments: ["", "a", "a longer text"])
    func putsOneByteBeforeOthersAndOneBehind(_ text: String) {
        var buffer = ByteBuffer(capacity: 0)
        for _ in 0..<3 { buffer.append(text.utf8Span.span, between: UInt8(ascii: "<"), and: UInt8(ascii: ">")) }
        #expect(Self.text(buffer) == "<\(text)><\(text)><\(text)>")
    }

    /// Nothing, less than there is room for, all of it; more would be stopped by the span.
    @Test(arguments: [0, 1, 20])
    func takesInAsManyBytesAsWereWritten(_ written: Int) {
        var buffer = ByteBuffer(capacity: 0)
        buffer.append("ab")
        buffer.append(atMost: 20) { room in
            #expect(room.freeCapacity == 20)
            for _ in 0..<written { room.append(UInt8(ascii: "x")) }
        }
        buffer.append("c")
        #expect(Self.text(buffer) == "ab" + String(repeating: "x", count: written) + "c")
    }

    @Test(arguments: [0, 7, -7, 10, 1_000_000, Int.max, Int.min])
    func writesNumbersInFull(_ number: Int) {
        var buffer = ByteBuffer()
        buffer.append(decimal: number)
        #expect(Self.text(buffer) == "\(number)")
    }

    @Test func takesInWhatWasFilled() {
        var buffer = ByteBuffer(capacity: 16)
        buffer.append("ab")
        for (offered, expected) in [(3, "abxyz"), (0, "abxyz"), (-1, "abxyz")] {
            let written = unsafe buffer.fill(room: 100) { room in
                #expect(room.count == 100)
                for index in 0..<max(offered, 0) { unsafe room[index] = UInt8(ascii: "x") + UInt8(index) }
                return offered
            }
            #expect(written == offered)
            #expect(Self.text(buffer) == expected)
        }
    }

    /// Against an array, under chance: growing, moving, cutting, taking out.
    @Test(arguments: UInt64(0)..<100)
    func doesWhatAnArrayDoes(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        var buffer = ByteBuffer(capacity: 1)
        var model: [UInt8] = []
        for _ in 0..<200 {
            switch Int.random(in: 0..<7, using: &chance) {
            case 0, 1, 2:
                let bytes = (0..<Int.random(in: 0..<40, using: &chance)).map { _ in UInt8.random(in: 0...255, using: &chance) }
                buffer.append(bytes.span)
                model += bytes
            case 3:
                let length = Int.random(in: 0...model.count, using: &chance)
                buffer.removeFirst(length)
                model.removeFirst(length)
            case 4:
                let length = Int.random(in: 0...model.count, using: &chance)
                buffer.truncate(to: length)
                model.removeLast(model.count - length)
            case 5:
                let start = Int.random(in: 0...model.count, using: &chance)
                let end = Int.random(in: start...model.count, using: &chance)
                buffer.remove(start..<end)
                model.removeSubrange(start..<end)
            default:
                let length = Int.random(in: 0...model.count, using: &chance)
                let source = Int.random(in: 0...model.count - length, using: &chance)
                let target = Int.random(in: 0...model.count - length, using: &chance)
                buffer.move(length, from: source, to: target)
                let moved = Array(model[source..<source + length])
                model.replaceSubrange(target..<target + length, with: moved)
            }
            #expect(buffer.copied() == model)
            let isEmpty = buffer.isEmpty
            #expect(isEmpty == model.isEmpty)
        }
        buffer.removeAll()
        #expect(buffer.copied().isEmpty)
    }
}
