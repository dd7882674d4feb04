import Bytes
import HTTP
import Testing

/// Content in chunks: RFC 9112 §7.1.
@Suite struct ChunkedTests {
    /// What a chunked content came to.
    enum Decoded: Equatable {
        case complete(content: String, rest: String)
        case incomplete
        case refused(Violation)
    }

    /// Decodes behind a head of three bytes, fed up to each of `cuts` and then whole.
    static func decode(_ bytes: [UInt8], cuts: some Sequence<Int>, limits: Limits = .standard) -> Decoded {
        var buffer = ByteBuffer()
        buffer.append("abc")
        var decoder = ChunkedDecoder(at: 3)
        var fed = 0
        for cut in Array(cuts) + [bytes.count] {
            buffer.append(bytes.span.extracting(fed..<cut))
            fed = cut
            switch decoder.decode(&buffer, limits: limits) {
            case .incomplete: continue
            case .refused(let violation): return .refused(violation)
            case .complete(let end):
                buffer.append(bytes.span.extracting(fed..<bytes.count))
                let all = buffer.copied()
                #expect(all.starts(with: Array("abc".utf8)))
                #expect(end == decoder.content.end)
                return .complete(
                    content: String(decoding: all[decoder.content.range], as: UTF8.self), rest: String(decoding: all[end...], as: UTF8.self)
                )
            }
        }
        return .incomplete
    }

    /// Whole, cut in two at every byte, and byte by byte: all must agree.
    static func check(_ text: String, limits: Limits = .standard) -> Decoded {
        let bytes = Array(text.utf8)
        let whole = decode(bytes, cuts: EmptyCollection(), limits: limits)
        for cut in 0..<bytes.count {
            #expect(decode(bytes, cuts: CollectionOfOne(cut), limits: limits) == whole, "cut at \(cut)")
        }
        #expect(decode(bytes, cuts: 0..<bytes.count, limits: limits) == whole, "byte by byte")
        return whole
    }

    /// Chunks, and the content they hold.
    static let accepted: [Case<String>] = [
        Case("9112 §7.1", "0\r\n\r\n", ""),
        Case("9112 §7.1", "5\r\nhello\r\n0\r\n\r\n", "hello"),
        Case("9112 §7.1", "5\r\nhello\r\n1\r\n!\r\n0\r\n\r\n", "hello!"),
        Case("9112 §7.1", "a\r\n0123456789\r\n0\r\n\r\n", "0123456789"),
        Case("9112 §7.1", "A\r\n0123456789\r\n0\r\n\r\n", "0123456789"),
        Case("9112 §7.1", "0000005\r\nhello\r\n000\r\n\r\n", "hello"),
        Case("9112 §7.1", "2\r\n\r\n\r\n0\r\n\r\n", "\r\n"),
        Case("9112 §7.1", "5\r\n0\r\n\r\n\r\n0\r\n\r\n", "0\r\n\r\n"),
        Case("9112 §7.1.1", "5;a\r\nhello\r\n0;b\r\n\r\n", "hello"),
        Case("9112 §7.1.1", "5;a=b\r\nhello\r\n0\r\n\r\n", "hello"),
        Case("9112 §7.1.1", "5;a=b;c;d=\"e;f\\\"\"\r\nhello\r\n0\r\n\r\n", "hello"),
        Case("9112 §7.1.1", "5;a=\"\"\r\nhello\r\n0\r\n\r\n", "hello"),
        Case("9112 §7.1.1", "5 ; a = b\r\nhello\r\n0\r\n\r\n", "hello"),
        Case("9112 §7.1.1", "5\t;\ta\t=\t\"b\tc\"\r\nhello\r\n0\r\n\r\n", "hello"),
        Case("9112 §7.1.2", "5\r\nhello\r\n0\r\nX-Sum: 1\r\n\r\n", "hello"),
        Case("9112 §7.1.2", "5\r\nhello\r\n0\r\nX-Sum: 1\r\nX-More:\r\n\r\n", "hello"),
    ]

