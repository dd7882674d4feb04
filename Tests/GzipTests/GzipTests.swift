import Bytes
import CZlib
import Gzip
import Samples
import Testing

/// Content packed for the wire comes back as it was.
@Suite struct GzipTests {
    /// Unpacks by zlib one gzip member that must end with the last byte.
    static func inflated(_ packed: [UInt8], room: Int) -> [UInt8]? {
        var stream = unsafe z_stream()
        guard unsafe inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
        defer { unsafe inflateEnd(&stream) }
        var source = packed
        return unsafe source.withUnsafeMutableBufferPointer { source in
            unsafe stream.next_in = source.baseAddress
            unsafe stream.avail_in = UInt32(source.count)
            var result = Z_OK
            let content = unsafe [UInt8](unsafeUninitializedCapacity: room + 1) { target, count in
                unsafe stream.next_out = target.baseAddress
                unsafe stream.avail_out = UInt32(target.count)
                result = unsafe inflate(&stream, Z_FINISH)
                count = unsafe target.count - Int(stream.avail_out)
            }
            return unsafe result == Z_STREAM_END && stream.avail_in == 0 ? content : nil
        }
    }

    static func packed(_ content: [UInt8], level: Int) -> [UInt8] {
        var buffer = ByteBuffer()
        gzip(content.span, level: level, into: &buffer)
        return buffer.copied()
    }

    /// Repetition that compresses, and noise that does not.
    static func contents() -> [[UInt8]] {
        var chance = SeededGenerator(seed: 7)
        let line = Array("The delegations met at the lake and agreed on a second round. ".utf8)
        return [
            [], [0], Array("{}\n".utf8), Array(repeatElement(line, count: 2_000).joined()),
            (0..<100_000).map { _ in UInt8.random(in: 0...255, using: &chance) },
        ]
    }

    @Test(arguments: 1...9)
    func comesBackAsItWas(level: Int) {
        for content in Self.contents() {
            #expect(Self.inflated(Self.packed(content, level: level), room: content.count) == content)
        }
    }

    @Test func packsTheSameBytesAlike() {
        for content in Self.contents() { #expect(Self.packed(content, level: 6) == Self.packed(content, level: 6)) }
    }

    /// RFC 1952 §2.3: no name, no time, so that an entity tag of the packed content stays good.
    @Test func writesNeitherNameNorTime() {
        let header = Self.packed(Array("abc".utf8), level: 6).prefix(8)
        #expect(Array(header) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
    }

    @Test func makesRepetitionSmallAndNoiseBarelyLarger() {
        let contents = Self.contents()
        #expect(Self.packed(contents[3], level: 6).count < contents[3].count / 50)
        #expect(Self.packed(contents[4], level: 6).count < contents[4].count + 100)
    }

    @Test func appendsBehindWhatIsThere() {
        var buffer = ByteBuffer()
        buffer.append("before")
        gzip(Array("abc".utf8).span, level: 1, into: &buffer)
        #expect(Array(buffer.copied().prefix(6)) == Array("before".utf8))
        #expect(Self.inflated(Array(buffer.copied().dropFirst(6)), room: 3) == Array("abc".utf8))
    }
}
