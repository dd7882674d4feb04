import API
import Archive
import Bytes
import Corpus
import HTTP
import Kernel
import Records
import Store

/// `store-bench FOLDER`: the API over a folder of records, asked in process and timed there. `scripts/bench/store/run` talks to it.
///
/// It says `ready`, then reads a line at a time. A target (`/v1/statements?limit=1`) is answered with a line of the nanoseconds it took, from
/// the head of the request to the whole answer, and the length of the content, which follows. `records` gives every record as served,
/// newest first, one on each line, and an empty line behind them. `commit ID` commits that record anew, as it is, and is answered with a line
/// of the nanoseconds which the writer took.
@main
enum StoreBench {
    static func main() {
        guard CommandLine.arguments.count == 2 else { return Console.error.write("usage: store-bench FOLDER\n") }
        let archive = Archive()
        Machine.keepFreedMemory()
        do throws(Report) {
            archive.publish(try Corpus.load(CommandLine.arguments[1]))
        } catch {
            return Console.error.write("\(error)\n")
        }
        Machine.returnFreedMemory()
        // No answer is kept, or only the first of each kind would be measured.
        var settings = APISettings()
        settings.cacheBytes = 0
        var api = API(archive: archive, metrics: Metrics(), settings: settings, probes: .init(now: Clock.wallSeconds))
        var request = Request(), reply = Answer()
        Console.output.write("ready\n")
        while let line = readLine() {
            if line == "records" {
                writeRecords(of: archive.snapshot())
            } else if line.hasPrefix("commit ") {
                commit(line.dropFirst(7), to: archive)
            } else {
                answer(line, from: &api, &request, &reply)
            }
        }
    }

    private static func answer(_ target: String, from api: inout API, _ request: inout Request, _ answer: inout Answer) {
        let bytes = Array("GET \(target) HTTP/1.1\r\nHost: store\r\n\r\n".utf8)
        let start = ContinuousClock.now
        var scanned = 0
        answer.reset()
        if case .complete = readHead(bytes.span, scanned: &scanned, into: &request) {
            api.answer(request, in: bytes.span, into: &answer)
        }
        Console.output.write("\(nanoseconds(since: start)) \(answer.content.count)\n")
        answer.content.withSpan { Console.output.write($0) }
    }

    private static func commit(_ id: Substring, to archive: Archive) {
        guard let id = RecordID(String(id)), let record = archive.snapshot().record(id) else {
            return Console.output.write("There is no record ‘\(id)’.\n")
        }
        let start = ContinuousClock.now
        archive.commit([record])
        Console.output.write("\(nanoseconds(since: start))\n")
    }

    private static func nanoseconds(since start: ContinuousClock.Instant) -> Int64 {
        let time = start.duration(to: .now).components
        return time.seconds * 1_000_000_000 + time.attoseconds / 1_000_000_000
    }

    private static func writeRecords(of snapshot: Snapshot) {
        var lines = ByteBuffer()
        for row in snapshot.page(of: Query(types: RecordType.allCases, limit: .max)).rows {
            snapshot.append(jsonOf: row, to: &lines)
            lines.append(UInt8(ascii: "\n"))
            if lines.count < 1 << 20 { continue }
            lines.withSpan { Console.output.write($0) }
            lines.removeAll()
        }
        lines.append(UInt8(ascii: "\n"))
        lines.withSpan { Console.output.write($0) }
    }
}
