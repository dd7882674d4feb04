import Bytes
import COpenSSL
import Kernel
import Samples
import Sockets
import TLSSamples
import Testing

@testable import Server

/// What holds in clear holds over TLS.
@Suite("Serving over TLS")
struct EncryptedServingTests {
    @Test("both ways in side by side, on both families", arguments: ["127.0.0.1", "::1"])
    func servesBeside(_ host: String) async throws {
        try await onThread {
            let server = try TestServer(host: host, certificate: TestCertificate())
            var clear = try server.connect(), encrypted = Dialog(try server.connectOverTLS())
            for number in 1...50 {
                for isClear in [true, false] {
                    let request = "POST /\(number) HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nabcde"
                    if isClear { try clear.send(request) } else { try encrypted.send(request) }
                    let answer = isClear ? try clear.receive() : try encrypted.receive()
                    #expect(answer?.text == "/\(number) abcde")
                }
            }
            #expect(server.server.counts.requests == 100 && server.server.counts.handshakesFailed == 0)
        }
    }

    @Test("thousands of requests at once are answered in order, however records cut them", arguments: [1, 37, 1_000, 16_384])
    func pipelines(_ size: Int) async throws {
        try await onThread {
            let server = try TestServer(certificate: TestCertificate()), count = size == 1 ? 100 : 3_000
            let peer = try server.connectOverTLS()
            let sent = (1...count).map { "GET /\($0) HTTP/1.1\r\nHost: x\r\n\r\n" }.joined()
            try peer.send(sent.utf8Span.span, size: size)
            var client = Dialog(peer)
            for number in 1...count { #expect(try client.receive()?.text == "/\(number) ") }
            try client.send("GET /last HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            #expect(try client.receive()?.text == "/last ")
            #expect(try client.isClosed(), "it says goodbye")
        }
    }

    @Test("contents as large as allowed go there and back", arguments: [TLS1_2_VERSION, TLS1_3_VERSION])
    func carriesLargeContents(_ version: Int32) async throws {
        try await onThread {
            let server = try TestServer(certificate: TestCertificate())
            var client = Dialog(try server.connectOverTLS { $0.highest = version })
            let content = (0..<1_048_576).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            for _ in 1...3 {
                try client.send("POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: \(content.count)\r\n\r\n")
                try client.send(content)
                let answer = try client.receive()
                #expect(answer?.content.dropFirst(3).elementsEqual(content) == true)
            }
            let sizes = [16_383, 0, 16_384, 16_385, 1, 300_000, 5, 5_000_000, 2, 16_384]
            try client.send(sizes.map { "GET /large?\($0) HTTP/1.1\r\nHost: x\r\n\r\n" }.joined())
            for size in sizes { #expect(try client.receive()?.content.count == size) }
        }
    }

    @Test("who does not read is not answered further, and loses nothing")
    func waitsForReaders() async throws {
        try await onThread {
            let server = try TestServer(certificate: TestCertificate()), count = 1_000
            var client = Dialog(try server.connectOverTLS()), other = Dialog(try server.connectOverTLS())
            try client.send(String(repeating: BackPressureTests.large, count: count))
            #expect(server.wait { $0.bytesOut > 0 })
            Thread.pause(.milliseconds(200))
            let answered = server.server.counts.requests
            #expect(answered > 0 && answered < count)
            try other.send(ServingTests.ask)
            #expect(try other.receive()?.status == 200)
            for _ in 0..<count { #expect(try client.receive()?.content.count == 20_000) }
            try client.send(ServingTests.ask)
            #expect(try client.receive()?.text == "/a ")
        }
    }

    @Test("who says goodbye, and nothing else, still gets its answers and a goodbye")
    func answersBehindAGoodbye() async throws {
        try await onThread {
            // The goodbye may lie behind the request inside OpenSSL already, where the kernel never tells of it.
            let server = try TestServer(certificate: TestCertificate())
            var client = Dialog(try server.connectOverTLS())
            try client.send(String(repeating: BackPressureTests.large, count: 20))
            client.endSending()
            for _ in 0..<20 { #expect(try client.receive()?.content.count == 20_000) }
            #expect(try client.isClosed())
            var quick = Dialog(try server.connectOverTLS())
            try quick.send(ServingTests.ask)
            quick.endSending()
            #expect(try quick.receive()?.status == 200)
            #expect(try quick.isClosed())
            #expect(server.wait { $0.open == 0 })
        }
    }

    @Test("new keys may be asked for at any time", arguments: [1, 40])
    func updatesKeys(_ times: Int) async throws {
        try await onThread {
            let server = try TestServer(certificate: TestCertificate())
            let peer = try server.connectOverTLS()
            for _ in 1...times { try peer.updateKeys() }
            try peer.send(ServingTests.ask.utf8Span.span)
            for _ in 1...times { try peer.updateKeys() }
            try peer.send(ServingTests.ask.utf8Span.span)
            var client = Dialog(peer)
            for _ in 1...2 { #expect(try client.receive()?.text == "/a ") }
        }
    }

    @Test("who comes beyond the bound, or too often, is told so")
    func refusesWhoIsTooMany() async throws {
        try await onThread {
            let full = try TestServer(certificate: TestCertificate()) { $0.connections = 1 }
            var first = Dialog(try full.connectOverTLS()), second = Dialog(try full.connectOverTLS())
            try first.send(ServingTests.ask)
            #expect(try first.receive()?.status == 200)
            let refusal = try second.receive()
            #expect(refusal?.status == 503 && refusal?["Retry-After"] == "1")
            #expect(try second.isClosed())

            let strict = try TestServer(certificate: TestCertificate()) { $0.addressConnections = 1 }
            let one = try strict.connectOverTLS()
            var two = Dialog(try strict.connectOverTLS())
            #expect(try two.receive()?.status == 429)
            #expect(try two.isClosed())
            _ = consume one
        }
    }

    @Test("a head that does not come is answered 408, and idleness ends with a goodbye")
    func keepsTime() async throws {
        try await onThread {
            let server = try TestServer(certificate: TestCertificate()) {
                $0.headTime = .milliseconds(300)
                $0.idleTime = .milliseconds(100)
            }
            var slow = Dialog(try server.connectOverTLS()), idle = Dialog(try server.connectOverTLS())
            try slow.send("GET / HT")
            let answer = try slow.receive()
            #expect(answer?.status == 408 && answer?["Connection"] == "close")
            #expect(try slow.isClosed())
            #expect(try idle.isClosed())
            #expect(server.server.counts.idleTimeouts == 1)
        }
    }

    @Test("a server that leaves says goodbye")
    func saysGoodbyeWhenItLeaves() async throws {
        try await onThread {
            let server = try TestServer(certificate: TestCertificate())
            var client = Dialog(try server.connectOverTLS())
            try client.send(ServingTests.ask)
            #expect(try client.receive()?.status == 200)
            server.server.drain(within: .seconds(10))
            server.server.wait()
            #expect(try client.isClosed())
        }
    }
}
