import Bytes
import HTTP
import Testing

/// What goes back: RFC 9112 §4, RFC 9110 §6.4.1, §6.6.1 and §8.6.
@Suite struct AnswerTests {
    static func written(
        _ answer: borrowing Answer, to method: Method = .get, version: Version = .http11, persists: Bool = true
    ) -> String {
        var buffer = ByteBuffer()
        writeHead(
            of: answer, to: method, version: version, persists: persists, date: DateLine(HTTPDate(seconds: 784_111_777)), into: &buffer)
        return String(decoding: buffer.copied(), as: UTF8.self)
    }

    static let date = "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n"

    @Test func writesTheWholeHead() {
        var answer = Answer()
        answer.field("Content-Type", "application/json")
        answer.field("X-Count", number: -12)
        answer.field("Last-Modified", date: HTTPDate(seconds: 0))
        answer.field("Link", text: "</v1>; rel=\"next\"")
        answer.field("X-Parts") { $0.append("a/b") }
        answer.content.append("{}\n")
        let head = Self.written(answer)
        #expect(
            head == "HTTP/1.1 200 OK\r\n" + Self.date + "Content-Type: application/json\r\nX-Count: -12\r\n"
                + "Last-Modified: Thu, 01 Jan 1970 00:00:00 GMT\r\nLink: </v1>; rel=\"next\"\r\nX-Parts: a/b\r\nContent-Length: 3\r\n\r\n")
    }

    @Test func saysWhetherItGoesOn() {
        let answer = Answer()
        #expect(!Self.written(answer).contains("Connection"))
        #expect(Self.written(answer, persists: false).contains("\r\nConnection: close\r\n"))
        #expect(Self.written(answer, version: .http10).contains("\r\nConnection: keep-alive\r\n"))
        #expect(Self.written(answer, version: .http10, persists: false).contains("\r\nConnection: close\r\n"))
    }

    /// Status, whether its length is told, whether its content is sent to GET and to HEAD.
    @Test(arguments: [(200, true, true), (404, true, true), (206, true, true), (204, false, false), (304, false, false)])
    func sendsContentWhereThereMayBe(_ status: Int, tellsLength: Bool, sends: Bool) {
        var answer = Answer()
        answer.status = status
        answer.content.append("abc")
        #expect(Self.written(answer).contains("\r\nContent-Length: 3\r\n") == tellsLength)
        #expect(Self.written(answer, to: .head).contains("\r\nContent-Length: 3\r\n") == tellsLength)
        let toGet = answer.sendsContent(to: .get)
        let toHead = answer.sendsContent(to: .head)
        #expect(toGet == sends)
        #expect(!toHead)
    }

    @Test func tellsThatThereIsNothing() {
        let answer = Answer()
        #expect(Self.written(answer).contains("\r\nContent-Length: 0\r\n"))
        let sends = answer.sendsContent(to: .get)
        #expect(!sends)
    }

    /// RFC 9110 §5.5: nothing that a value holds can start another line.
    @Test func letsNoValueBreakItsLine() {
        var answer = Answer()
        answer.field("X", text: "a\r\nSet-Cookie: b\0c\u{7F}d\te")
        let fields = String(decoding: answer.fields.copied(), as: UTF8.self)
        #expect(fields == "X: a  Set-Cookie: b c d e\r\n")
    }

    @Test func startsAnew() {
        var answer = Answer()
        answer.status = 404
        answer.field("A", "b")
        answer.content.append("c")
        answer.reset()
        #expect(Self.written(answer) == "HTTP/1.1 200 OK\r\n" + Self.date + "Content-Length: 0\r\n\r\n")
    }

    @Test func writesItsDateAnewWhenTheSecondIsOver() {
        let answer = Answer()
        var line = DateLine(HTTPDate(seconds: 0))
        line.update(to: HTTPDate(seconds: 1))
        var buffer = ByteBuffer()
        writeHead(of: answer, to: .get, persists: true, date: line, into: &buffer)
        #expect(String(decoding: buffer.copied(), as: UTF8.self).contains("Date: Thu, 01 Jan 1970 00:00:01 GMT\r\n"))
    }

    @Test func tellsAWaitingClientToGoOn() {
        var buffer = ByteBuffer()
        writeContinue(into: &buffer)
        #expect(String(decoding: buffer.copied(), as: UTF8.self) == "HTTP/1.1 100 Continue\r\n\r\n")
    }
}
