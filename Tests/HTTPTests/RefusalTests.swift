import Bytes
import HTTP
import Testing

/// Every rule has its code, its status and a sentence, and is answered by a problem (RFC 9457).
@Suite struct RefusalTests {
    /// Status, fields, content.
    static func refusal(_ violation: Violation, of head: String? = nil) -> (Int, String, String) {
        var answer = Answer()
        answer.field("X-Left", "over")
        answer.content.append("left over")
        if let head { answer.refuse(violation, of: Array(head.utf8).span, from: 0) } else { answer.refuse(violation) }
        return (
            answer.status, String(decoding: answer.fields.copied(), as: UTF8.self), String(decoding: answer.content.copied(), as: UTF8.self)
        )
    }

    @Test(arguments: Violation.allCases)
    func answersWithAProblem(_ violation: Violation) {
        let (status, fields, content) = Self.refusal(violation)
        #expect(status == violation.status)
        #expect(fields.hasPrefix("Content-Type: application/problem+json\r\nCache-Control: no-store\r\n"))
        #expect(!fields.contains("X-Left"))
        let code = violation.code
        #expect(
            content
                == #"{"type":"/problems/\#(code)","title":"\#(violation.title)","status":\#(status),"code":"\#(code)","detail":"\#(violation.detail)"}"#
                + "\n")
    }

    /// RFC 9110 §15: only statuses that blame the client, or say what is not spoken here, or that there is no room.
    @Test(arguments: Violation.allCases)
    func blamesTheRightSide(_ violation: Violation) {
        #expect((400..<500).contains(violation.status) || [501, 503, 505].contains(violation.status))
        #expect("\(Status.line(violation.status))".hasPrefix("HTTP/1.1 \(violation.status) "))
    }

    /// What stands in JSON unescaped must need no escape, and a sentence ends.
    @Test(arguments: Violation.allCases)
    func saysItInOneSentence(_ violation: Violation) {
        for text in ["\(violation.title)", "\(violation.detail)"] {
            #expect(!text.isEmpty && text.allSatisfy { $0.isASCII && $0 != "\"" && $0 != "\\" && $0 >= " " })
        }
        #expect("\(violation.detail)".hasSuffix("."))
        #expect(violation.code.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil)
    }

    @Test func haveTitlesOfTheirOwn() {
        #expect(Set(Violation.allCases.map { "\($0.title)" }).count == Violation.allCases.count)
    }

    /// RFC 9110 §15.5.6, §12.5.3, §10.2.3; RFC 6585 §4.
    @Test func bringsTheFieldsThatBelongToIt() {
        #expect(Self.refusal(.connectRefused).1.contains("\r\nAllow: GET, HEAD, OPTIONS\r\n"))
        #expect(Self.refusal(.contentEncoded).1.contains("\r\nAccept-Encoding: identity\r\n"))
        #expect(Self.refusal(.overloaded).1.contains("\r\nRetry-After: 1\r\n"))
        #expect(Self.refusal(.addressConnections).1.contains("\r\nRetry-After: 1\r\n"))
    }

    @Test func givesTheTargetBackEncoded() {
        let content = Self.refusal(.targetNotASCII, of: "GET /v1?q=Əli\"yev%20&x=1 HTTP/1.1\r\nHost: x\r\n\r\n").2
        #expect(content.contains(#""hint":"Encoded, it is /v1?q=%C6%8Fli%22yev%20&x=1; curl -G --data-urlencode does that for you."}"#))
        #expect(Self.refusal(.targetCharacter, of: "GET /{id} HTTP/1.1\r\n").2.contains("/%7Bid%7D;"))
    }

    /// Where the target is not all there, is too long to give back, or is not what is wrong.
    @Test(arguments: [
        (Violation.targetNotASCII, "GET /é"), (.targetNotASCII, "GET"), (.targetNotASCII, ""), (.hostMissing, "GET /é HTTP/1.1\r\n\r\n"),
        (.targetNotASCII, "GET /" + String(repeating: "é", count: 600) + " HTTP/1.1\r\n"),
    ])
    func givesNoHintWhereItHasNone(_ violation: Violation, head: String) {
        #expect(Self.refusal(violation, of: head).2 == Self.refusal(violation).2)
    }
}
