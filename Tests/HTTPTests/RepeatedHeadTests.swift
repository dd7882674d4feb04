import HTTP
import Samples
import Testing

/// A worker reads one head after another into one request, and mostly the same field lines again: what it read before never shows.
@Suite struct RepeatedHeadTests {
    private static let sections = [
        "Host: x.test\r\nAccept: */*\r\n\r\n",
        "Host: x.test\r\nAccept: */*\r\nConnection: close\r\n\r\n",
        "Host: x.test:8080\r\nUser-Agent: somebody of the same length as others/1.0\r\nIf-None-Match: \"a\"\r\n\r\n",
        "Host: x.test:8081\r\nUser-Agent: somebody of the same length as others/1.0\r\nIf-None-Match: \"a\"\r\n\r\n",
        "Host: x.test\r\nContent-Length: 3\r\n\r\n", "Host: x.test\r\nTransfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n",
        "Host: x.test\r\nAuthorization: Bearer a\r\n\r\n", "Host: x.test\r\nAuthorization: Bearer b\r\nCookie: c\r\n\r\n",
        "Host: x.test\r\nExpect: something\r\n\r\n", "Accept: */*\r\n\r\n", "Host: x.test\r\nBroken\r\n\r\n", "\r\n",
        "Host: x.test\r\nX-Long: \(String(repeating: "long ", count: 300))\r\n\r\n",
    ]
    private static let lines = [
        "GET / HTTP/1.1\r\n", "GET /v1/facts/a-longer-target?fields=id HTTP/1.1\r\n", "HEAD / HTTP/1.1\r\n", "GET / HTTP/1.0\r\n",
        "GET http://y.test/ HTTP/1.1\r\n", "GET https://y.test/ HTTP/1.1\r\n", "OPTIONS * HTTP/1.1\r\n", "CONNECT y.test:1 HTTP/1.1\r\n",
        "BREW / HTTP/1.1\r\n", "GET /[ HTTP/1.1\r\n", "GET / HTTP/2.0\r\n",
    ]

    /// Of every pair of heads the second says what it says alone; so it does behind the first in one buffer.
    @Test(arguments: lines.indices)
    func theHeadBeforeDoesNotShow(_ first: Int) {
        for section in Self.sections {
            let before = Array((Self.lines[first] + section).utf8)
            for line in Self.lines {
                for next in Self.sections {
                    let head = Array((line + next).utf8)
                    #expect(last(of: [(before, 0), (head, 0)]) == read(head), "\(line)\(next)")
                    #expect(last(of: [(before + head, 0), (before + head, before.count)]) == read(before + head, from: before.count))
                }
            }
        }
    }

    @Test(arguments: UInt64(0)..<200)
    func norDoManyBeforeHoweverTheyAreCut(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        var request = Request()
        let sections = (0..<3).compactMap { _ in Self.sections.randomElement(using: &chance) }
        for _ in 0..<40 {
            guard let line = Self.lines.randomElement(using: &chance), let section = sections.randomElement(using: &chance) else { return }
            var bytes = Array((line + section).utf8)
            if Int.random(in: 0..<4, using: &chance) == 0 { bytes = MutationTests.mutated(bytes, using: &chance) }
            let cuts = (0..<Int.random(in: 0..<3, using: &chance)).map { _ in Int.random(in: 0...bytes.count, using: &chance) }.sorted()
            #expect(read(bytes, cuts: cuts, into: &request) == read(bytes))
        }
    }

    /// The bounds hold for lines that are known, too.
    @Test func knownLinesAreWithinTheBounds() {
        let section = "Host: x.test\r\nA: b\r\nC: d\r\n\r\n"
        var request = Request()
        let short = Array(("GET / HTTP/1.1\r\n" + section).utf8)
        let long = Array(("GET /\(String(repeating: "a", count: 60)) HTTP/1.1\r\n" + section).utf8)
        #expect(read(short, cuts: [], into: &request).description != nil)
        var limits = Limits.standard
        limits.head = short.count
        #expect(read(long, cuts: [], limits: limits, into: &request) == .refused(.headTooLarge))
        #expect(read(short, cuts: [], into: &request).description != nil)
        limits = .standard
        limits.fieldLines = 2
        #expect(read(short, cuts: [], limits: limits, into: &request) == .refused(.fieldsTooMany))
    }

    /// What a head says that is read into a request behind others.
    private func last(of heads: [(bytes: [UInt8], start: Int)]) -> Outcome {
        var request = Request()
        var last = Outcome.incomplete
        for head in heads { last = read(head.bytes, from: head.start, cuts: [], into: &request) }
        return last
    }
}
