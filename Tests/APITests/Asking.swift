import Archive
import Bytes
import Corpus
import HTTP
import Records
import Store

@testable import API

/// The invented records that the exchanges too are about.
enum Invented {
    static let archive = Result {
        let archive = Archive()
        archive.publish(try records())
        return archive
    }

    static func records() throws -> [Record] {
        try Corpus.load("\(#filePath.dropLast("/APITests/Asking.swift".count))/EndToEndTests/Corpus")
    }

    static func snapshot() throws -> Snapshot { try archive.get().snapshot() }
}

extension API.Probes {
    /// Well, and in the year 2027.
    static let test = API.Probes(now: { 1_800_000_000 })
}

extension API {
    /// An answer in the making for one request, told in full.
    struct Told: Equatable {
        var status: Int
        var fields: [String]
        var content: [UInt8]
        /// The sizes of the pieces that it came in, where it was made while it was taken.
        var pieces: [Int] = []
        /// What was known of its length before it was all there.
        var extent = Extent.whole

        var text: String { String(decoding: content, as: UTF8.self) }
        func field(_ name: String) -> String? {
            fields.first { $0.hasPrefix(name + ": ") }.map { String($0.dropFirst(name.count + 2)) }
        }
    }

    /// Asks as the server does. `fields` are whole field lines.
    mutating func ask(_ line: String, _ fields: [String] = [], content: [UInt8] = []) -> Told {
        let head = (["\(line) HTTP/1.1", "Host: record.test", "Content-Length: \(content.count)"] + fields + ["", ""])
        let bytes = Array(head.joined(separator: "\r\n").utf8) + content
        var request = Request()
        var scanned = 0
        var answer = Answer()
        guard case .complete(let end) = readHead(bytes.span, scanned: &scanned, into: &request) else {
            return Told(status: 0, fields: [], content: [])
        }
        request.content = Slice(end, bytes.count)
        self.answer(request, in: bytes.span, into: &answer)
        return Told(&answer)
    }
}

extension API.Told {
    /// Takes all of the content, as a connection does.
    init(_ answer: inout Answer) {
        var fields = answer.fields.copied()
        self.init(status: answer.status, fields: [], content: answer.content.copied(), extent: answer.extent)
        if var stream = answer.stream.take() {
            var progress = StreamProgress.going
            pieces = [content.count]
            while progress != .over {
                answer.reset()
                if extent == .unsettled {
                    (answer.status, answer.extent) = (status, .unsettled)
                    answer.fields.append(fields.span)
                }
                progress = stream.proceed(into: &answer)
                if progress == .preparing { continue }
                if extent == .unsettled { (status, extent, fields) = (answer.status, answer.extent, answer.fields.copied()) }
                content += answer.content.copied()
                pieces.append(answer.content.count)
            }
        }
        self.fields = fields.span.text.split(separator: "\r\n").map(String.init)
    }
}
