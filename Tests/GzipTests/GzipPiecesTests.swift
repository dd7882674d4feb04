import Bytes
import Gzip
import Samples
import Testing

/// What is packed piece by piece is one gzip member.
@Suite struct GzipPiecesTests {
    @Test(arguments: [1, 1_000, 65_536, 1 << 20], [1, 4, 9])
    func comesBackAsItWas(_ size: Int, _ level: Int) {
        for content in GzipTests.contents() where content.count / size < 2_000 {
            var pieces = GzipPieces(), buffer = ByteBuffer(), start = 0
            repeat {
                let end = min(start + size, content.count)
                pieces.append(content.span.extracting(start..<end), isLast: end == content.count, level: level, into: &buffer)
                start = end
            } while start < content.count
            #expect(GzipTests.inflated(buffer.copied(), room: content.count) == content)
        }
    }

    @Test func mayEndWithNothing() {
        var pieces = GzipPieces(), buffer = ByteBuffer()
        let content = Array("The harbour was open.".utf8)
        pieces.append(content.span, isLast: false, level: 6, into: &buffer)
        pieces.append([UInt8]().span, isLast: true, level: 6, into: &buffer)
        #expect(GzipTests.inflated(buffer.copied(), room: content.count) == content)
    }
}
