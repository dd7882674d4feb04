import API
import Archive
import Bytes
import Corpus
import HTTP
import Records

/// The whole API over a folder of records, asked in process: no port is opened.
struct Service: Sendable {
    let archive: Archive

    init(_ archive: Archive) { self.archive = archive }

    init(_ folder: String) throws {
        archive = Archive()
        archive.publish(try Corpus.load(folder))
    }

    func makeAPI(_ settings: APISettings = APISettings()) -> API {
        API(archive: archive, metrics: Metrics(), settings: settings, probes: .init(now: { 1_800_000_000 }))
    }

    /// The answer to one request, as the connection would send it.
    func answer(_ bytes: [UInt8], from api: inout API) -> Exchange.Actual {
        var request = Request()
        var answer = Answer()
        var scanned = 0
        switch readHead(bytes.span, scanned: &scanned, into: &request) {
        case .complete(let end):
            request.content = Slice(end, bytes.count)
            if let objection = request.objection {
                answer.refuse(objection, of: bytes.span, from: 0)
            } else {
                api.answer(request, in: bytes.span, into: &answer)
            }
        case .refused(let violation): answer.refuse(violation, of: bytes.span, from: 0)
        case .incomplete: return Exchange.Actual(status: "incomplete", fields: [], content: "")
        }
        return Exchange.Actual(answer, to: request.method)
    }
}

extension Exchange.Actual {
    init(_ answer: borrowing Answer, to method: Method) {
        let fields = answer.fields.withSpan { $0.text }.split(separator: "\r\n").map(String.init)
        let prefix = "Content-Type: "
        let media = fields.first { $0.hasPrefix(prefix) }.map { " " + $0.dropFirst(prefix.count) } ?? ""
        let content = answer.sendsContent(to: method) ? answer.content.withSpan { $0.text } : ""
        let endsLine = content.hasSuffix("\n")
        self.init(
            status: "\(answer.status)\(media)", fields: fields, content: String(content.dropLast(endsLine ? 1 : 0)), endsLine: endsLine)
    }
}

extension APISettings {
    /// A query may visit so few rows that an exchange can show what happens past them.
    static var ofExchanges: APISettings {
        var settings = APISettings()
        settings.mostVisited = 140
        return settings
    }
}