    @Test(arguments: accepted)
    func decodes(_ example: Case<String>) {
        #expect(Self.check(example.input) == .complete(content: example.expected, rest: ""))
        let next = "GET / HTTP/1.1\r\n"
        #expect(Self.check(example.input + next) == .complete(content: example.expected, rest: next))
    }

    static let refused: [Case<Violation>] = [
        // Sizes.
        Case("9112 §7.1", "\r\nhello\r\n0\r\n\r\n", .chunkSizeMalformed),
        Case("9112 §7.1", " 5\r\nhello\r\n0\r\n\r\n", .chunkSizeMalformed),
        Case("9112 §7.1", "\t5\r\nhello\r\n0\r\n\r\n", .chunkSizeMalformed),
        Case("9112 §7.1", "5 \r\nhello\r\n0\r\n\r\n", .chunkSizeMalformed),
        Case("9112 §7.1", "5\t\r\nhello\r\n0\r\n\r\n", .chunkSizeMalformed),
        Case("9112 §7.1", "5 5\r\nhello\r\n0\r\n\r\n", .chunkSizeMalformed),
        Case("9112 §7.1", "+5\r\nhello\r\n0\r\n\r\n", .chunkSizeMalformed),
        Case("9112 §7.1", "-5\r\nhello\r\n0\r\n\r\n", .chunkSizeMalformed),
        Case("9112 §7.1", "-0\r\n\r\n", .chunkSizeMalformed),
        Case("9112 §7.1", "0x5\r\nhello\r\n0\r\n\r\n", .chunkSizeMalformed),
        Case("9112 §7.1", "5h\r\nhello\r\n0\r\n\r\n", .chunkSizeMalformed),
        Case("9112 §7.1", "g\r\nhello\r\n0\r\n\r\n", .chunkSizeMalformed),
        Case("9112 §7.1", "1_0\r\nhello\r\n0\r\n\r\n", .chunkSizeMalformed),
        Case("9112 §7.1", "5.\r\nhello\r\n0\r\n\r\n", .chunkSizeMalformed),
        Case("9112 §7.1", "5,\r\nhello\r\n0\r\n\r\n", .chunkSizeMalformed),
        Case("9112 §7.1", "5\0\r\nhello\r\n0\r\n\r\n", .chunkSizeMalformed),
        Case("9112 §7.1", ";a\r\nhello\r\n0\r\n\r\n", .chunkSizeMalformed),
        Case("9112 §7.1", "10000000000000005\r\nhello\r\n0\r\n\r\n", .chunkSizeMalformed),
        Case("9112 §7.1", "FFFFFFFFFFFFFFFFF\r\nhello\r\n0\r\n\r\n", .chunkSizeMalformed),
        Case("9112 §7.1", "FFFFFFFFFFFFFFFF\r\nhello\r\n0\r\n\r\n", .chunkSizeMalformed),
        Case("9110 §15.5.14", "7FFFFFFFFFFFFFFF\r\nhello\r\n0\r\n\r\n", .contentTooLarge),
        Case("9110 §15.5.14", "100001\r\nhello\r\n0\r\n\r\n", .contentTooLarge),
        Case("9110 §15.5.14", "5\r\nhello\r\nFFFFC\r\n", .contentTooLarge),

        // Line ends.
        Case("9112 §7.1", "5\nhello\r\n0\r\n\r\n", .bareLineFeed),
        Case("9112 §7.1", "5;a\nhello\r\n0\r\n\r\n", .bareLineFeed),
        Case("9112 §7.1", "5\r\nhello\n0\r\n\r\n", .bareLineFeed),
        Case("9112 §7.1", "5\r\nhello\r\n0\n\r\n", .bareLineFeed),
        Case("9112 §7.1", "5\r\nhello\r\n0\r\n\n", .bareLineFeed),
        Case("9112 §7.1", "\n", .bareLineFeed),
        Case("9112 §7.1", "5\rhello\r\n0\r\n\r\n", .chunkSizeMalformed),
        Case("9112 §7.1", "5\r\nhello\rX0\r\n\r\n", .bareCarriageReturn),
        Case("9112 §7.1", "5\r\nhello!\r\n0\r\n\r\n", .chunkEndMissing),
        Case("9112 §7.1", "5\r\nhello0\r\n\r\n", .chunkEndMissing),
        Case("9112 §7.1", "3\r\nhello\r\n0\r\n\r\n", .chunkEndMissing),
        Case("9112 §7.1", "6\r\nhello\r\n0\r\n\r\n", .bareLineFeed),

        // Extensions.
        Case("9112 §7.1.1", "5;\r\nhello\r\n0\r\n\r\n", .chunkExtensionMalformed),
        Case("9112 §7.1.1", "5; \r\nhello\r\n0\r\n\r\n", .chunkExtensionMalformed),
        Case("9112 §7.1.1", "5;;a\r\nhello\r\n0\r\n\r\n", .chunkExtensionMalformed),
        Case("9112 §7.1.1", "5;a;\r\nhello\r\n0\r\n\r\n", .chunkExtensionMalformed),
        Case("9112 §7.1.1", "5;=b\r\nhello\r\n0\r\n\r\n", .chunkExtensionMalformed),
        Case("9112 §7.1.1", "5;a=\r\nhello\r\n0\r\n\r\n", .chunkExtensionMalformed),
        Case("9112 §7.1.1", "5;a=b=c\r\nhello\r\n0\r\n\r\n", .chunkExtensionMalformed),
        Case("9112 §7.1.1", "5;a b\r\nhello\r\n0\r\n\r\n", .chunkExtensionMalformed),
        Case("9112 §7.1.1", "5;a=\"b\r\nhello\r\n0\r\n\r\n", .chunkExtensionMalformed),
        Case("9112 §7.1.1", "5;a=\"b\"c\r\nhello\r\n0\r\n\r\n", .chunkExtensionMalformed),
        Case("9112 §7.1.1", "5;a=\"\\\r\nhello\r\n0\r\n\r\n", .chunkExtensionMalformed),
        Case("9112 §7.1.1", "5;a=\"\u{1}\"\r\nhello\r\n0\r\n\r\n", .chunkExtensionMalformed),
        Case("9112 §7.1.1", "5;a\0\r\nhello\r\n0\r\n\r\n", .chunkExtensionMalformed),
        Case("9112 §7.1.1", "5;é\r\nhello\r\n0\r\n\r\n", .chunkExtensionMalformed),
        Case("9112 §7.1.1", "5;a\rb\r\nhello\r\n0\r\n\r\n", .chunkExtensionMalformed),
        Case("9112 §7.1.1", "5;a \r\nhello\r\n0\r\n\r\n", .chunkExtensionMalformed),

        // Trailers (RFC 9110 §6.5.1, RFC 9112 §7.1.2).
        Case("9110 §6.5.1", "0\r\nContent-Length: 5\r\n\r\n", .trailerForbidden),
        Case("9110 §6.5.1", "0\r\nTransfer-Encoding: chunked\r\n\r\n", .trailerForbidden),
        Case("9110 §6.5.1", "0\r\nHost: x.test\r\n\r\n", .trailerForbidden),
        Case("9110 §6.5.1", "0\r\nhost: x.test\r\n\r\n", .trailerForbidden),
        Case("9110 §6.5.1", "0\r\nAuthorization: x\r\n\r\n", .trailerForbidden),
        Case("9110 §6.5.1", "0\r\nContent-Encoding: gzip\r\n\r\n", .trailerForbidden),
        Case("9110 §6.5.1", "0\r\nContent-Type: text/plain\r\n\r\n", .trailerForbidden),
        Case("9110 §6.5.1", "0\r\nContent-Range: bytes 0-1/2\r\n\r\n", .trailerForbidden),
        Case("9110 §6.5.1", "0\r\nTrailer: x\r\n\r\n", .trailerForbidden),
        Case("9110 §6.5.1", "0\r\nX-Ok: 1\r\nIf-Match: *\r\n\r\n", .trailerForbidden),
        Case("9110 §6.5.1", "0\r\nConnection: close\r\n\r\n", .trailerForbidden),
        Case("9110 §6.5.1", "0\r\nSet-Cookie: a=b\r\n\r\n", .trailerForbidden),
        Case("9112 §5", "0\r\nX\r\n\r\n", .fieldColonMissing),
        Case("9112 §5.1", "0\r\nX : y\r\n\r\n", .fieldNameSpace),
        Case("9112 §5.2", "0\r\nX: y\r\n z\r\n\r\n", .fieldFolded),
        Case("9112 §5.2", "0\r\n X: y\r\n\r\n", .fieldFolded),
        Case("9110 §5.5", "0\r\nX: \0\r\n\r\n", .fieldValueControl),
        Case("9112 §2.2", "0\r\nX: y\rz\r\n\r\n", .bareCarriageReturn),
        Case("9112 §2.2", "0\r\nX: y\n\r\n", .bareLineFeed),
        Case("9112 §5", "0\r\nGET / HTTP/1.1\r\nHost: x.test\r\n\r\n", .fieldNameSpace),
    ]

