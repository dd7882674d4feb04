import Corpus
import Glibc
import Kernel
import Logging
import Sockets
import Testing

@testable import communique

@Suite("What operators are told")
struct ReportTests {
    @Test("a service that is ready names three URLs to try, and a machine can find its address")
    func readyLine() throws {
        let lines = ServiceEvent.serving(["0.0.0.0:8080", "[::1]:8080"].compactMap { Address($0) }, overTLS: []).lines
        #expect(lines.count == 1)
        let text = try #require(lines.first?.text)
        #expect(text.hasPrefix("listening on http://0.0.0.0:8080 and http://[::1]:8080; try "))
        #expect(text.split(separator: " ").filter { $0.hasPrefix("http://127.0.0.1:8080/") }.count == 3)
    }

    @Test("where it speaks TLS the line names that address, too; alone, the URLs to try are its")
    func readyOverTLS() throws {
        let clear = [try #require(Address("127.0.0.1:8080"))], encrypted = [try #require(Address("127.0.0.1:8443"))]
        let both = try #require(ServiceEvent.serving(clear, overTLS: encrypted).lines.first?.text)
        #expect(both.hasPrefix("listening on http://127.0.0.1:8080 and https://127.0.0.1:8443; try http://127.0.0.1:8080/"))
        let alone = try #require(ServiceEvent.serving([], overTLS: encrypted).lines.first?.text)
        #expect(alone.hasPrefix("listening on https://127.0.0.1:8443; try https://127.0.0.1:8443/"))
    }

    @Test(
        "a refused address is told in one line, with what to do",
        arguments: [(EADDRINUSE, "--port"), (EACCES, "1024"), (EADDRNOTAVAIL, "--host"), (ENOMEM, "bind")])
    func refusedAddress(_ code: Int32, _ advice: String) {
        let lines = ServiceEvent.refused(SystemError(call: "bind", subject: "127.0.0.1:80", code: code)).lines
        #expect(lines.count == 1)
        #expect(lines.allSatisfy { $0.level == .error && $0.text.contains("127.0.0.1:80") && $0.text.contains(advice) })
    }

    @Test("a broken record is told fault by fault, each with its file, and then what is served")
    func brokenRecord() {
        let report = Corpus.check([SourceFile(name: "facts.json", bytes: Array("[\n}".utf8))])
        #expect(report.faults.count > 1, "a file is broken, and the others are missing")
        let atStart = ServiceEvent.broken(report, folder: "seed", isServing: false).lines
        #expect(atStart.count == report.faults.count + 1 && atStart.allSatisfy { $0.level == .error })
        #expect(atStart.contains { $0.text.hasPrefix("seed/facts.json:2: ") })
        #expect(atStart.last?.text.contains("cannot be served") == true && atStart.last?.text.contains("former") == false)
        #expect(ServiceEvent.broken(report, folder: "seed", isServing: true).lines.last?.text.contains("the former one stays") == true)
    }

    @Test("a folder that is not there is named once")
    func missingFolder() {
        let report = Corpus.check("no/such/folder")
        let lines = ServiceEvent.broken(report, folder: "no/such/folder", isServing: false).lines
        #expect(lines.first?.text == "no/such/folder: No such file or directory.")
        #expect(lines.last?.text == "the record in no/such/folder cannot be served: 1 fault")
    }
}
