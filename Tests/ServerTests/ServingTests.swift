import Kernel
import Samples
import Sockets
import Testing

@testable import Server

/// Over real sockets, with clients on threads of their own.
@Suite("Serving")
struct ServingTests {
    static let ask = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n"

    @Test(arguments: ["127.0.0.1", "::1"])
    func oneConnectionCarriesManyRequests(host: String) async throws {
        try await onThread {
            let server = try TestServer(host: host)
            var client = try server.connect()
            for number in 1...100 {
                try client.send("POST /\(number) HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nabcde")
                let answer = try client.receive()
                #expect(answer?.status == 200 && answer?.text == "/\(number) abcde")
                #expect(answer?["Date"]?.hasSuffix("GMT") == true)
            }
            #expect(server.server.counts.accepted == 1 && server.server.counts.requests == 100)
        }
    }

    @Test func thousandsOfRequestsAtOnceAreAnsweredInOrder() async throws {
        try await onThread {
            let server = try TestServer()
            var client = try server.connect()
            let count = 5_000
            try client.send((1...count).map { "GET /\($0) HTTP/1.1\r\nHost: x\r\n\r\n" }.joined())
            for number in 1...count {
                let answer = try client.receive()
                #expect(answer?.text == "/\(number) ")
            }
        }
    }

    @Test func largeAndSmallAnswersKeepTheirOrder() async throws {
        try await onThread {
            let server = try TestServer()
            var client = try server.connect()
            let sizes = [16_383, 0, 16_384, 16_385, 1, 300_000, 5, 1_000_000, 2, 16_384]
            for _ in 1...5 { try client.send(sizes.map { "GET /large?\($0) HTTP/1.1\r\nHost: x\r\n\r\n" }.joined() + Self.ask) }
            for _ in 1...5 {
                for size in sizes { #expect(try client.receive()?.content.count == size) }
                #expect(try client.receive()?.text == "/a ")
            }
        }
    }

    @Test func bytesMayComeOneByOne() async throws {
        try await onThread {
            let server = try TestServer()
            var client = try server.connect()
            let requests =
                "POST /1 HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc" + "GET /2 HTTP/1.1\r\nHost: x\r\n\r\n"
                + "POST /3 HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n" + Self.ask
            for byte in requests.utf8 { try client.send([byte]) }
            for text in ["/1 abc", "/2 ", "/3 abcde", "/a "] {
                let answer = try client.receive()
                #expect(answer?.text == text)
            }
        }
    }

    @Test func aContentAsLongAsAllowedComesBackWhole() async throws {
        try await onThread {
            let server = try TestServer()
            var client = try server.connect()
            let content = (0..<1_048_576).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            for _ in 1...3 {
                try client.send("POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: \(content.count)\r\n\r\n")
                try client.send(content)
                let answer = try client.receive()
                #expect(answer?.content == Array("/x ".utf8) + content)
            }
        }
    }

    @Test func manyClientsGetEachItsOwnAnswer() async throws {
        let server = try TestServer(workers: 2)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<16 {
                group.addTask {
                    try await onThread {
                        for round in 0..<20 {
                            var client = try server.connect()
                            try client.send("GET /\(number)-\(round) HTTP/1.1\r\nHost: x\r\n\r\nGET /second HTTP/1.0\r\n\r\n")
                            let (first, second) = (try client.receive(), try client.receive())
                            #expect(first?.text == "/\(number)-\(round) " && second?.text == "/second ")
                            let isClosed = try client.isClosed()
                            #expect(isClosed)
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(server.wait { $0.open == 0 })
        #expect(server.server.counts.accepted == 320 && server.server.counts.requests == 640)
    }

    @Test func aWaitingClientIsToldToGoOn() async throws {
        try await onThread {
            let server = try TestServer()
            var client = try server.connect()
            for (framing, content) in [("Content-Length: 5", "hello"), ("Transfer-Encoding: chunked", "5\r\nhello\r\n0\r\n\r\n")] {
                try client.send("POST /w HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n\(framing)\r\n\r\n")
                #expect(try client.receive()?.status == 100)
                try client.send(content)
                #expect(try client.receive()?.text == "/w hello")
            }
            // What would be refused anyway need not be sent.
            try client.send("BREW / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n")
            let refusal = try client.receive()
            #expect(refusal?.status == 501 && refusal?["Connection"] == "close")
            #expect(try client.isClosed())
        }
    }

    @Test func everyAnswerIsReportedWhereThatIsAsked() async throws {
        try await onThread {
            let server = try TestServer { $0.reportsAnswers = true }
            var client = try server.connect()
            try client.send(
                "POST /x?y HTTP/1.1\r\nHost: x\r\nUser-Agent: test\r\nX-Request-ID: 7\r\nContent-Length: 2\r\n\r\nabBAD\r\n\r\n")
            #expect(try client.receive()?.status == 200)
            #expect(try client.receive()?.status == 400)
            let exchanges = server.events.compactMap { if case .answered(let exchange) = $0 { exchange } else { nil } }
            #expect(exchanges.map(\.status) == [200, 400])
            let first = try #require(exchanges.first)
            #expect(first.method == "POST" && first.target == "/x?y" && first.contentBytes == 7)
            #expect(first.userAgent == "test" && first.requestID == "7" && first.traceparent == nil)
            #expect("\(first.peer.host)" == "127.0.0.1" && first.peer.port != server.address.port)
        }
    }
}
