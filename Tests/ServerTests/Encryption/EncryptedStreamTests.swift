import Kernel
import Samples
import Sockets
import TLSSamples
import Testing

@testable import Server

/// Content that is made while it is taken, over TLS.
@Suite("Streams over TLS")
struct EncryptedStreamTests {
    @Test("every byte comes once and in order, whole records or not", arguments: [0, 1, 16_384, 50_000, 50_001, 3_000_000])
    func isWhole(_ length: Int) async throws {
        try await onThread {
            let server = try TestServer(certificate: TestCertificate())
            var client = Dialog(try server.connectOverTLS())
            let paths = ["/stream", "/known", "/late"]
            try client.send(paths.map { StreamTests.ask("\($0)?\(length)") + ServingTests.ask }.joined())
            for path in paths {
                let answer = try client.receive()
                #expect(answer?.content == Spring.content(length), "\(path)")
                #expect(answer?["Transfer-Encoding"] == (path == "/stream" ? "chunked" : nil))
                #expect(try client.receive()?.text == "/a ")
            }
            #expect(server.wait { _ in server.springs.alive == 0 })
        }
    }

    @Test("who reads slowly holds little, holds nobody up and loses nothing")
    func waitsForReaders() async throws {
        try await onThread {
            let length = 24_000_000
            let server = try TestServer(certificate: TestCertificate())
            var client = Dialog(try server.connectOverTLS()), other = Dialog(try server.connectOverTLS())
            try client.send(StreamTests.ask("/stream?\(length)") + ServingTests.ask)
            #expect(server.wait { $0.bytesOut > 0 })
            Thread.pause(.milliseconds(300))
            // What was made and is not with the kernel lies here: less than two pieces of the twenty-four million.
            #expect(server.springs.made < length / 2)
            #expect(server.springs.made - server.server.counts.bytesOut < 2 * Spring.pieceSize)
            try other.send(ServingTests.ask)
            #expect(try other.receive()?.status == 200)
            #expect(try client.receive()?.content == Spring.content(length))
            #expect(try client.receive()?.text == "/a ")
        }
    }

    @Test("what is cut off ends without a goodbye, so that it does not pass for whole", arguments: ["1.0", "1.1"])
    func isNotWhole(_ version: String) async throws {
        try await onThread {
            let server = try TestServer(certificate: TestCertificate())
            var client = Dialog(try server.connectOverTLS())
            try client.send(StreamTests.ask("/stream?90000000", version))
            #expect(server.wait { $0.bytesOut > 0 })
            server.server.drain(within: .milliseconds(100))
            server.server.wait()
            #expect(throws: (any Error).self) { try client.receive() }
            #expect(server.springs.alive == 0)
        }
    }
}
