import Bytes
import JSON
import Testing

@Suite("JSON for eyes")
struct PrettyPrintTests {
    private func pretty(_ json: String) -> String {
        var buffer = ByteBuffer()
        prettyPrint(Array(json.utf8).span, into: &buffer)
        return buffer.withSpan { $0.text }
    }

    static let examples: [(json: String, pretty: String)] = [
        ("1", "1\n"), ("{}", "{}\n"), ("[ ]", "[]\n"), (#"{"a":1}"#, "{\n  \"a\": 1\n}\n"),
        (#"{"a":1,"b":{"c":[1,2],"d":{}}}"#, "{\n  \"a\": 1,\n  \"b\": {\"c\": [1, 2], \"d\": {}}\n}\n"),
        (#"["a:,{",[],{"x":"}"}]"#, "[\n  \"a:,{\",\n  [],\n  {\"x\": \"}\"}\n]\n"),
        (" { \"a\" : \"\\\"\" , \"b\" : [ ] } ", "{\n  \"a\": \"\\\"\",\n  \"b\": []\n}\n"),
    ]

    @Test(arguments: examples)
    func printsTopLevelMembersOneALine(_ example: (json: String, pretty: String)) {
        #expect(pretty(example.json) == example.pretty)
    }

    @Test(arguments: ["x", "é", "😀"])
    func breaksWhatDoesNotFitIn260Columns(letter: String) {
        // Behind `  "a": ["` and before `"]` there is room for so many letters.
        let room = 260 - 9 - 2
        let fits = String(repeating: letter, count: room)
        #expect(pretty("{\"a\":[\"\(fits)\"]}") == "{\n  \"a\": [\"\(fits)\"]\n}\n")
        #expect(pretty("{\"a\":[\"\(fits)x\"]}") == "{\n  \"a\": [\n    \"\(fits)x\"\n  ]\n}\n")
        // The comma belongs to the line.
        #expect(pretty("{\"a\":[\"\(fits)\"],\"b\":1}").contains("[\n"))
        #expect(!pretty("{\"a\":[\"\(fits.dropLast())\"],\"b\":1}").contains("[\n"))
    }

    @Test func breaksOnlyWhatMustBe() {
        let long = String(repeating: "x", count: 150)
        let json = "{\"a\":{\"b\":[1,2],\"c\":[\"\(long)\",\"\(long)\"],\"d\":{}}}"
        let expected = """
            {
              "a": {
                "b": [1, 2],
                "c": [
                  "\(long)",
                  "\(long)"
                ],
                "d": {}
              }
            }

            """
        #expect(pretty(json) == expected)
        #expect(pretty(expected) == expected)
    }

    @Test func visitsTopLevelMembers() {
        let json = Array(#"{"a":1,"b":{"c":[{"d":"}"}]},"e\"":"x\\","f":[],"g":null}"#.utf8)
        var members: [String] = []
        topLevelMembers(of: json.span) { name, value in
            members.append(String(decoding: json[name], as: UTF8.self) + " = " + String(decoding: json[value], as: UTF8.self))
        }
        #expect(members == ["a = 1", #"b = {"c":[{"d":"}"}]}"#, #"e\" = "x\\""#, "f = []", "g = null"])
    }

    @Test(arguments: ["{}", " { } "])
    func anEmptyObjectHasNoMembers(json: String) {
        var count = 0
        topLevelMembers(of: Array(json.utf8).span) { _, _ in count += 1 }
        #expect(count == 0)
    }
}
