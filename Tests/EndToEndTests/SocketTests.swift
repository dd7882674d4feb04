import API
import Archive
import Bytes
import Kernel
import Samples
import Server
import Sockets
import Testing

/// The same exchanges through a real socket, as the program serves them.
@Suite struct SocketTests {
    @Test func everyExchangeTravels() async throws {
        try await onThread {
            let serving = try Serving()
            for file in try Exchange.files(over: .invented) {
                let exchange = try Exchange(file, over: .invented)
                // Counters count what the other exchanges asked.
                guard let expected = exchange.expected, !exchange.line.contains("/metrics") else { continue }
                let connection = try OutgoingConnection(to: serving.address, patience: .seconds(120))
                try connection.send(exchange.request.span)
                connection.endSending()
                let answer = try connection.all()
                #expect(answer.hasPrefix("HTTP/1.1 \(expected.status.prefix(3)) "), "\(file): \(answer.prefix(200))")
                let content = answer.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false).last ?? ""
                if !expected.content.isEmpty {
                    #expect(
                        "\(content)".matches(expected.content + (expected.content.hasSuffix("\r\n") ? "" : "\n"))
                            || expected.content == "…", "\(file): \(content)")
                }
            }
        }
    }

    @Test func pipelinedRequestsAreAnsweredInTheirOrder() async throws {
        try await onThread {
            let serving = try Serving()
            let ids = ["renn-open-water", "brandvik-will-sign", "renn-open-water", "arrelo-ferry-runs-again"]
            let requests = ids.map { "GET /v1/statements/\($0)?fields=id HTTP/1.1\r\nHost: a\r\n\r\n" }.joined()
            let connection = try OutgoingConnection(to: serving.address, patience: .seconds(120))
            try connection.send(Array(requests.utf8).span)
            connection.endSending()
            let found = try connection.all().split(separator: "{\"id\":\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
            #expect(found == ids)
        }
    }
}

/// A server with the whole API over the invented records, or others, on a port of its own.
final class Serving: Sendable {
    let server: Server

    /// With an identity it speaks TLS, too, at an address of its own.
    init(_ archive: Archive? = nil, as identity: TLSIdentity? = nil) throws {
        let host = try #require(Address.Host("127.0.0.1"))
        var settings = ServerSettings(addresses: [Address(host: host, port: 0)])
        settings.workers = 2
        settings.identity = identity
        settings.tlsAddresses = settings.addresses
        server = try Server(settings: settings) { _ in }
        let service = try archive.map(Service.init) ?? Exchange.Corpus.invented.service.get()
        let bounds = archive == nil ? APISettings.ofExchanges : APISettings()
        try server.run { _ in service.makeAPI(bounds) }
    }

    deinit {
        server.stop()
        server.wait()
    }

    var address: Address { server.addresses[0] }
    var tlsAddress: Address { server.tlsAddresses[0] }
}

extension OutgoingConnection {
    /// Everything until the server closes.
    borrowing func all() throws(SystemError) -> String {
        var buffer = ByteBuffer()
        while try receive(into: &buffer) > 0 {}
        return buffer.withSpan { $0.text }
    }
}
