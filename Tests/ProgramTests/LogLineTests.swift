import JSON
import Logging
import Testing

@testable import communique

@Suite("Lines of the report")
struct LogLineTests {
    static func line(_ message: String, _ values: [(name: String, value: String)] = []) -> LogLine {
        LogLine(seconds: 1_710_667_800, level: .warning, message: message, values: values)
    }

    static let lines: [(message: String, values: [(name: String, value: String)], text: String, json: String)] = [
        ("it is full", [], "it is full", #""message":"it is full""#),
        ("GET /x 200", [("bytes", "12"), ("us", "3")], "GET /x 200 bytes=12 us=3", #""message":"GET /x 200","bytes":"12","us":"3""#),
        ("a", [("agent", "curl 8"), ("request", "")], #"a agent="curl 8" request="""#, #""message":"a","agent":"curl 8","request":"""#),
        ("a", [("agent", "say \"x\"")], #"a agent="say \"x\"""#, #""message":"a","agent":"say \"x\"""#),
        ("one\ntwo\u{1b}[31m\u{2028}", [], #"one\u{a}two\u{1b}[31m\u{2028}"#, "\"message\":\"one\\ntwo\\u001b[31m\u{2028}\""),
        ("Əliyev ‘’", [], "Əliyev ‘’", #""message":"Əliyev ‘’""#),
    ]

    @Test("an event is one line, for people and for machines, whatever stands in its values", arguments: lines)
    func isOneLine(_ example: (message: String, values: [(name: String, value: String)], text: String, json: String)) throws {
        let line = Self.line(example.message, example.values)
        #expect(line.text(as: .text) == "2024-03-17T09:30:00Z warning \(example.text)\n")
        #expect(line.text(as: .json) == #"{"time":"2024-03-17T09:30:00Z","level":"warning",\#(example.json)}"# + "\n")
        _ = try JSONDocument(parsing: Array(line.text(as: .json).dropLast().utf8))
    }

    @Test("a handler's level and values are its own")
    func hasValueSemantics() {
        let first = LineHandler(.text, from: .info)
        var second = first
        second.logLevel = .error
        second[metadataKey: "only"] = "second"
        #expect(first.logLevel == .info && first[metadataKey: "only"] == nil)
        #expect(second.logLevel == .error && second[metadataKey: "only"] == "second")
    }
}
