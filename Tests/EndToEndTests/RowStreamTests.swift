import API
import Archive
import Bytes
import HTTP
import Kernel
import Records
import Samples
import Server
import Sockets
import Testing

/// All rows of a list through a real socket, while others ask and the record changes.
@Suite struct RowStreamTests {
    private static func archive() -> Archive {
        var chance = SeededGenerator(seed: 11)
        let archive = Archive()
        archive.publish(Record.samples(6_000, using: &chance))
        return archive
    }

    private static func ask(_ target: String, _ fields: String, _ version: String = "1.0") -> [UInt8] {
        Array("GET \(target) HTTP/\(version)\r\nHost: a\r\nAccept: application/jsonl\r\n\(fields)\r\n".utf8)
    }

    /// What stands behind the head.
    private static func content(_ answer: String) -> [UInt8] {
        let bytes = Array(answer.utf8), end = Array("\r\n\r\n".utf8)
        let head = bytes.indices.first { bytes[$0...].starts(with: end) } ?? bytes.count
        return Array(bytes[min(head + end.count, bytes.count)...])
    }

    @Test func whoReadsSlowlyGetsOneSnapshotAndHoldsNobodyUp() async throws {
        try await onThread {
            let archive = Self.archive()
            let serving = try Serving(archive)
            func connect() throws -> OutgoingConnection { try OutgoingConnection(to: serving.address, patience: .seconds(120)) }
            let before = try connect()
            try before.send(Self.ask("/v1/timeline", "").span)
            let all = try before.all()
            let length = Self.content(all).count
            #expect(length > 2_500_000)
            #expect(!all.contains("\r\nContent-Length: ") && !all.contains("\r\nTransfer-Encoding: "))

            let slow = try connect()
            try slow.send(Self.ask("/v1/timeline", "").span)
            var arrived = ByteBuffer()
            _ = try slow.receive(into: &arrived)
            // The record becomes another one while the reader pauses, and others see it.
            var chance = SeededGenerator(seed: 12)
            archive.publish(Record.samples(20, using: &chance))
            for _ in 0..<20 {
                let other = try connect()
                try other.send(Self.ask("/v1/timeline", "").span)
                #expect(Self.content(try other.all()).count < 100_000)
            }
            while try slow.receive(into: &arrived) > 0 {}
            #expect(Self.content(arrived.withSpan { $0.text }) == Self.content(all))
        }
    }

    @Test func whatBrokeOffGoesOnWithARange() async throws {
        try await onThread {
            let serving = try Serving(Self.archive())
            func answer(_ fields: String) throws -> String {
                let connection = try OutgoingConnection(to: serving.address, patience: .seconds(120))
                try connection.send(Self.ask("/v1/statements", fields + "Connection: close\r\n", "1.1").span)
                return try connection.all()
            }
            let connection = try OutgoingConnection(to: serving.address, patience: .seconds(120))
            try connection.send(Self.ask("/v1/statements", "").span)
            let whole = try connection.all()
            let tag = try #require(whole.split(separator: "\r\n").first { $0.hasPrefix("ETag: ") }?.dropFirst(6))
            let rest = try answer("Range: bytes=900000-\r\nIf-Range: \(tag)\r\n")
            let length = Self.content(whole).count
            #expect(rest.hasPrefix("HTTP/1.1 206 ") && rest.contains("\r\nContent-Range: bytes 900000-\(length - 1)/\(length)\r\n"))
            #expect(rest.contains("\r\nContent-Length: \(length - 900_000)\r\n"))
            #expect(Self.content(rest) == Array(Self.content(whole).dropFirst(900_000)))
            #expect(try answer("Range: bytes=\(length)-\r\n").hasPrefix("HTTP/1.1 416 "))
            #expect(try answer("Range: bytes=9-\r\nIf-Range: \"x\"\r\n").contains("\r\nTransfer-Encoding: chunked\r\n"))
        }
    }
}