    @Test(arguments: refused)
    func refuses(_ example: Case<Violation>) {
        #expect(Self.check(example.input) == .refused(example.expected))
    }

    @Test(arguments: ["", "5", "5\r", "5\r\n", "5\r\nhell", "5\r\nhello", "5\r\nhello\r\n", "0\r\n", "0\r\n\r", "0\r\nX: y\r\n", "0\r\nX"])
    func waitsForTheRest(_ part: String) {
        #expect(Self.check(part) == .incomplete)
    }

    @Test func keepsToItsLimits() {
        var limits = Limits()
        limits.content = 10
        limits.chunkLine = 8
        limits.trailers = 16
        #expect(Self.check("5\r\nhello\r\n5\r\nhello\r\n0\r\n\r\n", limits: limits) == .complete(content: "hellohello", rest: ""))
        #expect(Self.check("5\r\nhello\r\n6\r\nhello!\r\n0\r\n\r\n", limits: limits) == .refused(.contentTooLarge))
        #expect(Self.check("5;abcd\r\nhello\r\n0\r\n\r\n", limits: limits) == .complete(content: "hello", rest: ""))
        #expect(Self.check("5;abcde\r\nhello\r\n0\r\n\r\n", limits: limits) == .refused(.chunkLineTooLong))
        #expect(Self.check("00000000000000005", limits: limits) == .refused(.chunkLineTooLong))
        #expect(Self.check("0\r\nX: 123\r\nY: zz\r\n\r\n", limits: limits) == .refused(.trailersTooLarge))
        #expect(Self.check("0\r\nX: 123\r\n\r\n", limits: limits) == .complete(content: "", rest: ""))
        #expect(Self.check("0\r\nX: 12345678901234567890\r\n\r\n", limits: limits) == .refused(.trailersTooLarge))
        #expect(Self.check("0\r\nX: 12345678901234567890", limits: limits) == .refused(.trailersTooLarge))
    }

    /// However small the chunks and long the extensions, the buffer holds the content and one line.
    @Test func closesItsGaps() {
        var buffer = ByteBuffer()
        var decoder = ChunkedDecoder(at: 0)
        for number in 0..<1_000 {
            buffer.append("1;a=\"something that is of no use to anybody\"\r\nx\r\n")
            #expect(decoder.decode(&buffer) == .incomplete)
            #expect(buffer.copied().count == number + 1)
        }
    }
}
