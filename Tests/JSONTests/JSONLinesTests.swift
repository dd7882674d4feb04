import JSON
import Testing

@Suite("JSON Lines")
struct JSONLinesTests {
    /// What each line is: the value as it stands there, or what is wrong.
    private func lines(of text: [UInt8], limits: JSONLimits = JSONLimits()) -> [String] {
        var lines: [String] = []
        JSONLines(text, limits: limits).forEach { line in
            switch line.content {
            case .success(let value):
                #expect(line.range.lowerBound <= value.range.lowerBound && value.range.upperBound <= line.range.upperBound)
                lines.append("\(line.number): " + String(decoding: text[value.range], as: UTF8.self))
            case .failure(let error): lines.append("\(line.number): \(error.offset) \(error)")
            }
        }
        return lines
    }

    private func lines(of text: String, limits: JSONLimits = JSONLimits()) -> [String] { lines(of: Array(text.utf8), limits: limits) }

    @Test func eachLineIsAValue() {
        #expect(lines(of: "") == [])
        #expect(lines(of: "1") == ["1: 1"])
        #expect(lines(of: " {\"a\": [1, \"\\n\"]} \r\n\"é\"\n") == ["1: {\"a\": [1, \"\\n\"]}", "2: \"é\""])
    }

    /// Each is told as if the line stood alone, and the lines around it are read.
    static let bad = [
        "", " ", "{", "[1", "tru", "1 2", "{\"a\":1,\"b\":2,\"a\":3}", "\"é\u{1}\"", "[\"é\" \"x\"]", "\u{FEFF}1", "[[[[[1]]]]]",
        "{\"abc\":1}, ",
        "\"\\ud800\"", "0123456789012345678901234567890123456789",
    ]

    @Test(arguments: bad) func aBadLineLeavesTheOthersAsTheyAre(_ bad: String) throws {
        let limits = JSONLimits(bytes: 32, depth: 4)
        let told = try #require(throws: JSONError.self) { try JSONDocument(parsing: Array(bad.utf8), limits: limits) }
        for good in ["{\"é\":[true,null,{\"b\":\"c\"}]}", "[]"] {
            let found = lines(of: [good, bad, good, bad, bad, good].joined(separator: "\n") + "\n", limits: limits)
            let fault = "\(told.offset) \(told)"
            #expect(found == ["1: " + good, "2: " + fault, "3: " + good, "4: " + fault, "5: " + fault, "6: " + good])
        }
    }

    @Test func bytesThatAreNoTextAreToldFirst() {
        let bytes = Array("1\n[\"é".utf8) + [0xC3, UInt8(ascii: "\n")] + Array("2\n".utf8)
        #expect(lines(of: bytes) == ["1: 1", "2: 4 line 1, column 4: the bytes are not UTF-8", "3: 2"])
        // Also where the grammar has failed before them.
        #expect(lines(of: [UInt8(ascii: "?"), 0xFF]) == ["1: 1 line 1, column 2: the bytes are not UTF-8"])
    }

    /// More lines than one tape takes: values of the earlier ones stay what they were.
    @Test func valuesOutliveTheirLines() {
        let count = 3000
        let text = (0..<count).map { "{\"number\": \($0), \"list\": [\"a\", \"\\u0062\($0)\"]}\n" }.joined()
        var values: [JSONValue] = []
        JSONLines(Array(text.utf8)).forEach { if case .success(let value) = $0.content { values.append(value) } }
        #expect(values.map { $0["number"]?.integer } == Array(0..<count))
        #expect(values.map { $0["list"]?.elements.compactMap(\.string) } == (0..<count).map { ["a", "b\($0)"] })
    }
}
