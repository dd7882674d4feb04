import API
import Archive
import Bytes
import HTTP
import Kernel
import Records
import Samples
import Server
import Sockets
import TLSSamples
import Testing

/// All rows of a list over TLS: the bytes that travel in clear, however slowly they are read.
@Suite struct EncryptedRowStreamTests {
    @Test(arguments: ["text/csv", "application/jsonl"])
    func rowsInChunksAreThoseInClear(_ media: String) async throws {
        try await onThread {
            var chance = SeededGenerator(seed: 13)
            let archive = Archive()
            archive.publish(Record.samples(6_000, using: &chance))
            let certificate = try TestCertificate()
            let identity = try TLSIdentity(TLSFiles(certificate: certificate.certificate, key: certificate.key))
            let serving = try Serving(archive, as: identity)
            let ask = Array("GET /v1/timeline HTTP/1.1\r\nHost: a\r\nAccept: \(media)\r\nConnection: close\r\n\r\n".utf8)

            let clear = try OutgoingConnection(to: serving.address, patience: .seconds(20))
            try clear.send(ask.span)
            let expected = try content(Array(clear.all().utf8))
            #expect(expected.count > 400_000)

            let slow = try TLSPeer(to: serving.tlsAddress)
            try slow.send(ask.span)
            var arrived = ByteBuffer()
            _ = try slow.receive(into: &arrived)
            // The reader pauses until the server can send no more; the record becomes another one, and others are served.
            Thread.pause(.milliseconds(200))
            archive.publish(Record.samples(20, using: &chance))
            let other = try TLSPeer(to: serving.tlsAddress)
            try other.send(ask.span)
            #expect(try other.text().hasPrefix("HTTP/1.1 200 "))
            while try slow.receive(into: &arrived) > 0 {}
            #expect(try content(arrived.copied()) == expected)
        }
    }

    /// What the chunks behind a head bring, which end the answer.
    private func content(_ answer: [UInt8]) throws -> [UInt8] {
        let end = Array("\r\n\r\n".utf8)
        let head = try #require(answer.indices.first { answer[$0...].starts(with: end) }) + end.count
        #expect(String(decoding: answer[..<head], as: UTF8.self).contains("\r\nTransfer-Encoding: chunked\r\n"))
        var buffer = ByteBuffer()
        buffer.append(answer.span.extracting(head..<answer.count))
        var limits = Limits.standard
        limits.content = .max
        var decoder = ChunkedDecoder(at: 0)
        let reading = decoder.decode(&buffer, limits: limits)
        #expect(reading == .complete(end: decoder.content.end) && buffer.count == decoder.content.end)
        return buffer.withSpan { Array($0.extracting(decoder.content.range).text.utf8) }
    }
}
