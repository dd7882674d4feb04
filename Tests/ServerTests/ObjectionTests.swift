import Samples
import Sockets
import Testing

@testable import Server

/// Requests that are well framed and refused all the same.
@Suite("Objections")
struct ObjectionTests {
    /// The head up to its framing, and the status that answers it.
    static let objected = [
        ("BREW / HTTP/1.1\r\nHost: x\r\n", 501), ("POST / HTTP/1.1\r\nHost: x\r\nContent-Encoding: gzip\r\n", 415),
        ("POST https://x/ HTTP/1.1\r\nHost: x\r\n", 421),
    ]
    static let next = "GET /next HTTP/1.1\r\nHost: x\r\n\r\n"

    /// What is refused is read to its end: what it holds is never taken for a request.
    @Test(arguments: objected)
    func takeTheirContentWithThem(_ head: String, status: Int) async throws {
        try await onThread {
            let server = try TestServer()
            var client = try server.connect()
            let hidden = "GET /hidden HTTP/1.1\r\nHost: x\r\n\r\n"
            let size = String(hidden.utf8.count, radix: 16)
            for content in [
                "Content-Length: \(hidden.utf8.count)\r\n\r\n\(hidden)",
                "Transfer-Encoding: chunked\r\n\r\n\(size)\r\n\(hidden)\r\n0\r\n\r\n",
            ] {
                try client.send(head + content + Self.next)
                let (refusal, answer) = (try client.receive(), try client.receive())
                #expect(refusal?.status == status && refusal?["Content-Type"] == "application/problem+json")
                #expect(answer?.text == "/next ")
            }
        }
    }

    /// A client that waits for leave to send is refused at once, and the connection ends: what it sends then may be anything.
    @Test func needNoContentFirst() async throws {
        try await onThread {
            let server = try TestServer()
            for field in ["Expect: 100-continue\r\nContent-Encoding: gzip", "Expect: miracles"] {
                var client = try server.connect()
                try client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\(field)\r\n\r\n")
                let refusal = try client.receive()
                #expect(refusal?.status == (field.contains("gzip") ? 415 : 417) && refusal?["Connection"] == "close")
                client.endSending()
                #expect(try client.isClosed())
            }
        }
    }

    /// Another client's HEAD in between does not take the content off the answer.
    @Test func areAnsweredAsTheRequestWantsIt() async throws {
        try await onThread {
            let server = try TestServer()
            var slow = try server.connect()
            var other = try server.connect()
            try slow.send("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel")
            #expect(server.wait { $0.bytesIn > 0 })
            try other.send("HEAD / HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(try other.receive(toHead: true)?.status == 200)
            try slow.send("lo, and more than was announced\r\n")
            let refusal = try slow.receive()
            #expect(refusal?.status == 400 && refusal?.text.contains("chunk-end-missing") == true)
        }
    }

    @Test func giveARawTargetBackEncoded() async throws {
        try await onThread {
            let server = try TestServer()
            var client = try server.connect()
            try client.send(Self.next + "GET /é HTTP/1.1\r\nHost: x\r\n\r\n")
            let (answer, refusal) = (try client.receive(), try client.receive())
            #expect(answer?.text == "/next ")
            #expect(refusal?.status == 400 && refusal?.text.contains("Encoded, it is /%C3%A9;") == true)
        }
    }
}
