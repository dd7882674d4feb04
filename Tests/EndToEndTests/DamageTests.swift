import API
import Archive
import Corpus
import Kernel
import Records
import Samples
import Store
import Testing

/// What is served when the file that the record was started from turns out to be damaged.
@Suite struct DamageTests {
    static let folder = Exchange.Corpus.recordFolder

    /// A service over a snapshot file in which one byte of the record's JSON has changed.
    static func damaged(_ id: String) throws -> Service {
        let service = try Service(folder), place = try TemporaryFolder(), path = place.path + "/it"
        try SnapshotFile.write(service.archive.snapshot(), seed: 1, to: path)
        var bytes = try File.read(path)
        let beginning = Array("\"id\":\"\(id)\"".utf8)
        let start = try #require(bytes.indices.first { bytes[$0...].starts(with: beginning) })
        bytes[start + beginning.count + 4] ^= 1
        try OutputFile(creating: path).write(bytes.span)
        service.archive.publish(try SnapshotFile.read(path, seed: 1))
        return service
    }

    static func ask(_ target: String, _ service: Service, _ api: inout API) -> Exchange.Actual {
        service.answer(Array("GET \(target) HTTP/1.1\r\nHost: x\r\n\r\n".utf8), from: &api)
    }

    @Test func nothingIsAnsweredFromADamagedRecordUntilItIsReadAnew() throws {
        let id = try #require(try Corpus.load(Self.folder).records.first { $0.type == .statement }).id.text
        let service = try Self.damaged(id)
        var api = service.makeAPI()
        for target in ["/v1/statements/\(id)", "/v1/statements", "/v1/meetings?limit=1", "/v1", "/health/ready"] {
            let answer = Self.ask(target, service, &api)
            #expect(answer.status == "503 application/problem+json", "\(target)")
            #expect(answer.content.contains("\"code\":\"record-damaged\""))
        }
        #expect(Self.ask("/health/live", service, &api).status.hasPrefix("200"))
        #expect(Self.ask("/problems/record-damaged", service, &api).status.hasPrefix("200"))
        #expect(service.archive.publish(try Corpus.load(Self.folder)))
        let answer = Self.ask("/v1/statements/\(id)", service, &api)
        #expect(answer.status == "200 application/json" && answer.content.hasPrefix("{\"type\":\"statement\""))
    }

    @Test func allRowsAreRefusedBeforeTheyBegin() throws {
        let id = try #require(try Corpus.load(Self.folder).records.first { $0.type == .statement }).id.text
        let service = try Self.damaged(id)
        var api = service.makeAPI()
        let answer = service.answer(Array("GET /v1/facts HTTP/1.1\r\nHost: x\r\nAccept: application/jsonl\r\n\r\n".utf8), from: &api)
        #expect(answer.status == "503 application/problem+json" && answer.content.contains("\"code\":\"record-damaged\""))
    }

    /// The record is built anew, or what is damaged would be read back for its neighbours.
    @Test func readingAnewTakesNothingOverFromADamagedFile() throws {
        let id = try #require(try Corpus.load(Self.folder).records.last).id.text
        let service = try Self.damaged(id)
        #expect(service.archive.publish(try Corpus.load(Self.folder)))
        #expect(!service.archive.snapshot().isDamaged && service.archive.snapshot().isSound)
    }
}
