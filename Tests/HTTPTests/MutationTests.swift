import Bytes
import HTTP
import Samples
import Testing

/// Whatever comes in, the parsers neither crash nor depend on the cuts.
@Suite struct MutationTests {
    static let heads = [
        "GET /v1/statements?speaker=a%20b&topic=c HTTP/1.1\r\nHost: x.test:80\r\nAccept: */*\r\nIf-None-Match: \"a\", W/\"b\"\r\n\r\n",
        "POST http://x.test/v1 HTTP/1.1\r\nHost: [::1]\r\nTransfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n",
        "OPTIONS * HTTP/1.0\r\nConnection: keep-alive, close\r\nRange: bytes=1-2\r\nAccept-Encoding: gzip;q=0.5, *;q=0\r\n\r\n",
    ]
    static let chunks = "5;a=\"b\"\r\nhello\r\n3 ; c\r\nabc\r\n0\r\nX-Sum: 1\r\n\r\nGET / HTTP/1.1\r\n"

    /// A few bytes changed, taken out, put in or doubled; what is put in is often what the grammar turns on.
    static func mutated(_ bytes: [UInt8], using chance: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        let telling = Array("\r\n\0\t :;,=\"\\/%?#[]@*".utf8) + [0x7F, 0x80, 0xFF]
        for _ in 0..<Int.random(in: 1...4, using: &chance) where !bytes.isEmpty {
            let index = Int.random(in: 0..<bytes.count, using: &chance)
            let byte = Bool.random(using: &chance) ? telling.randomElement(using: &chance)! : UInt8.random(in: 0...255, using: &chance)
            switch Int.random(in: 0..<4, using: &chance) {
            case 0: bytes[index] = byte
            case 1: bytes.remove(at: index)
            case 2: bytes.insert(byte, at: index)
            default: bytes.insert(contentsOf: bytes[index..<min(index + 9, bytes.count)], at: index)
            }
        }
        return bytes
    }

    @Test(arguments: UInt64(0)..<400)
    func readsHeadsAlikeHoweverTheyAreCut(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        for head in Self.heads {
            // A line that never ends is judged late; so it ends.
            let bytes = Self.mutated(Array(head.utf8), using: &chance) + Array("\r\n\r\n".utf8)
            let whole = read(bytes)
            let cuts = (0..<4).map { _ in Int.random(in: 0...bytes.count, using: &chance) }.sorted()
            #expect(read(bytes, cuts: cuts) == whole)
            #expect(read(bytes, cuts: 0..<bytes.count) == whole)
            Self.askEverything(bytes)
        }
    }

    @Test(arguments: UInt64(0)..<400)
    func decodesChunksAlikeHoweverTheyAreCut(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        let bytes = Self.mutated(Array(Self.chunks.utf8), using: &chance)
        let whole = ChunkedTests.decode(bytes, cuts: EmptyCollection())
        let cuts = (0..<4).map { _ in Int.random(in: 0...bytes.count, using: &chance) }.sorted()
        #expect(ChunkedTests.decode(bytes, cuts: cuts) == whole)
        #expect(ChunkedTests.decode(bytes, cuts: 0..<bytes.count) == whole)
    }

    /// Field values of every kind, made of the marks that lists, weights, tags, ranges and dates turn on.
    @Test(arguments: UInt64(0)..<400)
    func judgesAnyFieldValue(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        let marks = Array("\"\\,;=/*-. \tWbytesq01239gzipSun, 06 Nov 1994 08:49:37 GMT".utf8)
        var text = "GET /?" + String(repeating: "a", count: Int.random(in: 0..<9, using: &chance)) + " HTTP/1.1\r\nHost: x.test\r\n"
        let names: [FieldName] = [
            .accept, .acceptEncoding, .contentType, .ifMatch, .ifNoneMatch, .ifModifiedSince, .ifUnmodifiedSince, .ifRange, .range,
            .connection,
        ]
        for name in names {
            let value = (0..<Int.random(in: 0..<40, using: &chance)).map { _ in marks.randomElement(using: &chance)! }
            text += name.text + ": " + String(decoding: value, as: UTF8.self) + "\r\n"
        }
        let bytes = Array((text + "\r\n").utf8)
        #expect(read(bytes).description != nil)
        Self.askEverything(bytes)
    }

    /// Puts every question to a head that was read; a range must lie within the content.
    static func askEverything(_ bytes: [UInt8]) {
        withRequest(bytes) { request, bytes in
            let tag = Array("\"a\"".utf8)
            let now = HTTPDate(seconds: 1_700_000_000)
            _ = request.condition(in: bytes, tag: tag.span, lastModified: now, now: now)
            if case .part(let range) = request.byteRange(in: bytes, of: 10, tag: tag.span, lastModified: now, now: now) {
                #expect(!range.isEmpty && range.lowerBound >= 0 && range.upperBound <= 10)
            }
            #expect((0...1000).contains(request.quality(of: .json, in: bytes)))
            _ = request.preferred(among: [.json, .csv], in: bytes)
            _ = request.coding(in: bytes)
            _ = request.contentType(in: bytes)
            var parameters = QueryParameters(request.query)
            while let parameter = parameters.next(in: bytes) {
                _ = bytes.extracting(parameter.name.range).percentDecoded(plusIsSpace: true)
            }
        }
    }
}
