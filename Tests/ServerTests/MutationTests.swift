import Kernel
import Samples
import Sockets
import Testing

@testable import Server

/// Requests that something went wrong with on the way.
@Suite("Broken requests harm nobody")
struct MutationTests {
    private static let whole = [
        "GET /a?b=c HTTP/1.1\r\nHost: example.org:80\r\nAccept: text/plain;q=0.5, */*\r\nConnection: keep-alive\r\n\r\n",
        "POST /b HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\nExpect: 100-continue\r\n\r\n0123456789",
        "POST /c HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5;a=\"b\"\r\nhello\r\n0\r\nX: y\r\n\r\n",
        "HEAD http://x/%41 HTTP/1.0\r\nIf-None-Match: \"a\"\r\nRange: bytes=0-1\r\n\r\n",
    ]

    /// A few bytes are changed, lost, doubled or put elsewhere.
    private static func mutated(using chance: inout SeededGenerator) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 1...3, using: &chance) { bytes += whole[Int.random(in: 0..<whole.count, using: &chance)].utf8 }
        for _ in 0..<Int.random(in: 1...6, using: &chance) {
            let place = Int.random(in: 0..<bytes.count, using: &chance)
            switch Int.random(in: 0..<6, using: &chance) {
            case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &chance)
            case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &chance)
            case 2: bytes.remove(at: place)
            case 3: bytes.insert([0, 9, 10, 13, 32, 58, 0x80][Int.random(in: 0..<7, using: &chance)], at: place)
            case 4: bytes.insert(contentsOf: bytes[place..<min(place + 20, bytes.count)], at: place)
            default: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &chance))
            }
        }
        return bytes
    }

    private static let statuses: Set = [100, 200, 400, 405, 413, 414, 415, 417, 421, 431, 501, 505]

    @Test(arguments: UInt64(0)..<8)
    func everyAnswerIsOneThatWasMeant(seed: UInt64) async throws {
        try await onThread {
            var chance = SeededGenerator(seed: seed)
            let server = try TestServer()
            for _ in 0..<250 {
                var client = try server.connect()
                try? client.send(Self.mutated(using: &chance))
                client.endSending()
                for status in try client.statuses() { #expect(Self.statuses.contains(status)) }
            }
            #expect(server.wait { $0.accepted == 250 && $0.open == 0 })
            var client = try server.connect()
            try client.send(ServingTests.ask)
            #expect(try client.receive()?.status == 200)
        }
    }
}

extension Dialog {
    /// The status of every answer up to the end, wherever one seems to begin.
    fileprivate mutating func statuses() throws -> [Int] {
        let text = try everything()
        return text.split(separator: "\n").compactMap { line in
            line.hasPrefix("HTTP/1.1 ") ? Int(line.dropFirst(9).prefix(3)) : nil
        }
    }
}
