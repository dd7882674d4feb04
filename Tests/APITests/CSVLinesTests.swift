import Bytes
import JSON
import Records
import Schema
import Testing

@testable import API

/// One record as one line of cells.
@Suite struct CSVLinesTests {
    private static func line(_ json: String, _ fields: [String], of types: [RecordType] = [.statement]) -> String {
        var lines = CSVLines(Columns(of: types, fields: fields)), buffer = ByteBuffer()
        lines.write(json.utf8Span.span, into: &buffer)
        return buffer.withSpan { $0.text }
    }

    /// A gist as JSON has it, and its cell.
    static let cells: [(gist: String, cell: String)] = [
        ("plain", "plain"), ("", ""), ("two words", "two words"), ("a,b", "\"a,b\""), ("a; b", "\"a; b\""), ("Tbilisi’s", "Tbilisi’s"),
        (#"say \"no\""#, "\"say \"\"no\"\"\""), (#"a\\b"#, #""a\b""#), (#"one\ntwo"#, "\"one\ntwo\""), (#"\u0001"#, "\"\u{1}\""),
        (#"\ud83d\ude00"#, "\"😀\""),
    ]

    @Test(arguments: cells)
    func quotesWhatMustBe(_ example: (gist: String, cell: String)) {
        #expect(Self.line("{\"gist\":\"\(example.gist)\"}", ["gist"]) == example.cell + "\r\n")
    }

    /// A gist as JSON has it, and the cell that no spreadsheet takes for a formula.
    static let formulas: [(gist: String, cell: String)] = [
        ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), (#"\t=1"#, "\"'\t=1\""), (#"\r=1"#, "\"'\r=1\""),
        (#"\n=1"#, "\"'\n=1\""), ("'=1", "''=1"), ("'", "''"), (#"=HYPERLINK(\"a\",\"b\")"#, "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\""),
        ("=a,b", "\"'=a,b\""), ("1=1", "1=1"), (" =1", " =1"), (#"\\=1"#, #""\=1""#), ("–1", "–1"),
    ]

    @Test(arguments: formulas)
    func disarmsWhatASpreadsheetWouldRun(_ example: (gist: String, cell: String)) {
        #expect(Self.line("{\"gist\":\"\(example.gist)\"}", ["gist"]) == example.cell + "\r\n")
    }

    static let lists: [(json: String, fields: [String], line: String)] = [
        (#"{"words":["one","two"]}"#, ["words"], "\"one; two\""), (#"{"words":["=one","-two"]}"#, ["words"], "\"'=one; -two\""),
        (#"{"words":["one"]}"#, ["words"], "one"), (#"{"words":[]}"#, ["words"], ""), (#"{}"#, ["words", "gist"], ","),
        (
            #"{"topics":[{"id":"a","name":"A"},{"id":"b","name":"B","printed":"bb"}]}"#, ["topics.id", "topics.name", "topics.printed"],
            "\"a; b\",\"A; B\",\"; bb\""
        ),
        (#"{"topics":[{"id":"a"},{"id":"b"}]}"#, ["topics.id", "topics.ground"], "\"a; b\","),
        (
            #"{"citations":[{"document":{"id":"d"},"supports":["date","place"]},{"document":{"id":"e"}}]}"#,
            ["citations.document.id", "citations.supports"], "\"d; e\",\"date; place; \""
        ),
        (#"{"quotable":true,"version":3,"other":{"id":[1,{"a":"]"}]},"recorded_at":"t"}"#, ["quotable", "version"], "true,3"),
        (#"{"version":-3,"gist":"-3"}"#, ["gist", "version"], "'-3,-3"),
        // Members in another order than that of the table find their columns too.
        (#"{"version":1,"gist":"g","id":"i"}"#, ["id", "gist", "version"], "i,g,1"),
    ]

    @Test(arguments: lists)
    func joinsLists(_ example: (json: String, fields: [String], line: String)) {
        #expect(Self.line(example.json, example.fields) == example.line + "\r\n")
    }

    @Test func oneLineLeavesNothingToTheNext() {
        var lines = CSVLines(Columns(of: [.statement], fields: ["id", "words"])), buffer = ByteBuffer()
        for json in [#"{"id":"a","words":["x","y"]}"#, "{}", #"{"id":"b"}"#] { lines.write(json.utf8Span.span, into: &buffer) }
        #expect(buffer.withSpan { $0.text } == "a,\"x; y\"\r\n,\r\nb,\r\n")
    }

    @Test func aColumnOfTwoTypesIsOne() {
        let names = Columns(of: [.meeting, .statement], fields: ["id", "name", "gist", "place.id", "words", "version"]).names
        #expect(names == ["id", "gist", "words", "name", "place.id", "version"])
    }
}
